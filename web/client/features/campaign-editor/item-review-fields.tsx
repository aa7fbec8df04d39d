import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Step } from '../../../../domain/campaign-file';
import { POST_ROLES } from '../../../../domain/person';
import { ChoiceField } from './choice-field';
import { useEditing } from './editing';
import { withNewNode } from './route-edits';
import { TextField } from './text-field';
import { useFieldFaults } from './use-field-faults';

interface ItemReviewFieldsProps {
  path: string;
  step: Step;
  onChange: (patch: Partial<Step>) => void;
}

function Fields({ path, step: { itemReview }, onChange }: ItemReviewFieldsProps) {
  const { t } = useTranslation('route');
  const { t: organisation } = useTranslation('organisation');
  if (!itemReview) return null;
  return (
    <>
      <div className="edit-columns">
        <TextField
          path={`${path}.title`}
          label={t('itemReview.title')}
          value={itemReview.title}
          onChange={(title) => onChange({ itemReview: { ...itemReview, title } })}
        />
        <ChoiceField
          path={`${path}.role`}
          label={t('itemReview.role')}
          value={itemReview.role}
          options={POST_ROLES.map((role) => ({ value: role, label: organisation(`role.${role}`) }))}
          onChange={(role) => onChange({ itemReview: { ...itemReview, role } })}
        />
      </div>
      <p className="route-sentence" role="status">
        {t('itemReview.sentence', { role: organisation(`role.${itemReview.role}`) })}
      </p>
    </>
  );
}

/** 分项审核 of a step: on or off, and who speaks for a lead; somebody must decide after it. */
export function ItemReviewFields(props: ItemReviewFieldsProps) {
  const { path, step, onChange } = props;
  const { t } = useTranslation('route');
  const { file } = useEditing();
  const faults = useFieldFaults(path);
  const { itemReview, route } = step;
  const toggle = (): void => {
    if (itemReview) return onChange({ itemReview: undefined });
    const join = t('itemReview.joinTitle');
    onChange({
      itemReview: { title: t('itemReview.newTitle'), role: 'departmentHead' },
      route: route ?? withNewNode({ parts: [] }, join, file.notice.sponsor),
    });
  };
  return (
    <div className="edit-group edit-checks" data-path={path}>
      <Checkbox checked={itemReview !== undefined} onChange={toggle}>
        {t('itemReview.switch')}
      </Checkbox>
      <Fields {...props} />
      {faults.length > 0 && <p className="edit-fault">{faults.join(' ')}</p>}
    </div>
  );
}
