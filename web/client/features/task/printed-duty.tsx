import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FormBody } from '../../../../domain/form';
import type { SubmissionSummary } from '../../../contract/submissions';
import type { DutyView, TaskView } from '../../../contract/tasks';
import { formVersionQuery } from '../../api/get-form-version';
import { submissionQuery } from '../../api/get-submission';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { ReadForm } from '../../ui/read-form';
import { useDates } from '../../ui/use-dates';
import { Opinions } from './opinions';

function Body({ submission: { submission, formVersion } }: { submission: SubmissionSummary }) {
  const handed = useQuery(submissionQuery(submission));
  const form = useQuery(formVersionQuery(formVersion));
  const error = handed.error ?? form.error;
  if (error) return <Failure error={error} onRetry={() => void handed.refetch()} />;
  if (!handed.data || !form.data) return <Loading />;
  const { schema, ui } = form.data;
  return <ReadForm schema={schema} ui={ui} body={handed.data.body as FormBody} />;
}

/** Everything handed in for one duty, round by round, each with its own form version. */
export function PrintedDuty({ task, duty }: { task: TaskView; duty: DutyView }) {
  const { t } = useTranslation('notice');
  const dates = useDates();
  const submissions = task.submissions.filter((one) => one.duty === duty.duty);
  return (
    <section className="card task-box print-duty">
      <h2>{duty.title}</h2>
      {submissions.map((one) => (
        <div key={one.submission} className="print-round">
          <h3>
            {t('print.round', {
              round: one.round,
              at: dates.moment(one.at),
              by: task.names.people[one.by.person] ?? '',
              outcome: t(`print.outcome.${one.outcome}`),
            })}
            {one.late && t('print.late')}
          </h3>
          {one.nothing ? <p>{t('print.nothing')}</p> : <Body submission={one} />}
        </div>
      ))}
      <Opinions task={task} duty={duty} />
    </section>
  );
}
