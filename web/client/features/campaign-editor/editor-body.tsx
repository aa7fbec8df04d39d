import type { ComponentType } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CampaignView } from '../../../contract/campaigns';
import { useEditing } from './editing';
import { EDITOR_STEPS, type EditorStep, editorStepOf } from '../../ui/editor-steps';
import { FaultList } from './fault-list';
import { IssuePart } from './issue-part';
import { ItemsPart } from './items-part';
import { LadderPart } from './ladder-part';
import { NoticePart } from './notice-part';
import { PhasesPart } from './phases-part';
import { RecipientsPart } from './recipients-part';
import { StepsPart } from './steps-part';

const PARTS: Record<Exclude<EditorStep, 'issue'>, ComponentType> = {
  notice: NoticePart,
  recipients: RecipientsPart,
  items: ItemsPart,
  phases: PhasesPart,
  steps: StepsPart,
  ladder: LadderPart,
};

interface EditorBodyProps {
  step: EditorStep;
  view: CampaignView;
  /** Whether the faults are those of the file as it stands. */
  isChecked: boolean;
  /** The kept revision, null while something has not been kept. */
  revision: number | null;
}

function Turn({ step }: { step: EditorStep }) {
  const { t } = useTranslation('editor');
  const { file } = useEditing();
  const navigate = useNavigate();
  const at = EDITOR_STEPS.indexOf(step);
  const go = (to: EditorStep) =>
    void navigate({
      to: '/campaigns/$campaign/edit',
      params: { campaign: file.id },
      search: { step: to },
    });
  const [before, after] = [EDITOR_STEPS[at - 1], EDITOR_STEPS[at + 1]];
  return (
    <div className="editor-turn">
      {before && <Button onClick={() => go(before)}>{t('previous')}</Button>}
      {after && (
        <Button type="primary" onClick={() => go(after)}>
          {t('next', { step: t(`step.${after}`) })}
        </Button>
      )}
    </div>
  );
}

/** One page of the editor: what is wrong on it, its fields, and the way on. */
export function EditorBody({ step, view, isChecked, revision }: EditorBodyProps) {
  const { t } = useTranslation('editor');
  const { faults } = useEditing();
  const own = faults.filter(({ path }) => editorStepOf(path) === step);
  const Part = step === 'issue' ? null : PARTS[step];
  return (
    <section className="card editor-body" aria-label={t(`step.${step}`)}>
      <h2>{t(`step.${step}`)}</h2>
      <p className="soft editor-about">{t(`about.${step}`)}</p>
      {Part && own.length > 0 && <FaultList faults={own} />}
      {Part ? <Part /> : <IssuePart view={view} isChecked={isChecked} revision={revision} />}
      <Turn step={step} />
    </section>
  );
}
