import type { CalendarData } from '../calendar';
import type { Anchor } from '../campaign-file';
import type { Span } from '../notice-import/passage';
import type { Directory } from '../unit';
import type { KnownNotice } from './known-notice';
import type { Answer, Answers, DraftQuestion } from './question';

/** What a reading is drafted with. */
export interface DraftBasis {
  /** Id of the campaign, ASCII. */
  id: string;
  /** Name of the directory the units are from. */
  directory: string;
  units: Directory;
  /** The office that drafts: the sponsor; its federation issues. */
  office: string;
  answers: Answers;
  /** Notices in the system that the office may read; left out: none is looked for. */
  notices?: readonly KnownNotice[];
  /** The office's calendar, for windows that name a holiday; without it they are asked about. */
  calendar?: CalendarData;
}

/** A draft on its way: what has been asked, where its values stand, which events it waits for. */
export interface Drafting {
  basis: DraftBasis;
  /** Id of the issuing federation. */
  issuer: string;
  questions: DraftQuestion[];
  /** Spans in the source by the path of the value in the campaign file. */
  spans: Record<string, Span>;
  anchors: Anchor[];
  /** Where the documents it cites are named, by their words. */
  cited: Record<string, Span>;
  /** The day the notice counts from, where it is known. */
  issuedOn: string | null;
}

type Asked = Omit<DraftQuestion, 'key' | 'answer' | 'units'> & { units?: string[] };

/** Asks once for the same words, and gives the answer if there is a fitting one. */
export function ask(drafting: Drafting, asked: Asked): Answer | null {
  const { questions, basis } = drafting;
  const key = `${asked.code} ${asked.words}`;
  const given = basis.answers[key];
  const answer = given && asked.answers.includes(given.kind) ? given : null;
  if (!questions.some((one) => one.key === key)) {
    questions.push({ ...asked, key, units: asked.units ?? [], answer });
  }
  return answer;
}

/** Keeps where a value of the draft was read. */
export function mark(drafting: Drafting, path: string, span: Span | null | undefined): void {
  if (span) drafting.spans[path] = span;
}

/** The event with this name; made where the draft has none yet, its date asked for. */
export function anchorNamed(drafting: Drafting, name: string, span: Span | null): string {
  const { anchors } = drafting;
  const known = anchors.find((anchor) => anchor.name === name);
  if (known) return known.id;
  const answer = ask(drafting, {
    code: 'eventDate',
    words: name,
    span,
    isBlocking: false,
    answers: ['day', 'later'],
  });
  const id = `event-${anchors.length + 1}`;
  anchors.push({ id, name, ...(answer?.kind === 'day' ? { on: answer.on } : {}) });
  return id;
}
