import { useState } from 'react';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DutyView, TaskView } from '../../../contract/tasks';
import { type TaskAct, useTaskAct } from '../../api/act-on-task';
import { submissionQuery } from '../../api/get-submission';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { handedInBefore } from './draft';
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
  const [begun, begin] = useState(duty);
  const isFilled = begun.submission !== null && !begun.nothing;
  const last = useQuery({ ...submissionQuery(begun.submission ?? ''), enabled: isFilled });
  if (begun.formVersion === null) return null;
  if (isFilled && !last.data) {
    if (!last.error) return <Loading />;
    return <Failure error={last.error} onRetry={() => void last.refetch()} />;
  }
  const { formVersion } = begun;
  return (
    <>
      <p className="step-sentence">{t(`correction.effect.${begun.handling}`)}</p>
      <FillIn
        key={formVersion}
        task={task}
        act={act}
        about={duty.duty}
        formVersion={formVersion}
        onTurn={duty.formVersion === formVersion ? undefined : () => begin(duty)}
        initial={handedInBefore(last.data)}
        round={begun.round}
        since={begun.submittedAt ?? 0}
        wordsLabel={t('correction.reason')}
        areWordsNeeded
        submitText={t('correction.submit')}
        onWriting={onWriting}
        onDone={onClose}
        actOf={({ body, words }): TaskAct => ({
          act: 'correctReport',
          body: { duty: duty.duty, reason: words, body, formVersion },
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
