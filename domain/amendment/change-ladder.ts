import type { Ladder, Rung } from '../ladder';
import { refuse, type Refusal } from '../refusal';
import { sameJson } from '../same-json';
import type { Applied } from './applied';
import type { Change } from './change';
import type { Terms } from './terms';

type Of<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;

/** One rung, with its number in the ladder that was in force; null for a new one. */
interface Placed {
  rung: Rung;
  was: number | null;
}

function placed({ file, rungs }: Terms): Placed[] {
  return file.ladder.map((rung, i) => ({ rung, was: rungs ? (rungs[i] ?? null) : rung.no }));
}

/** Rungs are numbered by where they stand. */
function withLadder(terms: Terms, next: readonly Placed[]): Terms {
  const ladder: Ladder = next.map(({ rung }, i) => ({ ...rung, no: i + 1 }));
  return { ...terms, file: { ...terms.file, ladder }, rungs: next.map(({ was }) => was) };
}

function putAt(rungs: readonly Placed[], one: Placed): Placed[] | Refusal {
  const { no } = one.rung;
  const isPlace = Number.isInteger(no) && no >= 1 && no <= rungs.length + 1;
  if (!isPlace) return refuse('rungUnknown', { rung: no });
  return [...rungs.slice(0, no - 1), one, ...rungs.slice(no - 1)];
}

/** A rung more; whatever belongs to its shape and time is judged with the whole file. */
export function addedRung(terms: Terms, { rung }: Of<'addRung'>): Applied | Refusal {
  const next = putAt(placed(terms), { rung, was: null });
  if (!Array.isArray(next)) return next;
  return { terms: withLadder(terms, next), opposite: [{ kind: 'dropRung', no: rung.no }] };
}

/** A rung fewer. Put back, it is a new one: what of it has passed meanwhile is not made up for. */
export function droppedRung(terms: Terms, { no }: Of<'dropRung'>): Applied | Refusal {
  const rungs = placed(terms);
  const rung = rungs[no - 1]?.rung;
  if (!rung) return refuse('rungUnknown', { rung: no });
  const left = rungs.filter((one) => one.rung !== rung);
  return { terms: withLadder(terms, left), opposite: [{ kind: 'addRung', rung }] };
}

/** Another time, action or audience of a rung; it stays the same rung wherever it stands now. */
export function changedRung(terms: Terms, { no, to }: Of<'changeRung'>): Applied | Refusal {
  const rungs = placed(terms);
  const before = rungs[no - 1];
  if (!before) return refuse('rungUnknown', { rung: no });
  if (sameJson({ ...before.rung } as never, { ...to } as never)) return refuse('amendmentEmpty');
  const others = rungs.filter((one) => one !== before);
  const next = putAt(others, { rung: to, was: before.was });
  if (!Array.isArray(next)) return next;
  const opposite: Change[] = [{ kind: 'changeRung', no: to.no, to: before.rung }];
  return { terms: withLadder(terms, next), opposite };
}
