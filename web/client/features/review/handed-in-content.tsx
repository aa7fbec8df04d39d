import { Switch } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FormBody } from '../../../../domain/form';
import type { SubmissionView } from '../../../contract/submissions';
import type { DutyView, TaskView } from '../../../contract/tasks';
import { formVersionQuery } from '../../api/get-form-version';
import { submissionQuery } from '../../api/get-submission';
import { CompareForms } from '../../ui/compare-forms';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { ReadForm } from '../../ui/read-form';
import { Asked } from './asked';
import { useDesk } from './desk-context';
import { formerSubmission } from '../../ui/former-submission';
import { useKeys } from './use-keys';

function Comparison({ handed, former }: { handed: SubmissionView; former: string }) {
  const before = useQuery(submissionQuery(former));
  const form = useQuery(formVersionQuery(handed.formVersion));
  const error = before.error ?? form.error;
  if (error) return <Failure error={error} onRetry={() => void before.refetch()} />;
  if (!before.data || !form.data) return <Loading />;
  const { schema, ui } = form.data;
  return (
    <CompareForms
      schema={schema}
      ui={ui}
      before={before.data.body as FormBody}
      after={handed.body as FormBody}
    />
  );
}

function Form({ handed }: { handed: SubmissionView }) {
  const form = useQuery(formVersionQuery(handed.formVersion));
  if (form.error) return <Failure error={form.error} onRetry={() => void form.refetch()} />;
  if (!form.data) return <Loading />;
  return <ReadForm schema={form.data.schema} ui={form.data.ui} body={handed.body as FormBody} />;
}

function Content({ task, submission }: { task: TaskView; submission: string }) {
  const { t } = useTranslation('review');
  const { isComparing, compare, hasKeys } = useDesk();
  const { data: handed, error, refetch } = useQuery(submissionQuery(submission));
  const former = handed && formerSubmission(task.submissions, handed);
  useKeys({ c: former ? () => compare(!isComparing) : undefined }, hasKeys);
  if (!handed)
    return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  return (
    <>
      {former && (
        <label className="review-compare">
          <Switch size="small" checked={isComparing} onChange={compare} />
          {t('compare')}
        </label>
      )}
      {former && isComparing ? (
        <Comparison handed={handed} former={former} />
      ) : (
        <Form handed={handed} />
      )}
    </>
  );
}

interface HandedInContentProps {
  task: TaskView;
  duty: DutyView | undefined;
}

/** What was handed in, with its own form version; after a return beside the round before. */
export function HandedInContent({ task, duty }: HandedInContentProps) {
  const { t } = useTranslation('review');
  if (!duty) {
    const reason = task.noticeReturn?.reason;
    return reason ? <p className="review-reason">{t('returnedBecause', { reason })}</p> : null;
  }
  if (duty.request?.state === 'open') return <Asked duty={duty} request={duty.request} />;
  if (duty.state === 'notApplicablePending') return <p>{t('declared')}</p>;
  if (duty.nothing) return <p>{t('nothing')}</p>;
  if (duty.submission === null) return null;
  return <Content task={task} submission={duty.submission} />;
}
