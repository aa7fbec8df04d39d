import { useState } from 'react';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ProgressItem, TaskView } from '../../../contract/tasks';
import { ProgressForm } from './progress-form';

interface RowProps {
  task: TaskView;
  item: ProgressItem;
  isOpen: boolean;
  isDone: boolean;
  onOpen: (isOpen: boolean) => void;
  onDone: () => void;
}

function Row({ task, item, isOpen, isDone, onOpen, onDone }: RowProps) {
  const { t } = useTranslation('handIn');
  const records = task.submissions.filter(({ duty }) => duty === `i${item.item}`).length;
  return (
    <li>
      <div className="progress-head">
        <h3>{t('progress.item', { item: item.item, title: item.title })}</h3>
        <span className="soft">{t('progress.records', { count: records })}</span>
        <Button aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
          {t(isOpen ? 'cancel' : 'progress.add')}
        </Button>
      </div>
      {isDone && (
        <Alert className="draft-version" type="success" role="status" title={t('progress.done')} />
      )}
      {isOpen && <ProgressForm task={task} item={item} onDone={onDone} />}
    </li>
  );
}

/** Progress of the unit's items: any number of records, one form open at a time. */
export function ProgressPanel({ task }: { task: TaskView }) {
  const { t } = useTranslation('handIn');
  const [open, setOpen] = useState<number | null>(null);
  const [done, setDone] = useState<number | null>(null);
  if (task.progressItems.length === 0) return null;
  return (
    <section className="card task-box" aria-labelledby="progress">
      <h2 id="progress">{t('progress.title')}</h2>
      {open === null && <p className="soft">{t('progress.hint')}</p>}
      <ul className="progress-items">
        {task.progressItems.map((item) => (
          <Row
            key={item.item}
            task={task}
            item={item}
            isOpen={open === item.item}
            isDone={done === item.item}
            onOpen={(isOpen) => {
              setOpen(isOpen ? item.item : null);
              setDone(null);
            }}
            onDone={() => {
              setOpen(null);
              setDone(item.item);
            }}
          />
        ))}
      </ul>
    </section>
  );
}
