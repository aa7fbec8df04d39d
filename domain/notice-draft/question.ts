import type { Span } from '../notice-import/passage';
import type { UnitClass } from '../unit';

/** What only a person can settle before a notice that was read becomes a campaign. */
export const DRAFT_QUESTIONS = [
  'foreignIssuer',
  'noDocNumber',
  'noTitle',
  'noRecipients',
  'unknownUnit',
  'ambiguousUnit',
  'unreadWindow',
  'unreadPhase',
  'undatedReport',
  'weekdayDisagrees',
  'dueBeforeIssue',
  'recurrenceEnd',
  'unclearReporters',
  'planNotAsked',
  'eventDate',
  'citedNotice',
] as const;
export type DraftQuestionCode = (typeof DRAFT_QUESTIONS)[number];

/** How a question may be answered; `later` leaves it to the editor. */
export type Answer =
  | { kind: 'text'; text: string }
  | { kind: 'day'; on: string }
  | { kind: 'days'; from: string; to: string }
  | { kind: 'unit'; unit: string }
  | { kind: 'unitClass'; unitClass: UnitClass }
  | { kind: 'outside' }
  | { kind: 'leaveOut' }
  | { kind: 'noDate' }
  | { kind: 'yes' }
  | { kind: 'no' }
  | { kind: 'later' };
export type AnswerKind = Answer['kind'];

/** The answers so far, by the key of the question. */
export type Answers = Readonly<Record<string, Answer>>;

/** One question, with the words it is about and where they stand. */
export interface DraftQuestion {
  /** The same for the same words of the same notice, whatever has been answered. */
  key: string;
  code: DraftQuestionCode;
  words: string;
  span: Span | null;
  /** No draft is opened before it is answered; the others the editor asks again. */
  isBlocking: boolean;
  answers: readonly AnswerKind[];
  /** Units whose names look like the words, best first; never taken without a person's word. */
  units: string[];
  answer: Answer | null;
}
