import { useMemo, useState } from 'react';
import { draftCampaign, type NoticeDraft } from '../../../../domain/notice-draft/draft-campaign';
import type { DraftBasis } from '../../../../domain/notice-draft/drafting';
import type { Answer, Answers, DraftQuestion } from '../../../../domain/notice-draft/question';
import type { Span } from '../../../../domain/notice-import/passage';
import type { NoticeReading } from '../../../../domain/notice-import/read-notice';

/** What is pointed at: a value of the draft, or the words of a question. */
interface Selection {
  path: string | null;
  span: Span | null;
}

function nextOpen(questions: readonly DraftQuestion[], after: DraftQuestion): DraftQuestion | null {
  const open = questions.filter(({ key, answer }) => answer === null && key !== after.key);
  return open.find(({ isBlocking }) => isBlocking) ?? open[0] ?? null;
}

/** A draft that is being answered, and what is pointed at meanwhile. */
export interface Reviewing {
  draft: NoticeDraft;
  /** Key of the question that is open. */
  open: string | null;
  selection: Selection;
  select: (path: string) => void;
  openQuestion: (question: DraftQuestion | null) => void;
  answer: (question: DraftQuestion, given: Answer) => void;
}

interface Given {
  basis: Omit<DraftBasis, 'answers'>;
  answers: Answers;
  onAnswers: (answers: Answers) => void;
}

/** The draft of a reading under the answers so far; each answer opens the next question. */
export function useReviewing(
  reading: NoticeReading,
  { basis, answers, onAnswers }: Given,
): Reviewing {
  const [open, setOpen] = useState<string | null>(null);
  const [selection, setSelection] = useState<Selection>({ path: null, span: null });
  const draft = useMemo(
    () => draftCampaign(reading, { ...basis, answers }),
    [reading, basis, answers],
  );
  const select = (path: string) => {
    setSelection({ path, span: draft.spans[path] ?? null });
    const row = document.querySelector(`[data-path="${CSS.escape(path)}"]`);
    row?.scrollIntoView({ block: 'nearest' });
  };
  const openQuestion = (question: DraftQuestion | null) => {
    setOpen(question?.key ?? null);
    if (question) setSelection({ path: null, span: question.span });
  };
  const answer = (question: DraftQuestion, given: Answer) => {
    const all = { ...answers, [question.key]: given };
    onAnswers(all);
    openQuestion(nextOpen(draftCampaign(reading, { ...basis, answers: all }).questions, question));
  };
  return { draft, open, selection, select, openQuestion, answer };
}
