import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReviewView } from '../../../contract/reviews';
import type { TaskView } from '../../../contract/tasks';
import { Failure } from '../../ui/failure';
import { ConfirmDecision } from './confirm-decision';
import { useDesk } from './desk-context';
import { OpinionField } from './opinion-field';
import type { Decision } from './use-decision';
import { useKeys } from './use-keys';

interface DecisionPanelProps {
  review: ReviewView;
  task: TaskView;
  decision: Decision;
}

/** The two ways to decide, before one of them is taken. */
function Ways({ decision: { yes, no, take } }: { decision: Decision }) {
  const { t } = useTranslation('review');
  return (
    <div className="review-ways">
      {yes && (
        <Button type="primary" onClick={() => take('yes')} aria-keyshortcuts="A">
          {t(`choice.${yes.name}.button`)}
        </Button>
      )}
      {no && (
        <Button onClick={() => take('no')} aria-keyshortcuts="R">
          {t(`choice.${no.name}.button`)}
        </Button>
      )}
    </div>
  );
}

function useDecisionKeys({ decision }: { decision: Decision }) {
  const { hasKeys } = useDesk();
  const { yes, no, taken, take, confirm } = decision;
  useKeys(
    { a: yes ? () => take('yes') : undefined, r: no ? () => take('no') : undefined },
    hasKeys,
  );
  useKeys({ escape: taken ? () => take(null) : undefined }, true);
  return (event: KeyboardEvent<HTMLFormElement>) => {
    const isPicking =
      event.target instanceof Element && event.target.closest('.ant-picker, .ant-select');
    if (event.key === 'Escape' && !isPicking) {
      take(null);
      (event.target as HTMLElement).blur();
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void confirm();
    }
  };
}

/** Opinion, phrases, day, and the buttons; whoever may not decide is told why. */
export function DecisionPanel({ review, task, decision }: DecisionPanelProps) {
  const { t } = useTranslation('review');
  const { row, yes, no, taken, opinion, confirm, error } = decision;
  const onKeyDown = useDecisionKeys({ decision });
  const field = useRef<HTMLTextAreaElement>(null);
  const way = taken?.name;
  useEffect(() => {
    if (way !== undefined && way === no?.name) field.current?.focus();
  }, [way, no?.name]);
  const writes = [yes, no].some((choice) => choice && choice.opinion !== 'none');
  const isOver = row === null;
  if (isOver && opinion === '' && !error) return null;
  return (
    <form
      className="review-decide"
      aria-label={t('decide')}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void confirm();
      }}
    >
      {error !== null && <Failure error={error} />}
      {row?.bar && <p className="review-bar">{t(`bar.${row.bar}`)}</p>}
      {(writes || (isOver && opinion !== '')) && (
        <OpinionField ref={field} decision={decision} isOver={isOver} />
      )}
      {taken ? (
        <ConfirmDecision review={review} task={task} decision={decision} choice={taken} />
      ) : (
        <Ways decision={decision} />
      )}
    </form>
  );
}
