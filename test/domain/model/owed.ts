import { isInArrears } from '../../../domain/circular';
import { CHASED_STATES } from '../../../domain/duty-state';
import type { IssuanceFacts } from '../../../domain/issuance-facts';
import type { UnitTask } from '../../../domain/unit-task';
import type { DueClock } from '../../../domain/wind-clock';
import type { IssuerSide, ModelDuty } from './ledger';

/** What of an issuing says who owes what. */
interface Owing {
  readonly units: readonly string[];
  readonly side: IssuerSide;
  taskOf(unit: string): UnitTask;
}

/** A duty of a unit that takes part. */
export interface Owed {
  unit: string;
  key: string;
  duty: ModelDuty;
}

/** Every duty of every unit that has not been released. */
export function owedBy(model: Owing): Owed[] {
  return model.units.flatMap((unit) => {
    const known = model.side.units[unit];
    if (!known || known.released) return [];
    return Object.entries(known.duties).map(([key, duty]) => ({ unit, key, duty }));
  });
}

/** How far the unit has come with it. */
export function stateOf(model: Owing, { unit, key }: Owed) {
  return model.taskOf(unit).duties[key]?.state ?? 'open';
}

/** Whether nobody but the unit can move this duty on. */
export function isChased(model: Owing, owed: Owed): boolean {
  return CHASED_STATES.some((state) => state === stateOf(model, owed));
}

/** Duties with rungs that wait for a word, as an answer to them finds them. */
export function askedClocks(model: Owing): DueClock[] {
  return owedBy(model)
    .filter((owed) => owed.duty.asks.length > 0 && isChased(model, owed))
    .map(({ unit, key, duty: { dueAt, nextRungAt, clock, asks, reached } }) => ({
      ...{ unit, duty: key, clock, dueAt: dueAt ?? 0, nextRungAt: nextRungAt ?? 0, asks, reached },
    }));
}

/** What a circular would name if it were signed now, and who takes part. */
export function circularFacts(model: Owing & { now: number }): IssuanceFacts['circular'] {
  const rows = owedBy(model).flatMap((owed) => {
    const { dueAt, suspended } = owed.duty;
    const state = stateOf(model, owed);
    const { unit, key: duty } = owed;
    const isNamed = isInArrears({ dueAt, suspended, state, released: false }, model.now);
    return isNamed ? [{ unit, duty, name: unit, title: duty, dueAt: dueAt ?? 0 }] : [];
  });
  return { rows, participants: [...new Set(owedBy(model).map(({ unit }) => unit))] };
}
