import type { RungRow } from '../../../domain/issuance-event';
import type { EnrolledParticipant } from '../../../domain/enrolled-participant';
import type { RearmRow } from '../../../domain/rearm-row';
import type { JournalEntry } from '../../../domain/journal-entry';
import { parseDuration } from '../../../domain/iso-duration';
import type { Ladder } from '../../../domain/ladder';

/** One clock of one duty, from its winding to its end. */
export interface RungClock {
  unit: string;
  duty: string;
  clock: number;
  dueAt: number;
  /** First instant that belongs to this clock. */
  firstAt: number | null;
  /** When a later clock took its place, or the campaign was closed; Infinity while it runs. */
  endedAt: number;
}

/** What the issuer's stream alone says about clocks. */
export interface IssuersClocks {
  clocks: RungClock[];
  /** Distance of each rung from the due instant, ms. */
  offsets: Map<number, number>;
  fired: { row: RungRow; at: number }[];
}

type Winding = Pick<RearmRow, 'unit' | 'duty' | 'clock' | 'dueAt' | 'nextRungAt'>;

function windingsOf({ act, data }: JournalEntry): Winding[] {
  if (act === 'participants.enrolled') {
    const { participants } = data as { participants: EnrolledParticipant[] };
    return participants.flatMap(({ unit, duties }) =>
      duties.map(({ duty, dueAt, nextRungAt }) => ({ unit, duty, clock: 0, dueAt, nextRungAt })),
    );
  }
  if (act === 'duty.rearmed') return (data as { rows: RearmRow[] }).rows;
  return act === 'due.extended' ? [(data as { row: RearmRow }).row] : [];
}

function offsetsOf(ladder: Ladder): Map<number, number> {
  return new Map(
    ladder.map(({ no, offset }) => {
      const ms = offset.kind === 'duration' ? parseDuration(offset.iso) : null;
      if (ms === null) throw new Error('the ladder of a run counts in durations');
      return [no, 'before' in offset && offset.before ? -ms : ms];
    }),
  );
}

/**
 * Reads the clocks of an issuing from the dates in its own stream.
 * @param stream every entry of the issuer's stream, in order
 */
export function issuersClocks(stream: JournalEntry[]): IssuersClocks {
  const clocks: RungClock[] = [];
  const running = new Map<string, RungClock>();
  const read: IssuersClocks = { clocks, offsets: new Map(), fired: [] };
  for (const entry of stream) {
    const { act, data, at } = entry;
    if (act === 'campaign.issued') read.offsets = offsetsOf((data as { ladder: Ladder }).ladder);
    for (const { unit, duty, clock, dueAt, nextRungAt } of windingsOf(entry)) {
      const before = running.get(`${unit}:${duty}`);
      if (before) before.endedAt = at;
      if (dueAt === null) continue;
      const wound = { unit, duty, clock, dueAt, firstAt: nextRungAt, endedAt: Infinity };
      running.set(`${unit}:${duty}`, wound);
      clocks.push(wound);
    }
    if (act === 'rung.fired') {
      for (const row of (data as { rows: RungRow[] }).rows) read.fired.push({ row, at });
    }
    if (act === 'campaign.closing') running.forEach((clock) => (clock.endedAt = at));
  }
  return read;
}
