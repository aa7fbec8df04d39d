import { useTranslation } from 'react-i18next';
import type { DutyView, TaskView } from '../../../contract/tasks';
import { DutyMark } from '../../ui/duty-mark';
import { presentDue } from '../../ui/pressure';
import { useDates } from '../../ui/use-dates';
import { HandIn } from './hand-in';
import { HAND_IN_ACTS, isHandInKind } from './hand-in-acts';
import { HandedIn } from './handed-in';
import { NextStep } from './next-step';
import { isOwed } from './present-duty';
import { SignFor } from './sign-for';

/** What may be done about a duty now; decided by what the server says the reader may do. */
function Step({ task, duty }: { task: TaskView; duty: DutyView }) {
  const { t } = useTranslation('task');
  if (duty.kind === 'receipt') return <SignFor task={task} duty={duty} />;
  if (!isOwed(duty)) return <HandedIn task={task} duty={duty} />;
  if (!isHandInKind(duty.kind)) return <p className="soft">{t('noForm')}</p>;
  const { can } = task;
  if (!can.includes(HAND_IN_ACTS[duty.kind])) return <p className="soft">{t('notYours')}</p>;
  return <HandIn key={duty.round} task={task} duty={duty} kind={duty.kind} />;
}

function Requirement({ task, duty }: { task: TaskView; duty: DutyView }) {
  const { t } = useTranslation('task');
  const titles = duty.requires.map(
    (step) => task.duties.find((one) => one.step === step)?.title ?? step,
  );
  if (titles.length === 0 || duty.state !== 'open') return null;
  return <p className="soft">{t('requires', { steps: titles.join(t('listComma')) })}</p>;
}

/** One duty: by when, what happens to it, and its form. */
export function StepPanel({ task, duty }: { task: TaskView; duty: DutyView }) {
  const { t } = useTranslation('task');
  const dates = useDates();
  const due = presentDue(duty);
  return (
    <section className="card task-box step" aria-labelledby="step">
      <div className="step-head">
        <h2 id="step">{duty.title}</h2>
        <DutyMark duty={duty} />
        <span className="soft">
          {due === null ? t('undated') : t('dueOn', { on: dates.due(due) })}
          {' · '}
          {t(`handling.${duty.handling}`)}
        </span>
      </div>
      <Requirement task={task} duty={duty} />
      <Step task={task} duty={duty} />
      <NextStep task={task} duty={duty} />
    </section>
  );
}
