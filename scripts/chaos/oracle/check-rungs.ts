import type { JournalEntry } from '../../../domain/journal-entry';
import type { Fault } from './fault';
import { issuersClocks, type IssuersClocks, type RungClock } from './rung-clocks';

/** A rung has had its time when so long nothing was killed since its instant, ms. */
const CALM = 25_000;

/** When it is looked at, and what was killed before. */
export interface Looking {
  /** Epoch ms; what comes later is not owed yet. */
  now: number;
  /** Instants of kills, in order. */
  killedAt: number[];
}

/** By when a rung must have fired; a clock that ended before, or a duty done before, owes it no more. */
function latestOf({ at }: Rung, { killedAt }: Looking): number {
  const last = killedAt.reduce((since, kill) => {
    return kill > since && kill <= since + CALM ? kill : since;
  }, at);
  return last + CALM;
}

/** A stretch in which a unit owed nothing on a duty: from the receipt of its act to a return. */
interface Rest {
  from: number;
  to: number;
}

const MEETING = ['notice.acknowledged', 'plan.submitted', 'report.submitted'];

/** So long does what was taken in keep a duty from being chased, if nobody ever decides on it, ms. */
const IN_HAND = 10 * 60_000;

/** A form, or an act without one, as the web server kept it before anything was decided. */
export interface Received {
  campaign: string;
  office: string;
  key: string;
  unit: string;
  duty: string;
  receivedAt: number;
}

/** The streams of one issuing. */
export interface IssuingStreams {
  campaign: string;
  issuer: JournalEntry[];
  units: Map<string, JournalEntry[]>;
  received: Received[];
}

function restsOf({ units, received }: IssuingStreams, unit: string, duty: string): Rest[] {
  const rests: Rest[] = [];
  for (const { act, key, at, data } of units.get(unit) ?? []) {
    if ((data as { duty?: string }).duty !== duty) continue;
    const last = rests.at(-1);
    const kept = received.find((one) => one.key === key && one.unit === unit);
    if (MEETING.includes(act)) rests.push({ from: kept?.receivedAt ?? at, to: Infinity });
    if (act === 'submission.returned' && last) last.to = at;
  }
  return rests;
}

/** Stretches in which something lay there that was never decided: the clock waits for it. */
function waitsOf({ units, received }: IssuingStreams, unit: string, duty: string): Rest[] {
  const decided = new Set((units.get(unit) ?? []).map(({ key }) => key));
  return received
    .filter((one) => one.unit === unit && one.duty === duty && !decided.has(one.key))
    .map(({ receivedAt }) => ({ from: receivedAt, to: receivedAt + IN_HAND }));
}

interface Rung {
  no: number;
  at: number;
}

function rungsOf({ offsets }: IssuersClocks, { dueAt, firstAt }: RungClock): Rung[] {
  if (firstAt === null) return [];
  return [...offsets]
    .map(([no, offset]) => ({ no, at: dueAt + offset }))
    .filter(({ at }) => at >= firstAt);
}

/** Whether nobody could have made a rung of this clock needless, and it had its time. */
function isOwed(clock: RungClock, { at, until }: Rung & { until: number }, rests: Rest[]): boolean {
  if (clock.endedAt < until) return false;
  return !rests.some(({ from, to }) => from < until && to > at);
}

function nameOf(
  campaign: string,
  { unit, duty, clock }: Pick<RungClock, 'unit' | 'duty' | 'clock'>,
) {
  return `${campaign} ${unit} ${duty} clock ${clock}`;
}

function checkClock(
  streams: IssuingStreams,
  { clock, read, looking }: { clock: RungClock; read: IssuersClocks; looking: Looking },
): Fault[] {
  const rests = restsOf(streams, clock.unit, clock.duty);
  const pauses = [...rests, ...waitsOf(streams, clock.unit, clock.duty)];
  const name = nameOf(streams.campaign, clock);
  return rungsOf(read, clock).flatMap((rung): Fault[] => {
    const fired = read.fired.filter(
      ({ row }) =>
        row.unit === clock.unit &&
        row.duty === clock.duty &&
        row.clock === clock.clock &&
        row.rung === rung.no,
    );
    const told = `${name} rung ${rung.no} of ${new Date(rung.at).toISOString()}`;
    const faults: Fault[] = [];
    if (fired.length > 1) faults.push({ kind: 'twice', told: `${fired.length} times ${told}` });
    if (
      fired.length === 0 &&
      rung.at <= looking.now &&
      isOwed(clock, { ...rung, until: latestOf(rung, looking) }, pauses)
    ) {
      faults.push({ kind: 'escalations-missed', told: `never ${told}` });
    }
    const done = rests.find(({ from, to }) => from < rung.at && to > rung.at);
    if (fired.length > 0 && done) {
      const when = new Date(done.from).toISOString();
      faults.push({ kind: 'reminded-though-done', told: `${told}, done at ${when}` });
    }
    if (fired.some(({ at }) => at < rung.at)) {
      faults.push({ kind: 'reminded-though-done', told: `before its time ${told}` });
    }
    return faults;
  });
}

/** Rungs that belong to no clock at all. */
function strays({ campaign }: IssuingStreams, read: IssuersClocks): Fault[] {
  const owned = new Set(
    read.clocks.flatMap((clock) =>
      rungsOf(read, clock).map(({ no }) => `${nameOf(campaign, clock)} rung ${no}`),
    ),
  );
  return read.fired.flatMap(({ row }): Fault[] => {
    const told = `${nameOf(campaign, row)} rung ${row.rung}`;
    return owned.has(told) ? [] : [{ kind: 'twice', told: `of no clock: ${told}` }];
  });
}

/**
 * Computes from the dates in the record which rungs should have fired, and compares: each exactly
 * once for its clock, none for whoever had done it in time.
 */
export function checkRungs(streams: IssuingStreams, looking: Looking): Fault[] {
  const read = issuersClocks(streams.issuer);
  return [
    ...read.clocks.flatMap((clock) => checkClock(streams, { clock, read, looking })),
    ...strays(streams, read),
  ];
}

/** The last instant before `until` at which a rung may still fire; null when none is ahead. */
export function lastRungBefore(streams: IssuingStreams, until: number): number | null {
  const read = issuersClocks(streams.issuer);
  const ahead = read.clocks
    .filter(({ endedAt }) => endedAt === Infinity)
    .flatMap((clock) => rungsOf(read, clock).map(({ at }) => at))
    .filter((at) => at < until);
  return ahead.length === 0 ? null : Math.max(...ahead);
}
