import { useEffect, useRef } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { isMet } from '../../../../domain/duty-state';
import type { ReviewView } from '../../../contract/reviews';
import type { TaskView } from '../../../contract/tasks';
import { CorrectionDay } from './correction-day';
import type { Choice } from './decisions';
import { InsteadUnit } from './instead-unit';
import type { Decision } from './use-decision';

interface ConfirmDecisionProps {
  review: ReviewView;
  task: TaskView;
  decision: Decision;
  choice: Choice;
}

/** Says what the decision does, asks for what it needs, and has it confirmed. */
export function ConfirmDecision({ review, task, decision, choice }: ConfirmDecisionProps) {
  const { t } = useTranslation('review');
  const { take, correctOn, nameDay, instead, addressInstead, isBusy } = decision;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (choice.opinion !== 'required') button.current?.focus();
  }, [choice.opinion]);
  const open = task.duties.filter(({ state }) => !isMet(state)).length;
  const title = review.row?.duty?.title ?? t('noticeBack');
  const request = review.row?.duty?.request;
  const hasDay = choice.day === 'correction' || (choice.day === 'due' && request?.until !== null);
  const name = choice.name === 'grant' && request?.kind === 'suspension' ? 'suspend' : choice.name;
  return (
    <>
      {hasDay && (
        <CorrectionDay
          label={t(choice.day === 'due' ? 'newDueOn' : 'correctOn')}
          correction={review.correction}
          on={correctOn}
          onChoose={nameDay}
        />
      )}
      {choice.instead && (
        <InsteadUnit unit={task.unit} chosen={instead} onChoose={addressInstead} />
      )}
      <p className="review-effect">
        {t(`choice.${name}.effect`, { name: task.name, title, count: open })}
      </p>
      <div className="review-ways">
        <Button ref={button} type="primary" htmlType="submit" loading={isBusy}>
          {t(`choice.${name}.confirm`)}
        </Button>
        <Button onClick={() => take(null)}>{t('cancel')}</Button>
      </div>
    </>
  );
}
