import { useTranslation } from 'react-i18next';
import type { WorkItem } from '../../../../domain/campaign-file';
import { resolveRef } from '../../../../domain/resolve-units';
import { useEditing } from './editing';
import { withEntry } from './edits';
import { LinesField } from './lines-field';
import { NumberField } from './number-field';
import { Quotas } from './quotas';
import { Schedule } from './schedule';
import { SubActivities } from './sub-activities';
import { TextField } from './text-field';
import { UnitRefsField } from './unit-refs-field';
import { WindowFields } from './window-fields';

interface ItemProps {
  at: number;
  item: WorkItem;
}

function useItemEdit(at: number) {
  const { edit } = useEditing();
  return (patch: Partial<WorkItem>) => edit(withEntry('items', at, patch));
}

function Units({ at, item }: ItemProps) {
  const { t } = useTranslation('editor');
  const { file, units } = useEditing();
  const change = useItemEdit(at);
  const [first] = item.leads.flatMap((ref) => resolveRef(ref, units, file.notice.issuer).units);
  return (
    <>
      <UnitRefsField
        path={`items[${at}].leads`}
        label={t('items.leads')}
        hint={first ? t('items.firstLead', { name: first.name }) : t('items.noLead')}
        value={item.leads}
        onChange={(leads) => change({ leads })}
      />
      <UnitRefsField
        path={`items[${at}].cooperating`}
        label={t('items.cooperating')}
        value={item.cooperating}
        onChange={(cooperating) => change({ cooperating })}
      />
      <LinesField
        path={`items[${at}].partners`}
        label={t('items.partners')}
        hint={t('notice.oneALine')}
        value={item.partners}
        onChange={(partners) => change({ partners })}
      />
    </>
  );
}

/** Everything that one work item says. */
export function ItemForm({ at, item }: ItemProps) {
  const { t } = useTranslation('editor');
  const change = useItemEdit(at);
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
      <Units at={at} item={item} />
      <Quotas path={path} value={item.quotas} onChange={(quotas) => change({ quotas })} />
      <SubActivities
        path={path}
        value={item.subActivities}
        onChange={(subActivities) => change({ subActivities })}
      />
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
