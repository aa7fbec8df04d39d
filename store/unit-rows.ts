import type { Approval } from '../domain/approval/approval';
import { pendingTasks } from '../domain/approval/pending-tasks';
import type { DutyProgress } from '../domain/duty-state';
import type { JournalEntry } from '../domain/journal-entry';
import type { UnitEvent } from '../domain/unit-event';
import { UNTOUCHED_TASK, type UnitTask } from '../domain/unit-task';

/** Fields of a unit task that only the unit's stream writes. */
export type UnitOwnedTask = Omit<UnitTask, 'duties'>;

/** Fields of a duty that only the unit's stream writes. */
export type UnitOwnedDuty = Omit<DutyProgress, 'kind'> & {
  /** People whose word an approval waits for; a function of the approval. */
  asked: string[];
};

/** The unit-owned half of a unit task. */
export function unitOwnedTask({ duties: _duties, ...task }: UnitTask): UnitOwnedTask {
  return task;
}

function askedIn(approval: Approval): string[] {
  const people = pendingTasks(approval).flatMap((one) =>
    one.kind === 'decide' ? [one.person] : [],
  );
  return [...new Set(people)].sort();
}

/** The unit-owned half of a duty. */
export function unitOwnedDuty({ kind: _kind, ...duty }: DutyProgress): UnitOwnedDuty {
  return { ...duty, asked: duty.approval ? askedIn(duty.approval) : [] };
}

/** What a unit task shows before its unit has acted. */
export const UNTOUCHED_UNIT_FIELDS: UnitOwnedTask & { unitRev: number } = {
  ...unitOwnedTask(UNTOUCHED_TASK),
  unitRev: 0,
};

/** Seq of the last entry that touched each duty. */
export function dutySeqs(
  entries: JournalEntry<UnitEvent['act'], UnitEvent['data']>[],
): Map<string, number> {
  return new Map(
    entries.flatMap(({ data, seq }) => ('duty' in data ? [[data.duty, seq] as const] : [])),
  );
}
