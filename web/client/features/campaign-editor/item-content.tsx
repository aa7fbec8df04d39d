import { useTranslation } from 'react-i18next';
import type { WorkItem } from '../../../../domain/campaign-file';
import { useEditing } from './editing';
import { withEntry } from './edits';
import { LinesField } from './lines-field';
import { Quotas } from './quotas';
import { SubActivities } from './sub-activities';
import { TextField } from './text-field';
import { UnitRefsField } from './unit-refs-field';
import { WindowFields } from './window-fields';

interface ItemContentProps {
  at: number;
  item: WorkItem;
  /** What is worth knowing about who leads it. */
  leadsHint?: string;
}

/** What a work item says below its title: text, time, units, numbers. */
export function ItemContent({ at, item, leadsHint }: ItemContentProps) {
  const { t } = useTranslation('editor');
  const { edit } = useEditing();
  const change = (patch: Partial<WorkItem>) => edit(withEntry('items', at, patch));
  const path = `items[${at}]`;
  return (
    <>
      <TextField
        path={`${path}.text`}
        label={t('items.text')}
        rows={3}
        value={item.text}
        onChange={(text) => change({ text })}
      />
      <WindowFields
        path={`${path}.window`}
        value={item.window}
        onChange={(window) => change({ window })}
      />
      {(['leads', 'cooperating'] as const).map((role) => (
        <UnitRefsField
          key={role}
          path={`${path}.${role}`}
          label={t(`items.${role}`)}
          hint={role === 'leads' ? leadsHint : undefined}
          value={item[role]}
          onChange={(refs) => change({ [role]: refs })}
        />
      ))}
      <LinesField
        path={`${path}.partners`}
        label={t('items.partners')}
        hint={t('notice.oneALine')}
        value={item.partners}
        onChange={(partners) => change({ partners })}
      />
      <Quotas path={path} value={item.quotas} onChange={(quotas) => change({ quotas })} />
      <SubActivities
        path={path}
        value={item.subActivities}
        onChange={(subActivities) => change({ subActivities })}
      />
    </>
  );
}
