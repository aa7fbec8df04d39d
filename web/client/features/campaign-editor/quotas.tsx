import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Quota } from '../../../../domain/campaign-file';
import { replaced, without } from './edits';
import { EntryActs } from './entry-acts';
import { NumberField } from './number-field';
import { TextField } from './text-field';

interface QuotasProps {
  /** Path of the work item. */
  path: string;
  value: readonly Quota[];
  onChange: (quotas: Quota[]) => void;
}

/** Countable limits of an item: what of, how many, in which measure. */
export function Quotas({ path, value, onChange }: QuotasProps) {
  const { t } = useTranslation('editor');
  const add = () => onChange([...value, { name: '', count: 1, measure: t('quotas.measureNew') }]);
  return (
    <fieldset className="edit-group">
      <legend>{t('quotas.title')}</legend>
      {value.map((quota, i) => {
        const at = `${path}.quotas[${i}]`;
        const change = (patch: Partial<Quota>) =>
          onChange(replaced(value, i, { ...quota, ...patch }));
        return (
          <div key={i} className="edit-row">
            <TextField
              path={`${at}.name`}
              label={t('quotas.name')}
              value={quota.name}
              onChange={(name) => change({ name })}
            />
            <NumberField
              path={`${at}.count`}
              label={t('quotas.count')}
              value={quota.count}
              onChange={(count) => change({ count })}
            />
            <TextField
              path={`${at}.measure`}
              label={t('quotas.measure')}
              value={quota.measure}
              onChange={(measure) => change({ measure })}
            />
            <EntryActs
              name={quota.name}
              at={i}
              count={value.length}
              onRemove={() => onChange(without(value, i))}
            />
          </div>
        );
      })}
      <Button size="small" onClick={add}>
        {t('quotas.add')}
      </Button>
    </fieldset>
  );
}
