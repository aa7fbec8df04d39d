import { Switch } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FormBody, FormSchema } from '../../../../domain/form';
import { carryValues } from '../../../../domain/form-design/carry-values';
import type { SubmissionView } from '../../../contract/submissions';
import type { DutyView, TaskView } from '../../../contract/tasks';
import { formVersionQuery } from '../../api/get-form-version';
import { submissionQuery } from '../../api/get-submission';
import { CompareForms } from '../../ui/compare-forms';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { LostValues } from '../../ui/lost-values';
import { ReadForm } from '../../ui/read-form';
import { SharedNote } from '../../ui/shared-note';
import { Asked } from './asked';
import { useDesk } from './desk-context';
import { formerSubmission } from '../../ui/former-submission';
import { useKeys } from './use-keys';

function Comparison({ handed, former }: { handed: SubmissionView; former: string }) {
  const { t } = useTranslation('review');
  const before = useQuery(submissionQuery(former));
  const form = useQuery(formVersionQuery(handed.formVersion));
  const filledBy = before.data?.formVersion;
  const was = useQuery({ ...formVersionQuery(filledBy ?? ''), enabled: filledBy !== undefined });
  const error = before.error ?? form.error ?? was.error;
  if (error) return <Failure error={error} onRetry={() => void before.refetch()} />;
  if (!before.data || !form.data || !was.data) return <Loading />;
  const { schema, ui } = form.data;
  const schemas = { older: was.data.schema as FormSchema, newer: schema as FormSchema };
  const { body, lost } = carryValues(schemas, before.data.body as FormBody);
  return (
    <>
      {filledBy !== handed.formVersion && <p className="soft">{t('otherVersion')}</p>}
      <CompareForms schema={schema} ui={ui} before={body} after={handed.body as FormBody} />
      {lost.length > 0 && (
        <>
          <p>{t('lost', { count: lost.length })}</p>
          <LostValues lost={lost} />
        </>
      )}
    </>
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
  const { campaign, office, unit } = task;
  return (
    <>
      <SharedNote about={{ campaign, office, unit, duty: duty.duty }} />
      <Content task={task} submission={duty.submission} />
    </>
  );
}
