import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { lostConditions, type PlacedCondition } from '../../../domain/approval/lost-conditions';
import type { FormSchema } from '../../../domain/form';

interface LostConditionsProps {
  /** What a route reads; `where` names the notice and step, where that is not plain. */
  read: readonly { where: string; conditions: readonly PlacedCondition[] }[];
  older: FormSchema;
  newer: FormSchema;
}

/** Warns of approval routes that read what a version of a form has no more: their nodes would be skipped. */
export function LostConditions({ read, older, newer }: LostConditionsProps) {
  const { t } = useTranslation('route');
  const lost = read.flatMap(({ where, conditions }) =>
    lostConditions(conditions, { older, newer }).map((one) => ({ ...one, where })),
  );
  if (lost.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('lost.title', { count: lost.length })}
      description={
        <>
          <ul className="form-changes">
            {lost.map(({ where, part, title, loss, condition }) => (
              <li key={`${where} ${part} ${condition.kind} ${condition.field}`}>
                {where}
                {t(`lost.${loss}`, { part, field: title })}
              </li>
            ))}
          </ul>
          <p>{t('lost.todo')}</p>
        </>
      }
    />
  );
}
