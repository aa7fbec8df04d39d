import { Button } from 'antd';
import { PrinterOutlined } from '@ant-design/icons';
import { useIsFetching, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../contract/tasks';
import { taskQuery } from '../../api/get-task';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { useDates } from '../../ui/use-dates';
import { useNow } from '../../ui/use-now';
import { NoticeDocument } from './notice-document';
import { OwnPart } from './own-part';
import { byTime } from './present-duty';
import { PrintedDuty } from './printed-duty';
import { Timeline } from './timeline';
import './task.css';
import './print.css';

const route = getRouteApi('/tasks/$campaign/$office/$unit/print');

function Sheet({ task }: { task: TaskView }) {
  const { t } = useTranslation('notice');
  const dates = useDates();
  const now = useNow();
  const handedIn = byTime(task.duties).filter(
    ({ kind, duty }) =>
      kind !== 'receipt' && task.submissions.some((submission) => submission.duty === duty),
  );
  return (
    <article className="print-sheet">
      <header>
        <h1>{t('print.title', { unit: task.name })}</h1>
        <p className="soft">
          {[task.title, task.number, t('print.at', { at: dates.moment(now) })]
            .filter(Boolean)
            .join(t('dot'))}
        </p>
      </header>
      <OwnPart task={task} />
      <section className="card task-box print-notice" aria-label={t('title')}>
        <NoticeDocument task={task} />
      </section>
      {handedIn.map((duty) => (
        <PrintedDuty key={duty.duty} task={task} duty={duty} />
      ))}
      <Timeline task={task} isPrinted />
    </article>
  );
}

/** A whole task on paper: the notice, the unit's part, what was handed in and said, the timeline. */
export function PrintPage() {
  const { t } = useTranslation('notice');
  const ref = route.useParams();
  const { data: task, error, refetch } = useQuery(taskQuery(ref));
  const isComplete = useIsFetching() === 0;
  if (!task) {
    return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  }
  return (
    <>
      <div className="print-bar">
        <Link to="/tasks/$campaign/$office/$unit" params={ref}>
          {t('print.back')}
        </Link>
        <Button
          type="primary"
          icon={<PrinterOutlined />}
          disabled={!isComplete}
          onClick={() => window.print()}
        >
          {t('print.button')}
        </Button>
      </div>
      <Sheet task={task} />
    </>
  );
}
