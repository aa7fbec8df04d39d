import { sameJson } from '../same-json';
import type { DutyPlan } from '../participant';
import type { Redated, Reworded, StandingDuty, UnitChange } from './unit-change';

/** What a unit is asked for by one set of terms. */
export interface Asked {
  /** Every duty with its date, whether its item is underway or not. */
  plans: readonly DutyPlan[];
  /** Keys of those that are asked for now. */
  owed: ReadonlySet<string>;
}

type DutyChanges = Pick<
  UnitChange,
  'added' | 'dropped' | 'revived' | 'moved' | 'shifted' | 'reworded' | 'own'
>;

function planIn({ plans }: Asked, duty: string): DutyPlan | undefined {
  return plans.find((plan) => plan.duty === duty);
}

/** Its date by the later terms; one that is not the earlier terms' date is the duty's own and stays. */
function redated(row: StandingDuty, before: Asked, after: Asked): Redated {
  const [was, is] = [planIn(before, row.duty), planIn(after, row.duty)];
  const isPlanned = was !== undefined && row.dueAt === was.dueAt && !row.suspended;
  const to = isPlanned && is !== undefined ? is.dueAt : row.dueAt;
  return { duty: row.duty, from: row.dueAt, to };
}

function reworded(row: StandingDuty, plan: DutyPlan): Reworded[] {
  const wordsOf = ({ duty, title, form, handling, requires }: Reworded): Reworded => ({
    ...{ duty, title, form, handling, requires },
  });
  const words = wordsOf(plan);
  return sameJson({ ...words }, { ...wordsOf(row) }) ? [] : [words];
}

function hasOwnDate(row: StandingDuty, before: Asked, after: Asked): boolean {
  const [was, is] = [planIn(before, row.duty), planIn(after, row.duty)];
  const wouldMove = was !== undefined && is !== undefined && was.dueAt !== is.dueAt;
  return wouldMove && (row.dueAt !== was.dueAt || row.suspended);
}

/** Enters what becomes of one duty that the unit has or had. */
function amendRow(
  changes: DutyChanges,
  row: StandingDuty,
  { before, after }: { before: Asked; after: Asked },
): void {
  const plan = planIn(after, row.duty);
  const isOwed = after.owed.has(row.duty);
  const wasOwed = before.owed.has(row.duty);
  const date = redated(row, before, after);
  const isMoved = date.from !== date.to;
  if (row.released) {
    if (isOwed && !wasOwed) changes.revived.push(date);
    else if (isMoved) changes.shifted.push(date);
  } else if (!isOwed && wasOwed) {
    changes.dropped.push(row.duty);
    if (isMoved && !row.met) changes.shifted.push(date);
  } else if (isOwed && !row.met) {
    if (isMoved) changes.moved.push(date);
    if (hasOwnDate(row, before, after)) changes.own.push(row.duty);
  }
  if (plan && isOwed) changes.reworded.push(...reworded(row, plan));
}

/**
 * What another set of terms changes in the duties of one unit. Duties that are met keep their date;
 * duties that neither set of terms knows (signatures for earlier supplements) are left alone.
 */
export function amendDuties(
  rows: readonly StandingDuty[],
  before: Asked,
  after: Asked,
): DutyChanges {
  const changes: DutyChanges = {
    ...{ added: [], dropped: [], revived: [], moved: [], shifted: [], reworded: [], own: [] },
  };
  const known = new Map(rows.map((row) => [row.duty, row]));
  changes.added = after.plans.filter(({ duty }) => after.owed.has(duty) && !known.has(duty));
  for (const row of rows) amendRow(changes, row, { before, after });
  return changes;
}
