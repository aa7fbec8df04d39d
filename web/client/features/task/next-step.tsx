import { ArrowRightOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DutyView, TaskView } from '../../../contract/tasks';
import { byTime, isOwed } from './present-duty';

/** Leads from a duty that is done to the next one that is owed. */
export function NextStep({ task, duty }: { task: TaskView; duty: DutyView }) {
  const { t } = useTranslation('task');
  const next = byTime(task.duties).find((one) => isOwed(one));
  if (!next || isOwed(duty)) return null;
  const { campaign, office, unit } = task;
  return (
    <Link
      className="next-step"
      to="/tasks/$campaign/$office/$unit"
      params={{ campaign, office, unit }}
      search={{ duty: next.duty }}
    >
      {t('next', { title: next.title })} <ArrowRightOutlined aria-hidden />
    </Link>
  );
}
