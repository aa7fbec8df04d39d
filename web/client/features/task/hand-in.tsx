import { useState } from 'react';
import { Input } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FormBody } from '../../../../domain/form';
import type { DutyView, TaskView } from '../../../contract/tasks';
import { useTaskAct } from '../../api/act-on-task';
import { fillableFormQuery } from '../../api/get-form-version';
import { submissionQuery } from '../../api/get-submission';
import { RefusedError } from '../../api/refusals';
import { LazyCampaignForm } from '../../ui/lazy-campaign-form';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { HAND_IN_ACTS, type HandInKind } from './hand-in-acts';
import { Opinions } from './opinions';

interface HandInProps {
  task: TaskView;
  duty: DutyView;
  kind: HandInKind;
}

/** What the server finds wrong in a form, field by field, after its sentence. */
function Faults({ error }: { error: unknown }) {
  const faults = error instanceof RefusedError ? (error.body.faults ?? []) : [];
  return (
    <>
      <Failure error={error} />
      <ul className="step-faults">
        {faults.map(({ path, message }) => (
          <li key={path}>{message}</li>
        ))}
      </ul>
    </>
  );
}

function Reply({ reply, onChange }: { reply: string; onChange: (reply: string) => void }) {
  const { t } = useTranslation('task');
  return (
    <div className="field step-reply">
      <label htmlFor="reply">{t('reply')}</label>
      <Input.TextArea
        id="reply"
        rows={2}
        maxLength={4000}
        value={reply}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

/** The form of a step; after a return it begins with what was handed in and the opinion on it. */
export function HandIn({ task, duty, kind }: HandInProps) {
  const { t } = useTranslation('task');
  const [reply, setReply] = useState('');
  const act = useTaskAct(task);
  const form = useQuery({
    ...fillableFormQuery(duty.formVersion ?? ''),
    enabled: duty.formVersion !== null,
  });
  const isReturned = duty.state === 'returned' && duty.submission !== null;
  const last = useQuery({ ...submissionQuery(duty.submission ?? ''), enabled: isReturned });
  const error = form.error ?? last.error;
  if (duty.formVersion === null) return <p className="soft">{t('noForm')}</p>;
  if (error) return <Failure error={error} onRetry={() => void form.refetch()} />;
  if (!form.data || (isReturned && !last.data)) return <Loading />;
  const submit = (body: FormBody) =>
    act.mutate({
      act: HAND_IN_ACTS[kind],
      body: { duty: duty.duty, body, ...(reply.trim() === '' ? {} : { reply }) },
    });
  return (
    <>
      {isReturned && <Opinions task={task} duty={duty} />}
      {isReturned && <Reply reply={reply} onChange={setReply} />}
      <LazyCampaignForm
        form={form.data}
        issuance={task}
        body={last.data?.body as FormBody | undefined}
        isBusy={act.isPending}
        submitText={t(isReturned ? 'handInAgain' : 'handIn', { title: duty.title })}
        onSubmit={submit}
      />
      {act.isError && <Faults error={act.error} />}
    </>
  );
}
