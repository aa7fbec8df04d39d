import type { InnerFacts, StandIn } from './inner-facts';
import { JUDGING_STEPS, ROLES_OF_STEP, type InnerStep } from './inner-steps';
import type { PostRole } from '../person';

/** Somebody who may do a step, and whose post they do it from. */
export interface Seat {
  person: string;
  /** Holder they stand in for (代); null for a holder. */
  standsFor: string | null;
  /** The text is their own, and there is nobody else. */
  own: boolean;
}

function isOn(one: StandIn, role: PostRole, at: number): boolean {
  return one.role === role && one.fromAt <= at && (one.untilAt === null || at < one.untilAt);
}

function seatsOfRole(facts: InnerFacts, role: PostRole, at: number): Omit<Seat, 'own'>[] {
  const holders = facts.holders[role] ?? [];
  const standing = facts.standIns
    .filter((one) => isOn(one, role, at) && holders.includes(one.holder))
    .filter((one, i, all) => all.findIndex(({ by }) => by === one.by) === i)
    .filter(({ by }) => !holders.includes(by))
    .map(({ by, holder }) => ({ person: by, standsFor: holder }));
  return [...holders.map((person) => ({ person, standsFor: null })), ...standing];
}

/**
 * Who may do a step now. Nobody passes a text they wrote where another holder of the role, or a
 * stand-in, is there to do it; in an office where nobody else is, they may, and it is marked.
 */
export function seatsAt(
  facts: InnerFacts,
  step: InnerStep,
  { writers, at }: { writers: readonly string[]; at: number },
): Seat[] {
  const role = ROLES_OF_STEP[step].find((one) => (facts.holders[one] ?? []).length > 0);
  if (role === undefined) return [];
  const seats = seatsOfRole(facts, role, at);
  if (!JUDGING_STEPS.includes(step)) return seats.map((seat) => ({ ...seat, own: false }));
  const others = seats.filter(({ person }) => !writers.includes(person));
  return others.length > 0
    ? others.map((seat) => ({ ...seat, own: false }))
    : seats.map((seat) => ({ ...seat, own: true }));
}
