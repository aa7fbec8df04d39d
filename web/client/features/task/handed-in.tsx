import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FormBody } from '../../../../domain/form';
import type { DutyView, TaskView } from '../../../contract/tasks';
import { formVersionQuery } from '../../api/get-form-version';
import { submissionQuery } from '../../api/get-submission';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { ReadForm } from '../../ui/read-form';
import { useDates } from '../../ui/use-dates';
import { Opinions } from './opinions';

function Content({ submission }: { submission: string }) {
  const handed = useQuery(submissionQuery(submission));
  const version = handed.data?.formVersion;
  const form = useQuery({ ...formVersionQuery(version ?? ''), enabled: version !== undefined });
  const error = handed.error ?? form.error;
  if (error) return <Failure error={error} onRetry={() => void handed.refetch()} />;
  if (!handed.data || !form.data) return <Loading />;
  return (
    <ReadForm schema={form.data.schema} ui={form.data.ui} body={handed.data.body as FormBody} />
  );
}

/** What was handed in, by whom, when, and what was said about it; with its own form version. */
export function HandedIn({ task, duty }: { task: TaskView; duty: DutyView }) {
  const { t } = useTranslation('task');
  const dates = useDates();
  const { submittedAt, submittedBy, submission } = duty;
  const by = submittedBy ? (task.names.people[submittedBy.person] ?? '') : '';
  return (
    <>
      {submittedAt !== null && (
        <p className="step-sentence" role="status">
          {t('handedIn', { by, at: dates.moment(submittedAt) })}{' '}
          {duty.late && <span className="mark mark-red">{t('late')}</span>}{' '}
          {duty.state === 'submitted' && t('waiting')}
        </p>
      )}
      <Opinions task={task} duty={duty} />
      {submission !== null && !duty.nothing && <Content submission={submission} />}
    </>
  );
}
