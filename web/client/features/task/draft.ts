import type { FormBody } from '../../../../domain/form';
import { sameJson } from '../../../../domain/same-json';
import type { DraftVersionView, DraftView, SubmissionView } from '../../../contract/submissions';

/** What somebody has written for one duty: its form, and the words beside it. */
export interface Written {
  body: FormBody;
  /** An answer to a return, the reason of a correction. */
  words: string;
}

/** Something written in a version of the form; null or absent: that was not told. */
export interface WrittenIn extends Written {
  formVersion?: string | null;
}

/** A version that is not in the form but can be had back. */
export interface SetAside extends WrittenIn {
  savedAt: number;
  /** Null: the reader's own, from this browser. */
  by: string | null;
}

/** What this browser keeps of one form until the server has it. */
export interface LocalCopy extends WrittenIn {
  /** Revision of the draft that was being written on. */
  revision: number;
  /** Round of the duty; what was written for an earlier one has been answered since. */
  round: number;
  savedAt: number;
}

/** All that this browser keeps for one form. */
export interface LocallyKept {
  copy: LocalCopy | null;
  /** The reader's own versions that are not in the form. */
  aside: SetAside[];
}

/** How a draft stands between the form, this browser and the server. */
export type Standing =
  | { kind: 'untouched' }
  | { kind: 'typing' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: number }
  /** Only in this browser as yet; `error` is what stood in the way. */
  | { kind: 'kept'; error: unknown }
  | { kind: 'conflict'; theirs: DraftView };

/** A form as it is opened. */
export interface Opened {
  written: Written;
  revision: number;
  standing: Standing;
  aside: SetAside[];
}

/** What a form is opened with. */
export interface Opening {
  /** Where nobody has written anything yet. */
  initial: WrittenIn;
  round: number;
  /** When the duty was last handed in: drafts from before it have been answered; 0 for never. */
  since: number;
  remote: DraftView;
  local: LocallyKept | null;
}

/** Whether two people (or one, twice) have written the same. */
export function sameWritten(a: Written, b: Written): boolean {
  return a.words === b.words && sameJson(a.body, b.body);
}

/** A stored version as something that can be taken into the form. */
export function writtenOf({ body, words }: Pick<DraftVersionView, 'body' | 'words'>): Written {
  return { body: body as FormBody, words };
}

/** What a form begins with that was handed in before; empty where nothing was. */
export function handedInBefore(
  last: Pick<SubmissionView, 'body' | 'formVersion'> | undefined,
): WrittenIn {
  if (!last) return { body: {}, words: '' };
  return { body: last.body as FormBody, words: '', formVersion: last.formVersion };
}

function earlierOf(remote: DraftView, since: number): SetAside[] {
  return remote.earlier
    .filter(({ savedAt }) => savedAt > since)
    .map((one) => ({ ...writtenOf(one), savedAt: one.savedAt, by: one.savedBy.person }));
}

/**
 * Puts together what the unit has stored and what this browser still keeps: the newer text is in
 * the form, a colleague's is never written over unseen, and no version is lost.
 */
export function openDraft({ initial, round, since, remote, local }: Opening): Opened {
  const { revision } = remote;
  const isCurrent = revision > 0 && remote.savedAt > since;
  const stored = writtenOf(isCurrent ? remote : initial);
  const standing: Standing = isCurrent
    ? { kind: 'saved', at: remote.savedAt }
    : { kind: 'untouched' };
  const aside = [...(local?.aside ?? []), ...earlierOf(remote, since)];
  const opened = { written: stored, revision, standing, aside };
  const copy = local?.copy ?? null;
  if (!copy || sameWritten(copy, stored)) return opened;
  const own = { body: copy.body, words: copy.words };
  if (copy.round !== round) {
    return { ...opened, aside: [{ ...own, savedAt: copy.savedAt, by: null }, ...aside] };
  }
  const isMetByOther = isCurrent && copy.revision !== revision;
  return {
    ...opened,
    written: own,
    standing: isMetByOther ? { kind: 'conflict', theirs: remote } : { kind: 'typing' },
  };
}
