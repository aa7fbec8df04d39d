import type { Ladder, Rung, RungOffset } from '../../../../domain/ladder';
import {
  confirmedByDefault,
  reachesLeaders,
  type OfficeSettings,
} from '../../../../domain/office-settings';
import { sampleRungAt } from '../../../../domain/validate-ladder';
import { OFFICE_HOURS, type WorkingHours } from '../../../../domain/working-hours';
import { patched, without } from './edits';

/** A ladder, and the place of the rung that is being worked on. */
export interface Placed {
  ladder: Ladder;
  at: number;
}

/** Furthest from the due instant that a rung is moved by keys or by hand. */
export const FURTHEST = 90;

/** Rungs stand in the order of time, numbered anew; while one cannot be read, all stay where they are. */
function inTime(ladder: Ladder, at: number): Placed {
  const instants = ladder.map(sampleRungAt);
  const order = ladder.map((_, i) => i);
  if (instants.every((instant) => instant !== null)) {
    order.sort((a, b) => (instants[a] ?? 0) - (instants[b] ?? 0) || a - b);
  }
  return {
    ladder: order.flatMap((from, i) => {
      const rung = ladder[from];
      return rung ? [{ ...rung, no: i + 1 }] : [];
    }),
    at: Math.max(0, order.indexOf(at)),
  };
}

/** One rung changed; it goes where its time puts it. */
export function withRung(ladder: Ladder, at: number, patch: Partial<Rung>): Placed {
  const changed = ladder.map((rung, i) => (i === at ? patched(rung, patch) : rung));
  return inTime(changed, at);
}

/** What is changed of a rung: one that begins to reach leaders is asked about where the office wants it. */
export function wantedPatch(
  rung: Rung,
  patch: Partial<Rung>,
  { settings, hours }: { settings: Pick<OfficeSettings, 'confirmWithin'>; hours: WorkingHours },
): Partial<Rung> {
  const next = { ...rung, ...patch };
  const begins = reachesLeaders(next) && !reachesLeaders(rung);
  return begins ? { ...patch, ...confirmedByDefault(next, settings, hours) } : patch;
}

export function withNewRung(ladder: Ladder, rung: Rung): Placed {
  return inTime([...ladder, rung], ladder.length);
}

export function withoutRung(ladder: Ladder, at: number): Placed {
  const { ladder: left } = inTime(without(ladder, at), 0);
  return { ladder: left, at: Math.max(0, Math.min(at, left.length - 1)) };
}

/** The working hours of a ladder: those of its first rung that keeps any. */
export function hoursOf(ladder: Ladder): WorkingHours {
  return ladder.find(({ hours }) => hours)?.hours ?? OFFICE_HOURS;
}

/** Other hours for every rung that keeps any. */
export function withHours(ladder: Ladder, hours: WorkingHours): Ladder {
  return ladder.map((rung) => (rung.hours ? { ...rung, hours } : rung));
}

/** The offset so many of its own units later; a duration stays, for it is written out. */
export function shifted(offset: RungOffset, by: number): RungOffset {
  if (offset.kind === 'duration') return offset;
  const count = Math.max(-FURTHEST, Math.min(FURTHEST, offset.count + by));
  return { ...offset, count };
}
