import { useId, useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SubmissionOutcome, SubmissionSummary } from '../../../contract/submissions';
import type { TaskView } from '../../../contract/tasks';
import { formerSubmission } from '../../ui/former-submission';
import type { Tone } from '../../ui/pressure';
import { useDates } from '../../ui/use-dates';
import { HandedInContent } from './handed-in-content';

const TONES = {
  pending: 'amber',
  accepted: 'green',
  returned: 'red',
  filed: 'green',
  noted: 'green',
  recorded: 'plain',
  replaced: 'plain',
} as const satisfies Record<SubmissionOutcome, Tone>;

type Look = 'closed' | 'whole' | 'differences';

function useTitle(task: TaskView): (duty: string) => string {
  const { t } = useTranslation('handIn');
  return (duty) => {
    const found = task.duties.find((one) => one.duty === duty);
    if (found) return found.title;
    const item = Number(duty.slice(1));
    const title = task.progressItems.find((one) => one.item === item)?.title;
    return title === undefined
      ? t('progress.itemNumber', { item })
      : t('progress.item', { item, title });
  };
}

function Row({ task, row }: { task: TaskView; row: SubmissionSummary }) {
  const { t } = useTranslation('handIn');
  const dates = useDates();
  const titleOf = useTitle(task);
  const id = useId();
  const [look, setLook] = useState<Look>('closed');
  const { submission, round, outcome, nothing } = row;
  // The list does not say what a correction corrects: the round before it is close enough to it.
  const former = formerSubmission(task.submissions, { ...row, previous: null });
  const show = (next: Look) => setLook(look === next ? 'closed' : next);
  return (
    <li>
      <div className="history-head">
        <h3 id={id}>{titleOf(row.duty)}</h3>
        {round > 1 && <span className="soft">{t('history.round', { round })}</span>}
        <span className={`mark mark-${TONES[outcome]}`}>{t(`history.outcome.${outcome}`)}</span>
        {row.late === true && <span className="mark mark-red">{t('history.late')}</span>}
        {nothing && <span className="mark">{t('history.nothing')}</span>}
      </div>
      <p className="soft">
        {dates.moment(row.at)} · {task.names.people[row.by.person]}
        {row.entered && t('history.entered')}
      </p>
      {!nothing && (
        <div className="history-acts">
          <Button
            size="small"
            aria-expanded={look === 'whole'}
            aria-describedby={id}
            onClick={() => show('whole')}
          >
            {t(look === 'whole' ? 'history.hide' : 'history.show')}
          </Button>
          {former !== undefined && (
            <Button
              size="small"
              aria-expanded={look === 'differences'}
              aria-describedby={id}
              onClick={() => show('differences')}
            >
              {t(look === 'differences' ? 'history.hide' : 'history.differences')}
            </Button>
          )}
        </div>
      )}
      {look === 'whole' && <HandedInContent submission={submission} />}
      {look === 'differences' && <HandedInContent submission={submission} former={former} />}
    </li>
  );
}

/** Everything the unit has handed in here, the newest first: rounds, corrections and progress. */
export function History({ task }: { task: TaskView }) {
  const { t } = useTranslation('handIn');
  if (task.submissions.length === 0) return null;
  return (
    <section className="card task-box" aria-labelledby="history">
      <h2 id="history">{t('history.title')}</h2>
      <ul className="history">
        {task.submissions.toReversed().map((row) => (
          <Row key={row.submission} task={task} row={row} />
        ))}
      </ul>
    </section>
  );
}
