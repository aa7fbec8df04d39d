import { useState } from 'react';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FormBody } from '../../../../domain/form';
import type { DutyView, TaskView } from '../../../contract/tasks';
import { type TaskAct, useTaskAct } from '../../api/act-on-task';
import { submissionQuery } from '../../api/get-submission';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { FillIn } from './fill-in';

interface CorrectionProps {
  task: TaskView;
  duty: DutyView;
  onWriting: (isWriting: boolean) => void;
  onClose: () => void;
}

/** 更正: begins with what counts now; both values are kept, the old one counts until it is accepted. */
export function Correction({ task, duty, onWriting, onClose }: CorrectionProps) {
  const { t } = useTranslation('handIn');
  const act = useTaskAct(task);
  const [begun] = useState(duty);
  const isFilled = begun.submission !== null && !begun.nothing;
  const last = useQuery({ ...submissionQuery(begun.submission ?? ''), enabled: isFilled });
  if (begun.formVersion === null) return null;
  if (isFilled && !last.data) {
    if (!last.error) return <Loading />;
    return <Failure error={last.error} onRetry={() => void last.refetch()} />;
  }
  return (
    <>
      <p className="step-sentence">{t(`correction.effect.${begun.handling}`)}</p>
      <FillIn
        task={task}
        act={act}
        about={duty.duty}
        formVersion={begun.formVersion}
        initial={{ body: (last.data?.body ?? {}) as FormBody, words: '' }}
        round={begun.round}
        since={begun.submittedAt ?? 0}
        wordsLabel={t('correction.reason')}
        areWordsNeeded
        submitText={t('correction.submit')}
        onWriting={onWriting}
        onDone={onClose}
        actOf={({ body, words }): TaskAct => ({
          act: 'correctReport',
          body: { duty: duty.duty, reason: words, body },
        })}
        otherActs={() => (
          <Button size="large" onClick={onClose}>
            {t('cancel')}
          </Button>
        )}
      />
    </>
  );
}
