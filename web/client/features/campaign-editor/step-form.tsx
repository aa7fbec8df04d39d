import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Step } from '../../../../domain/campaign-file';
import { REVIEWED_BY_ITEM } from '../../../../domain/validate-item-review';
import { ChoiceField } from './choice-field';
import { DueFields } from './due-fields';
import { useEditing } from './editing';
import { withEntry, withEntryMoved, withoutStep } from './edits';
import { EntryActs } from './entry-acts';
import { ItemReviewFields } from './item-review-fields';
import { RouteFields } from './route-fields';
import { ShareField } from './share-field';
import { StepPhases } from './step-phases';
import { TextField } from './text-field';
import { useFieldFaults } from './use-field-faults';

interface StepProps {
  at: number;
  step: Step;
  onChange: (patch: Partial<Step>) => void;
}

function Requires({ at, step, onChange }: StepProps) {
  const { t } = useTranslation('editor');
  const { file } = useEditing();
  const path = `steps[${at}].requires`;
  const faults = useFieldFaults(path);
  const others = file.steps.filter(({ id }) => id !== step.id);
  if (others.length === 0) return null;
  const chosen = step.requires ?? [];
  const toggle = (id: string) => {
    const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
    onChange({ requires: next.length > 0 ? next : undefined });
  };
  return (
    <fieldset className="edit-group edit-checks" data-path={path}>
      <legend>{t('steps.requires')}</legend>
      {others.map(({ id, title }) => (
        <Checkbox key={id} checked={chosen.includes(id)} onChange={() => toggle(id)}>
          {title}
        </Checkbox>
      ))}
      {faults.length > 0 && <p className="edit-fault">{faults.join(' ')}</p>}
    </fieldset>
  );
}

function WhatIsAsked({ at, step, onChange }: StepProps) {
  const { t } = useTranslation('editor');
  const { forms } = useEditing();
  const path = `steps[${at}]`;
  return (
    <div className="edit-columns">
      <TextField
        path={`${path}.title`}
        label={t('steps.title')}
        value={step.title}
        onChange={(title) => onChange({ title })}
      />
      <ChoiceField
        path={`${path}.form`}
        label={t('steps.form')}
        value={step.form}
        options={forms.map(({ key, title }) => ({ value: key, label: title }))}
        onChange={(form) => onChange({ form })}
      />
    </div>
  );
}

const SEALED_KINDS: readonly Step['kind'][] = ['plan', 'report', 'progress', 'summary'];

function Sealed({ step, onChange }: Omit<StepProps, 'at'>) {
  const { t } = useTranslation('editor');
  if (!SEALED_KINDS.includes(step.kind)) return null;
  return (
    <p>
      <Checkbox
        checked={step.requireSealed ?? false}
        onChange={({ target }) => onChange({ requireSealed: target.checked || undefined })}
      >
        {t('steps.requireSealed')}
      </Checkbox>
    </p>
  );
}

/** One step: what is asked, by when, in which phases, after what. */
export function StepForm({ at }: { at: number }) {
  const { t } = useTranslation('editor');
  const { t: words } = useTranslation('campaigns');
  const { file, edit } = useEditing();
  const step = file.steps[at];
  if (!step) return null;
  const path = `steps[${at}]`;
  const change = (patch: Partial<Step>) => edit(withEntry('steps', at, patch));
  return (
    <div className="card edit-entry" data-path={path}>
      <h3>
        {at + 1}. {words(`kind.${step.kind}`)}
      </h3>
      <WhatIsAsked at={at} step={step} onChange={change} />
      <DueFields path={`${path}.due`} value={step.due} onChange={(due) => change({ due })} />
      {(step.kind === 'report' || step.phases) && (
        <StepPhases at={at} step={step} onChange={change} />
      )}
      <Requires at={at} step={step} onChange={change} />
      <Sealed step={step} onChange={change} />
      {step.kind !== 'receipt' && (
        <RouteFields path={`${path}.route`} step={step} onChange={change} />
      )}
      {(step.itemReview || REVIEWED_BY_ITEM.some((kind) => kind === step.kind)) && (
        <ItemReviewFields path={`${path}.itemReview`} step={step} onChange={change} />
      )}
      <ShareField path={`${path}.sharesWith`} step={step} onChange={change} />
      <EntryActs
        name={step.title || t('steps.untitled')}
        at={at}
        count={file.steps.length}
        onMove={(to) => edit(withEntryMoved('steps', at, to))}
        onRemove={() => edit(withoutStep(at))}
      />
    </div>
  );
}
