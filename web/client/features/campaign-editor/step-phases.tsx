import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Step } from '../../../../domain/campaign-file';
import { DueFields } from './due-fields';
import { useEditing } from './editing';
import { replaced } from './edits';
import { useFieldFaults } from './use-field-faults';

interface StepPhasesProps {
  at: number;
  step: Step;
  onChange: (patch: Partial<Step>) => void;
}

type Owed = NonNullable<Step['phases']>[number];

function OwnDue({
  path,
  owed,
  onChange,
}: {
  path: string;
  owed: Owed;
  onChange: (one: Owed) => void;
}) {
  const { t } = useTranslation('editor');
  const { due, ...bare } = owed;
  if (!due) return null;
  return (
    <>
      <DueFields path={path} value={due} onChange={(next) => onChange({ ...owed, due: next })} />
      <Button size="small" onClick={() => onChange(bare)}>
        {t('steps.sameDue')}
      </Button>
    </>
  );
}

/** For which phases a report is owed, each by the step's own rule or by one of its own. */
export function StepPhases({ at, step, onChange }: StepPhasesProps) {
  const { t } = useTranslation('editor');
  const { file } = useEditing();
  const path = `steps[${at}].phases`;
  const faults = useFieldFaults(path);
  const owed = step.phases ?? [];
  const keep = (next: Owed[]) => onChange({ phases: next.length > 0 ? next : undefined });
  const toggle = (phase: string) =>
    keep(
      owed.some((one) => one.phase === phase)
        ? owed.filter((one) => one.phase !== phase)
        : [...owed, { phase }],
    );
  if (file.phases.length === 0 && owed.length === 0) return null;
  return (
    <fieldset className="edit-group" data-path={path}>
      <legend>{t('steps.phases')}</legend>
      {file.phases.map(({ id, name }) => {
        const i = owed.findIndex(({ phase }) => phase === id);
        const one = owed[i];
        return (
          <div key={id} className="edit-sub">
            <Checkbox checked={one !== undefined} onChange={() => toggle(id)}>
              {name}
            </Checkbox>
            {one && !one.due && (
              <Button
                size="small"
                onClick={() => keep(replaced(owed, i, { ...one, due: step.due }))}
              >
                {t('steps.ownDue')}
              </Button>
            )}
            {one && (
              <OwnDue
                path={`${path}[${i}].due`}
                owed={one}
                onChange={(next) => keep(replaced(owed, i, next))}
              />
            )}
          </div>
        );
      })}
      {faults.length > 0 && <p className="edit-fault">{faults.join(' ')}</p>}
    </fieldset>
  );
}
