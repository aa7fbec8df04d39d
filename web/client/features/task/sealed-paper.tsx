import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DutyView, TaskView } from '../../../contract/tasks';
import { SealedPapers } from '../../ui/sealed-papers';
import { SealedDialog } from './sealed-dialog';
import './sealed-paper.css';

/** The signed and sealed papers of what the unit handed in, and the way to give one. */
export function SealedPaper({ task, duty }: { task: TaskView; duty: DutyView }) {
  const { t } = useTranslation('documents');
  const [isOpen, setOpen] = useState(false);
  const sealed = task.papers.find((one) => one.duty === duty.duty);
  if (!sealed) return null;
  const { submission } = duty;
  const may = task.canOn[duty.duty]?.includes('handInSealed') ?? false;
  return (
    <section className="sealed-paper" aria-label={t('sealed.section')}>
      <SealedPapers task={task} duty={duty.duty} />
      {may && sealed.awaited && <p className="soft">{t('sealed.how')}</p>}
      {may && (
        <Button type={sealed.awaited ? 'primary' : 'default'} onClick={() => setOpen(true)}>
          {t(sealed.awaited ? 'sealed.give' : 'sealed.again')}
        </Button>
      )}
      {isOpen && submission !== null && (
        <SealedDialog {...{ task, submission }} duty={duty.duty} onClose={() => setOpen(false)} />
      )}
    </section>
  );
}
