import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Answer, DraftQuestion } from '../../../../domain/notice-draft/question';
import type { Unit } from '../../../../domain/unit';
import { AnswerForm } from './answer-form';

interface QuestionListProps {
  questions: readonly DraftQuestion[];
  units: readonly Unit[];
  /** Key of the question that is open. */
  open: string | null;
  onOpen: (question: DraftQuestion) => void;
  onAnswer: (question: DraftQuestion, answer: Answer) => void;
}

function useAnswerWords(units: readonly Unit[]) {
  const { t } = useTranslation('noticeImport');
  const { t: named } = useTranslation('campaigns');
  return ({ code }: DraftQuestion, answer: Answer): string => {
    switch (answer.kind) {
      case 'text':
        return answer.text;
      case 'day':
        return answer.on;
      case 'days':
        return t('answer.span', answer);
      case 'unit':
        return units.find(({ id }) => id === answer.unit)?.name ?? answer.unit;
      case 'unitClass': {
        const unitClass = named(`unitClass.${answer.unitClass}`);
        return named('words.allOf', { unitClass });
      }
      case 'yes':
      case 'no':
      case 'outside':
      case 'leaveOut':
      case 'noDate':
      case 'later':
        return t(`plain.${code}.${answer.kind}`, { defaultValue: t(`answer.${answer.kind}`) });
    }
  };
}

/** What only a person can settle, one question open at a time. */
export function QuestionList({ questions, units, open, onOpen, onAnswer }: QuestionListProps) {
  const { t } = useTranslation('noticeImport');
  const words = useAnswerWords(units);
  if (questions.length === 0) {
    return <p className="card state-box">{t('noQuestions')}</p>;
  }
  return (
    <ol className="card question-list" aria-label={t('part.questions')}>
      {questions.map((question) => {
        const { key, code, isBlocking, answer } = question;
        const isOpen = key === open;
        return (
          <li key={key} className={isOpen ? 'is-open' : ''}>
            <p className="question-head">
              <span>{t(`question.${code}`, { words: question.words })}</span>
              <span className={`mark mark-${answer ? 'green' : isBlocking ? 'amber' : 'plain'}`}>
                {t(answer ? 'state.answered' : isBlocking ? 'state.open' : 'state.optional')}
              </span>
            </p>
            {answer && <p>{t('answered', { answer: words(question, answer) })}</p>}
            {isOpen ? (
              <>
                <p className="soft">
                  {code === 'unknownUnit' && question.units.length === 0
                    ? t('hintNothingNear')
                    : t(`hint.${code}`)}
                </p>
                <AnswerForm
                  question={question}
                  units={units}
                  onAnswer={(given) => onAnswer(question, given)}
                />
              </>
            ) : (
              <Button
                type="link"
                className="question-open"
                aria-label={t(answer ? 'changeOf' : 'answerOf', {
                  question: t(`question.${code}`, { words: question.words }),
                })}
                onClick={() => onOpen(question)}
              >
                {t(answer ? 'change' : 'answerIt')}
              </Button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
