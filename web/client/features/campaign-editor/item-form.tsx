import { useTranslation } from 'react-i18next';
import type { WorkItem } from '../../../../domain/campaign-file';
import { resolveRef } from '../../../../domain/resolve-units';
import { useEditing } from './editing';
import { withEntry } from './edits';
import { ItemContent } from './item-content';
import { NumberField } from './number-field';
import { Schedule } from './schedule';
import { TextField } from './text-field';

interface ItemProps {
  at: number;
  item: WorkItem;
}

/** Everything that one work item says. */
export function ItemForm({ at, item }: ItemProps) {
  const { t } = useTranslation('editor');
  const { file, units, edit } = useEditing();
  const change = (patch: Partial<WorkItem>) => edit(withEntry('items', at, patch));
  const [first] = item.leads.flatMap((ref) => resolveRef(ref, units, file.notice.issuer).units);
  const leadsHint = first ? t('items.firstLead', { name: first.name }) : t('items.noLead');
  const path = `items[${at}]`;
  return (
    <div className="edit-form">
      <div className="edit-columns edit-columns-no">
        <NumberField
          path={`${path}.no`}
          label={t('items.no')}
          value={item.no}
          onChange={(no) => change({ no })}
        />
        <TextField
          path={`${path}.title`}
          label={t('items.title')}
          value={item.title}
          onChange={(title) => change({ title })}
        />
      </div>
      <ItemContent {...{ at, item, leadsHint }} />
      {item.schedule && (
        <Schedule
          path={path}
          value={item.schedule}
          onChange={(schedule) => change({ schedule: schedule.length > 0 ? schedule : undefined })}
        />
      )}
    </div>
  );
}
