import { useState } from 'react';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FormBody } from '../../../../../domain/form';
import type { DutyView } from '../../../../contract/tasks';
import { useTaskAct } from '../../../api/act-on-task';
import { fillableFormQuery } from '../../../api/get-form-version';
import { taskQuery } from '../../../api/get-task';
import { RefusedError } from '../../../api/refusals';
import { Dialog } from '../../../ui/dialog';
import { Failure } from '../../../ui/failure';
import { LazyCampaignForm } from '../../../ui/lazy-campaign-form';
import { Loading } from '../../../ui/loading';
import { ChoiceField } from '../../../ui/act-fields';
import type { UnitDialogProps } from './dialog-props';
import { SourceFields } from './source-fields';
import { useSource } from './use-source';

function isEnterable({ kind, state, formVersion }: DutyView): boolean {
  const isOwed = state === 'open' || state === 'returned';
  return kind !== 'receipt' && isOwed && formVersion !== null;
}

interface EntryProps extends UnitDialogProps {
  duty: DutyView;
}

function Entry({ view, row, duty, onDone }: EntryProps) {
  const { t } = useTranslation('board');
  const { name, unit } = row;
  const from = useSource(view);
  const act = useTaskAct({ ...view, unit });
  const [body, setBody] = useState<FormBody>({});
  const form = useQuery(fillableFormQuery(duty.formVersion ?? ''));
  const enter = (filled: FormBody) => {
    const entered = {
      ...{ duty: duty.duty, body: filled, source: from.source },
      ...(form.data && { formVersion: form.data.id }),
    };
    const done = () => onDone(t('done.enterSubmission', { name }));
    // The duty leaves the list, and this entry with it, as soon as the page has read of it.
    void act.mutateAsync({ act: 'enterSubmission', body: entered }).then(done, () => undefined);
  };
  const faults = act.error instanceof RefusedError ? act.error.body.faults : undefined;
  return (
    <>
      <SourceFields from={from} />
      {form.error && <Failure error={form.error} onRetry={() => void form.refetch()} />}
      {!form.data && !form.error && <Loading />}
      {form.data && (
        <LazyCampaignForm
          form={form.data}
          issuance={view}
          body={body}
          onChange={setBody}
          faults={faults}
          isBusy={act.isPending}
          submitText={t('act.enterSubmission')}
          onSubmit={enter}
        />
      )}
      {act.error && <Failure error={act.error} />}
    </>
  );
}

/** 代为录入材料: what a unit faxed or telephoned, in the form of its duty. */
export function EnterSubmissionDialog(props: UnitDialogProps) {
  const { view, row, onClose } = props;
  const { t } = useTranslation('board');
  const task = useQuery(taskQuery({ ...view, unit: row.unit }));
  const [chosen, setChosen] = useState('');
  const duties = task.data?.duties.filter(isEnterable) ?? [];
  const duty = duties.find((one) => one.duty === chosen) ?? duties[0];
  return (
    <Dialog isWide title={t('act.enterSubmission')} onClose={onClose}>
      <div className="act-dialog">
        <p className="act-effect">{t('effect.enterSubmission', { name: row.name })}</p>
        {task.error && <Failure error={task.error} onRetry={() => void task.refetch()} />}
        {task.isPending && <Loading />}
        {task.data && !duty && <p>{t('dialog.nothingOwed')}</p>}
        {duty && (
          <>
            <ChoiceField label={t('dialog.duty')} value={duty.duty} onChange={setChosen}>
              {duties.map((one) => (
                <option key={one.duty} value={one.duty}>
                  {one.title}
                </option>
              ))}
            </ChoiceField>
            <Entry key={duty.duty} {...props} duty={duty} />
          </>
        )}
      </div>
      <div className="dialog-buttons">
        <Button onClick={onClose}>{t('act.cancel')}</Button>
      </div>
    </Dialog>
  );
}
