import { CIRCULAR_READERS, type CircularReader } from './circular-reader';
import { CHASED_STATES, type DutyState } from './duty-state';

export const CIRCULAR_STATES = ['waiting', 'sent', 'discarded', 'lapsed'] as const;
/** 待签发 · 已印发 · 不予印发 · 已失效 */
export type CircularState = (typeof CIRCULAR_STATES)[number];

/** A circular as a rung drafts it, or adds to the one that waits already. */
export interface CircularDraft {
  /** Counted from 1 in one issuing. */
  no: number;
  title: string;
  /** What stands above the list of units; it names none of them, so it stays true. */
  text: string;
  readers: CircularReader[];
}

/** A circular that waits for a signature. */
export interface WaitingCircular extends CircularDraft {
  /** Grows with every change: whoever signs has seen what they sign. */
  revision: number;
}

/** One unit with one thing it has not handed in, as a circular names it. */
export interface NamedArrear {
  unit: string;
  duty: string;
  /** Of the unit and of the duty when the circular left. */
  name: string;
  title: string;
  dueAt: number;
}

/** Whether a duty may be named: due, owed by nobody but the unit, and not put off. */
export function isInArrears(
  duty: { dueAt: number | null; state: DutyState; released: boolean; suspended: boolean },
  now: number,
): boolean {
  const { dueAt, state, released, suspended } = duty;
  const isOwed = CHASED_STATES.some((one) => one === state) && !released && !suspended;
  return isOwed && dueAt !== null && dueAt <= now;
}

/** What a rung asks to be circulated. */
export interface CircularAsked {
  readers: readonly CircularReader[];
  /** Title and 文号 of the notice. */
  notice: { title: string; number: string };
}

function readersOf(...lists: (readonly CircularReader[])[]): CircularReader[] {
  return CIRCULAR_READERS.filter((one) => lists.some((list) => list.includes(one)));
}

/**
 * Drafts the circular of rungs that fired (起草通报). While one waits for a signature the units are
 * added to it, so that nobody has to sign one for each.
 * @param issuing the circular that waits, and how many there have been
 */
export function draftCircular(
  { waiting, count }: { waiting: WaitingCircular | null; count: number },
  { readers, notice: { title, number } }: CircularAsked,
): CircularDraft {
  if (waiting) {
    const { no, title: known, text } = waiting;
    return { no, title: known, text, readers: readersOf(waiting.readers, readers) };
  }
  const named = number === '' ? `《${title}》` : `《${title}》（${number}）`;
  return {
    no: count + 1,
    title: `关于《${title}》落实情况的通报`,
    text: `下列单位未按规定时限报送${named}要求的材料，现予通报。请所列单位抓紧办理，尽快报送；确有困难的，请向主办部门说明情况。`,
    readers: readersOf(readers),
  };
}
