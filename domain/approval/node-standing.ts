import type { NodeRun, Slot } from './approval';
import type { VoteNeed } from './route';

export const NODE_OUTCOMES = ['undecided', 'passed', 'rejected'] as const;
/** 未定 · 通过 · 不通过 */
export type NodeOutcome = (typeof NODE_OUTCOMES)[number];

function remaining({ slots }: NodeRun): Slot[] {
  return slots.filter(({ verdict }) => verdict !== 'removed');
}

/** The voices of a node: each seat has one, however many were added before or after it. */
export function seatsOf(run: NodeRun): Slot[][] {
  const seats = new Map<number, Slot[]>();
  for (const slot of remaining(run)) {
    seats.set(slot.seat, [...(seats.get(slot.seat) ?? []), slot]);
  }
  return [...seats].sort(([a], [b]) => a - b).map(([, slots]) => slots);
}

function outcomeOfSeat(slots: Slot[]): NodeOutcome {
  if (slots.some(({ verdict }) => verdict === 'rejected')) return 'rejected';
  return slots.every(({ verdict }) => verdict === 'approved') ? 'passed' : 'undecided';
}

/** How many of so many voices carry a node; a part of a voice counts as a whole one. */
export function votesNeeded(need: VoteNeed, seats: number): number {
  return 'count' in need ? need.count : Math.max(1, Math.ceil((need.percent * seats) / 100));
}

function outcomeOfVote(seats: NodeOutcome[], need: VoteNeed): NodeOutcome {
  const count = (wanted: NodeOutcome): number => seats.filter((one) => one === wanted).length;
  const needed = votesNeeded(need, seats.length);
  if (count('passed') >= needed) return 'passed';
  return count('passed') + count('undecided') < needed ? 'rejected' : 'undecided';
}

/** Advice is given once it has been given, whatever it says: nothing ends by it. */
function outcomeOfAdvice(seats: NodeOutcome[], { mode }: NodeRun): NodeOutcome {
  const given = seats.filter((one) => one !== 'undecided').length;
  return given === seats.length || (mode === 'any' && given > 0) ? 'passed' : 'undecided';
}

/**
 * Where a node stands. 依次 and 会签: all agree, one refusal ends it. 或签: the first word counts.
 * 票签: so many votes carry it, and it falls as soon as they can no longer be reached.
 */
export function outcomeOfNode(run: NodeRun): NodeOutcome {
  const seats = seatsOf(run).map(outcomeOfSeat);
  if (seats.length === 0) return 'undecided';
  if (run.advisory) return outcomeOfAdvice(seats, run);
  switch (run.mode) {
    case 'sequence':
    case 'all':
      if (seats.includes('rejected')) return 'rejected';
      return seats.every((one) => one === 'passed') ? 'passed' : 'undecided';
    case 'any':
      return seats.find((one) => one !== 'undecided') ?? 'undecided';
    case 'vote':
      return outcomeOfVote(seats, run.need ?? { percent: 100 });
  }
}

/** The slots of an open node that can be answered now: it is their turn, and nothing goes before. */
export function activeSlots(run: NodeRun): Slot[] {
  if (run.state !== 'open') return [];
  const done = new Set(run.slots.filter(({ verdict }) => verdict !== null).map(({ id }) => id));
  const seats = seatsOf(run);
  const turn =
    run.mode === 'sequence'
      ? seats.filter((_, i) =>
          seats
            .slice(0, i)
            .flat()
            .every(({ id }) => done.has(id)),
        )
      : seats;
  return turn
    .flat()
    .filter(({ verdict, waitsFor }) => verdict === null && waitsFor.every((id) => done.has(id)));
}
