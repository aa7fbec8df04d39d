import { Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { directoryQuery } from '../../api/get-directory';

interface InsteadUnitProps {
  /** The unit that sent the notice back. */
  unit: string;
  chosen: string | undefined;
  onChoose: (unit: string | undefined) => void;
}

/** Whom the notice is addressed to instead; nobody if left empty. */
export function InsteadUnit({ unit, chosen, onChoose }: InsteadUnitProps) {
  const { t } = useTranslation('review');
  const { data: units, isPending } = useQuery(directoryQuery);
  const options = (units ?? [])
    .filter(({ id }) => id !== unit)
    .map(({ id, name, aliases }) => ({ value: id, label: name, aliases: aliases.join(' ') }));
  return (
    <div className="review-correction">
      <label htmlFor="review-instead">{t('instead')}</label>
      <Select
        id="review-instead"
        className="review-instead"
        showSearch={{
          filterOption: (text, option) =>
            `${option?.label ?? ''} ${option?.aliases ?? ''}`.includes(text.trim()),
        }}
        allowClear
        loading={isPending}
        placeholder={t('insteadNobody')}
        options={options}
        value={chosen}
        onChange={onChoose}
      />
    </div>
  );
}
