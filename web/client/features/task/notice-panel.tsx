import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../contract/tasks';
import { NoticeDocument } from './notice-document';

/** What was asked, in full: folded while there is a step to take. */
export function NoticePanel({ task, isOpen }: { task: TaskView; isOpen: boolean }) {
  const { t } = useTranslation('notice');
  const [isOpenAtFirst] = useState(isOpen);
  return (
    <details className="card task-box notice" open={isOpenAtFirst}>
      <summary>
        <h2>{t('title')}</h2>
        <span className="soft">{task.number}</span>
      </summary>
      <NoticeDocument task={task} />
    </details>
  );
}
