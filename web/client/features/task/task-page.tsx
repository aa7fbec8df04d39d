import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../contract/tasks';
import { taskQuery } from '../../api/get-task';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { useDates } from '../../ui/use-dates';
import { History } from './history';
import { LazySheet } from './lazy-inside';
import { InspectedPanel } from './inspected-panel';
import { MarkRead } from './mark-read';
import { ChasedNote } from './chased-note';
import { DutyList } from './duty-list';
import { NoticePanel } from './notice-panel';
import { NoticeReturnState } from './notice-return-state';
import { OwnPart } from './own-part';
import { byTime, presentDuty } from './present-duty';
import { PrintLink } from './print-link';
import { NoticeFiles } from '../../ui/notice-files';
import { ProgressPanel } from './progress-panel';
import { ReturnNotice } from './return-notice';
import { StepPanel } from './step-panel';
import { Timeline } from './timeline';
import './task.css';

const route = getRouteApi('/tasks/$campaign/$office/$unit');

function TaskHead({ task }: { task: TaskView }) {
  const { t } = useTranslation('task');
  const dates = useDates();
  const { number, title, deliveredAt, names, office, sponsor } = task;
  return (
    <header className="task-head">
      <h1>{title}</h1>
      <p className="soft">
        {[
          number,
          t('issuedBy', { office: names.units[office] ?? office }),
          t('sponsoredBy', { office: names.units[sponsor] ?? sponsor }),
          t('deliveredAt', { at: dates.moment(deliveredAt) }),
        ].join(' · ')}
      </p>
      <div className="task-acts">
        <MarkRead task={task} />
        <PrintLink task={task} />
        <NoticeFiles campaign={task.campaign} office={task.office} />
        <ReturnNotice task={task} />
      </div>
      {task.released && <p className="mark mark-amber">{t('released')}</p>}
      {task.status !== 'running' && <p className="mark">{t(`status.${task.status}`)}</p>}
    </header>
  );
}

/** One task: what was asked, where it stands, and the form of the present step. */
export function TaskPage() {
  const ref = route.useParams();
  const { duty: asked } = route.useSearch();
  const { data: task, error, refetch } = useQuery(taskQuery(ref));
  if (!task) {
    return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  }
  const isUnread = task.can.includes('markRead');
  const duties = byTime(task.duties);
  const duty = presentDuty(duties, asked);
  return (
    <article className="task">
      <TaskHead task={task} />
      <div className="task-columns">
        <div className="task-main">
          <NoticeReturnState task={task} />
          {duty && <ChasedNote task={task} duty={duty} />}
          {duty && <StepPanel key={duty.duty} task={task} duty={duty} />}
          {task.inside && <LazySheet task={task} />}
          <OwnPart task={task} />
          <ProgressPanel task={task} />
          <InspectedPanel task={task} />
          <History task={task} />
          <NoticePanel task={task} isOpen={!duty || (asked === undefined && isUnread)} />
        </div>
        <aside className="task-side">
          <DutyList task={task} duties={duties} chosen={duty?.duty} />
          <Timeline task={task} />
        </aside>
      </div>
    </article>
  );
}
