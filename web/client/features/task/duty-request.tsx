import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DutyRequestView, DutyView, TaskView } from '../../../contract/tasks';
import { useTaskAct } from '../../api/act-on-task';
import { Failure } from '../../ui/failure';
import { presentDue } from '../../ui/pressure';
import { useDates } from '../../ui/use-dates';

interface DutyRequestProps {
  task: TaskView;
  duty: DutyView;
}

function useRequestWords(duty: DutyView): (request: DutyRequestView) => string {
  const { t } = useTranslation('request');
  const dates = useDates();
  const day = (at: number | null) => (at === null ? t('undated') : dates.due(at));
  return ({ kind, state, until, madeAt, answeredAt, grantedDueAt }) => {
    const at = dates.moment(answeredAt ?? madeAt);
    switch (state) {
      case 'open':
        return t(`open.${kind}`, { at, until: day(until), on: day(presentDue(duty)) });
      case 'granted':
        return t(`granted.${kind}`, {
          ...{ at, on: day(grantedDueAt), original: day(duty.originalDueAt) },
        });
      case 'refused':
      case 'withdrawn':
        return t(state, { at });
    }
  };
}

/** What became of the last request, in the words of both sides. */
function Standing({ task, duty, request }: DutyRequestProps & { request: DutyRequestView }) {
  const { t } = useTranslation('request');
  const words = useRequestWords(duty);
  const act = useTaskAct(task);
  const { id, state, reason, opinion } = request;
  const mayWithdraw = state === 'open' && task.canOn[duty.duty]?.includes('withdrawRequest');
  const withdraw = () =>
    act.mutate({ act: 'withdrawRequest', body: { duty: duty.duty, request: id } });
  return (
    <div className="chased" role="status">
      <p>
        <strong>{words(request)}</strong>
      </p>
      <p>{t('because', { words: reason })}</p>
      {opinion !== '' && <p>{t('words', { words: opinion })}</p>}
      {act.isError && <Failure error={act.error} />}
      {mayWithdraw && (
        <Button size="small" loading={act.isPending} onClick={withdraw}>
          {t('withdraw')}
        </Button>
      )}
    </div>
  );
}

/** Where a duty stands beside its form: dates that were changed, put off, and the last request. */
export function DutyRequest({ task, duty }: DutyRequestProps) {
  const { t } = useTranslation('request');
  const dates = useDates();
  const { request, dueAt, originalDueAt, suspended } = duty;
  const isMoved = dueAt !== null && originalDueAt !== null && dueAt !== originalDueAt;
  return (
    <>
      {isMoved && (
        <p className="soft">
          {t('extended', { from: dates.due(originalDueAt), to: dates.due(dueAt) })}
        </p>
      )}
      {suspended && duty.state === 'open' && <p className="soft">{t('suspended')}</p>}
      {request && <Standing {...{ task, duty, request }} />}
    </>
  );
}
