import { Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { IssuanceRef } from '../../../../domain/stream-name';
import { participantsQuery } from '../../api/get-participants';
import { type JournalSearch, KINDS } from './journal-search';

interface JournalFiltersProps {
  issuing: IssuanceRef;
  search: JournalSearch;
  onChange: (search: JournalSearch) => void;
}

/** Whose record, which kind of entries, and from which end. */
export function JournalFilters({ issuing, search, onChange }: JournalFiltersProps) {
  const { t } = useTranslation('journal');
  const { data: units, isPending } = useQuery(participantsQuery(issuing));
  const options = (units ?? []).map(({ unit, name }) => ({ value: unit, label: name }));
  return (
    <div className="journal-filters" role="search" aria-label={t('filters')}>
      <Select
        aria-label={t('whose')}
        value={search.unit ?? ''}
        loading={isPending}
        showSearch={{ optionFilterProp: 'label' }}
        options={[{ value: '', label: t('issuingSide') }, ...options]}
        onChange={(unit) => onChange({ ...search, unit: unit || undefined })}
      />
      <Select
        aria-label={t('which')}
        value={search.kind ?? 'all'}
        options={[
          { value: 'all', label: t('kind.all') },
          ...KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
        ]}
        onChange={(kind) => onChange({ ...search, kind: KINDS.find((one) => one === kind) })}
      />
      <Select
        aria-label={t('order')}
        value={search.order ?? 'oldest'}
        options={(['oldest', 'newest'] as const).map((order) => ({
          value: order,
          label: t(`from.${order}`),
        }))}
        onChange={(order) =>
          onChange({ ...search, order: order === 'newest' ? 'newest' : undefined })
        }
      />
    </div>
  );
}
