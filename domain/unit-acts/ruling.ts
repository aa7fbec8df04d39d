import type { UnitCommand, UnitAct } from '../command';
import type { DutyFacts, UnitFacts } from '../unit-facts';
import type { UnitEvent } from '../unit-event';
import { untouchedDuty, type UnitTask } from '../unit-task';
import { refuse, type Refusal } from '../refusal';
import type { DutyProgress } from '../duty-state';

/** What a rule looks at: the run so far, the command, and what the issuer's stream says. */
export interface UnitRuling<Act extends UnitAct> {
  task: UnitTask;
  command: Extract<UnitCommand, { act: Act }>;
  facts: UnitFacts;
}

/** A rule for one act: the event it leads to, or why not. Pure and synchronous. */
export type UnitRule<Act extends UnitAct> = (ruling: UnitRuling<Act>) => UnitEvent | Refusal;

/** A duty the unit owes, from both streams. */
export interface OwedDuty {
  key: string;
  facts: DutyFacts;
  progress: DutyProgress;
}

/** Finds a duty the unit owes, or refuses by name. */
export function owedDuty(task: UnitTask, facts: UnitFacts, key: string): OwedDuty | Refusal {
  const duty = Object.hasOwn(facts.duties, key) ? facts.duties[key] : undefined;
  if (!duty) return refuse('dutyUnknown', { duty: key });
  return { key, facts: duty, progress: task.duties[key] ?? untouchedDuty(duty.kind) };
}

/** On time if and only if received before the due instant (design §3, Time). */
export function isLate(receivedAt: number, dueAt: number | null): boolean {
  return dueAt !== null && receivedAt >= dueAt;
}
