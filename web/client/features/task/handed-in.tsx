import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DutyView, TaskView } from '../../../contract/tasks';
import { useDates } from '../../ui/use-dates';
import { Correction } from './correction';
import { ReportFiles } from '../../ui/report-files';
import { SharedNote } from '../../ui/shared-note';
import { HandedInContent } from './handed-in-content';
import { Opinions } from './opinions';
import { SealedPaper } from './sealed-paper';

/** Where a duty stands that only the issuing side can move on, in sentences. */
function Standing({ task, duty }: { task: TaskView; duty: DutyView }) {
  const { t } = useTranslation(['task', 'handIn']);
  const dates = useDates();
  const { submittedAt, submittedBy, state } = duty;
  const by = submittedBy ? (task.names.people[submittedBy.person] ?? '') : '';
  if (state === 'notApplicable' || state === 'notApplicablePending') {
    return (
      <p className="step-sentence" role="status">
        {t(`handIn:notApplicable.${state === 'notApplicable' ? 'agreed' : 'waiting'}`, { by })}
      </p>
    );
  }
  if (submittedAt === null) return null;
  return (
    <p className="step-sentence" role="status">
      {t('handedIn', { by, at: dates.moment(submittedAt) })}{' '}
      {duty.late && <span className="mark mark-red">{t('late')}</span>}{' '}
      {duty.nothing && t('handIn:nothing.said')} {state === 'submitted' && t('waiting')}
    </p>
  );
}

/** What was handed in, by whom, when, what was said about it, and its correction. */
export function HandedIn({ task, duty }: { task: TaskView; duty: DutyView }) {
  const { t } = useTranslation('handIn');
  const [isCorrecting, setCorrecting] = useState(false);
  const [isWriting, setWriting] = useState(false);
  const mayCorrect = task.canOn[duty.duty]?.includes('correctReport') ?? false;
  if ((mayCorrect && isCorrecting) || isWriting) {
    const close = () => {
      setCorrecting(false);
      setWriting(false);
    };
    return <Correction task={task} duty={duty} onWriting={setWriting} onClose={close} />;
  }
  const { submission, nothing, state } = duty;
  const { campaign, office, unit } = task;
  const isDeclared = state === 'notApplicable' || state === 'notApplicablePending';
  return (
    <>
      <Standing task={task} duty={duty} />
      <SharedNote about={{ campaign, office, unit, duty: duty.duty }} />
      <Opinions task={task} duty={duty} />
      {submission !== null && !isDeclared && (
        <ReportFiles submission={submission} hasForm={!nothing} />
      )}
      <SealedPaper task={task} duty={duty} />
      {submission !== null && !nothing && !isDeclared && (
        <HandedInContent submission={submission} />
      )}
      {mayCorrect && (
        <Button className="step-correct" onClick={() => setCorrecting(true)}>
          {t('correction.button')}
        </Button>
      )}
    </>
  );
}
