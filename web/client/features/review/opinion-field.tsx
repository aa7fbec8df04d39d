import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { QuickPhrases } from './quick-phrases';
import type { Decision } from './use-decision';

const OPINION_LENGTH = 4_000;

interface OpinionFieldProps {
  ref: Ref<HTMLTextAreaElement>;
  decision: Decision;
  /** Decided by somebody else meanwhile: what was written is kept to be read. */
  isOver: boolean;
}

/** The opinion with its phrases; says whether it must be given. */
export function OpinionField({ ref, decision, isOver }: OpinionFieldProps) {
  const { t } = useTranslation('review');
  const { opinion, write, row, taken, isLacking } = decision;
  const asked = taken
    ? (`opinion.${taken.opinion}` as const)
    : (`opinion.before.${row?.kind ?? 'filing'}` as const);
  return (
    <div className="field">
      <label htmlFor="review-opinion">{t(isOver ? 'opinionKept' : asked)}</label>
      <textarea
        id="review-opinion"
        className="review-opinion"
        ref={ref}
        rows={2}
        maxLength={OPINION_LENGTH}
        value={opinion}
        aria-required={taken?.opinion === 'required'}
        aria-invalid={isLacking}
        aria-describedby={isLacking ? 'review-lacking' : undefined}
        onChange={(event) => write(event.target.value)}
      />
      {isLacking && (
        <p id="review-lacking" role="alert" className="review-lacking">
          {t('lacking')}
        </p>
      )}
      {!isOver && <QuickPhrases opinion={opinion} write={write} />}
    </div>
  );
}
