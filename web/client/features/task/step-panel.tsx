import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutyView, TaskView } from '../../../contract/tasks';
import { DutyMark } from '../../ui/duty-mark';
import { presentDue } from '../../ui/pressure';
import { useDates } from '../../ui/use-dates';
import { DutyRequest } from './duty-request';
import { LazyDraftStep } from './lazy-inside';
import { HandIn } from './hand-in';
import { HAND_IN_ACTS } from '../../../../domain/hand-in-acts';
import { HandedIn } from './handed-in';
import { NextStep } from './next-step';
import { isOwed } from './present-duty';
import { ProgressForm } from './progress-form';
import { RequestActs } from './request-acts';
import { SignFor } from './sign-for';

/** The progress of an item that is owed as a duty of its own. */
function ProgressStep({ task, duty }: { task: TaskView; duty: DutyView }) {
  const { t } = useTranslation('task');
  const item = task.progressItems.find((one) => one.item === duty.item);
  if (!item) return <p className="soft">{t('notYours')}</p>;
  return (
    <ProgressForm
      task={task}
      item={item}
      duty={duty.duty}
      round={duty.round}
      since={duty.submittedAt ?? 0}
    />
  );
}

/** What may be done about a duty now; decided by what the server says the reader may do. */
function Step({ task, duty }: { task: TaskView; duty: DutyView }) {
  const { kind } = duty;
  if (kind === 'receipt') return <SignFor task={task} duty={duty} />;
  return task.inside && isOwed(duty) ? (
    <LazyDraftStep task={task} duty={duty} kind={kind} />
  ) : (
    <Filling task={task} duty={duty} kind={kind} />
  );
}

interface FillingProps {
  task: TaskView;
  duty: DutyView;
  kind: Exclude<DutyView['kind'], 'receipt'>;
}

/** A duty with a form, in an office whose handler hands it in. */
function Filling({ task, duty, kind }: FillingProps) {
  const { t } = useTranslation('task');
  // Somebody is writing for this round: the form stays, whatever becomes of the duty meanwhile.
  const [writing, setWriting] = useState<number | null>(null);
  const { round } = duty;
  const onWriting = useCallback(
    (isWriting: boolean) => setWriting((before) => (isWriting ? (before ?? round) : null)),
    [round],
  );
  const isReturnedSince = duty.state === 'returned' && writing !== null && writing !== round;
  const isKept = writing !== null && !isReturnedSince;
  if (kind === 'progress') {
    return isOwed(duty) ? (
      <ProgressStep key={round} task={task} duty={duty} />
    ) : (
      <HandedIn task={task} duty={duty} />
    );
  }
  if (!isKept && !isOwed(duty)) return <HandedIn task={task} duty={duty} />;
  const may = task.canOn[duty.duty]?.includes(HAND_IN_ACTS[kind]) ?? false;
  if (!isKept && !may) return <p className="soft">{t('notYours')}</p>;
  const key = isKept ? writing : round;
  return <HandIn key={key} task={task} duty={duty} kind={kind} onWriting={onWriting} />;
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
      <DutyRequest task={task} duty={duty} />
      <Step task={task} duty={duty} />
      <RequestActs task={task} duty={duty} />
      <NextStep task={task} duty={duty} />
    </section>
  );
}
