import type { PostRole } from '../person';
import type { Holders, InnerFacts, StandIn } from './inner-facts';
import { DEPARTMENT_STEPS, JUDGING_STEPS, ROLES_OF_STEP, type InnerStep } from './inner-steps';

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

function seatsOfRole(
  { standIns }: InnerFacts,
  holders: readonly string[],
  { role, at }: { role: PostRole; at: number },
): Omit<Seat, 'own'>[] {
  const standing = standIns
    .filter((one) => isOn(one, role, at) && holders.includes(one.holder))
    .filter((one, i, all) => all.findIndex(({ by }) => by === one.by) === i)
    .filter(({ by }) => !holders.includes(by))
    .map(({ by, holder }) => ({ person: by, standsFor: holder }));
  return [...holders.map((person) => ({ person, standsFor: null })), ...standing];
}

/** The first role of a step that anybody holds, with its holders. */
function staffed(holders: Holders, step: InnerStep) {
  for (const role of ROLES_OF_STEP[step]) {
    const people = holders[role] ?? [];
    if (people.length > 0) return { role, people };
  }
  return null;
}

/** The department in charge does its own part where it has people with the very role for it. */
function deskOf({ department, holders }: InnerFacts, step: InnerStep) {
  const [role] = ROLES_OF_STEP[step];
  const people = role === undefined ? [] : (department[role] ?? []);
  if (DEPARTMENT_STEPS.includes(step) && role && people.length > 0) return { role, people };
  return staffed(holders, step);
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
  const desk = deskOf(facts, step);
  if (!desk) return [];
  const seats = seatsOfRole(facts, desk.people, { role: desk.role, at });
  if (!JUDGING_STEPS.includes(step)) return seats.map((seat) => ({ ...seat, own: false }));
  const others = seats.filter(({ person }) => !writers.includes(person));
  return others.length > 0
    ? others.map((seat) => ({ ...seat, own: false }))
    : seats.map((seat) => ({ ...seat, own: true }));
}
