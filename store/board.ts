import type { Connection, QueryFilter } from 'mongoose';
import { CHASED_STATES } from '../domain/duty-state';
import type { Scope } from '../domain/permissions';
import { issuanceId, unitTaskId, type IssuanceRef } from '../domain/stream-name';
import { dutyModel, type DutyDoc } from './models/duty';
import { unitTaskModel, type UnitTaskDoc } from './models/unit-task';
import { ledItemsOf, reachesIssuance } from './read-scope';

/** What the board is narrowed to. */
export interface BoardFilter {
  stage?: UnitTaskDoc['stage'];
  unitClass?: UnitTaskDoc['unitClass'];
  role?: UnitTaskDoc['roles'][number];
  overdue?: boolean;
  released?: boolean;
}

/** Units in the order of their ids; `after` is the last unit of the page before. */
export interface BoardPage {
  after?: string;
  limit: number;
}

/** One participant with what it owes. */
export interface BoardUnit {
  task: UnitTaskDoc;
  duties: DutyDoc[];
}

// U+FFFF sorts after every character of an id.
function idsAfter(ref: IssuanceRef, after: string | undefined) {
  const first = after === undefined ? `${issuanceId(ref)}:` : unitTaskId({ ...ref, unit: after });
  return { $gt: first, $lt: `${issuanceId(ref)}:\uffff` };
}

async function overdueUnits(connection: Connection, ref: IssuanceRef): Promise<string[]> {
  const { campaign, office } = ref;
  const overdue = {
    campaign,
    office,
    state: { $in: CHASED_STATES },
    overdue: true,
    released: false,
  };
  return dutyModel(connection).distinct('unit', overdue).exec();
}

async function filterOf(
  connection: Connection,
  ref: IssuanceRef,
  { stage, unitClass, role, overdue, released }: BoardFilter,
): Promise<QueryFilter<UnitTaskDoc>> {
  const units = overdue === undefined ? null : await overdueUnits(connection, ref);
  return {
    campaign: ref.campaign,
    office: ref.office,
    ...(stage && { stage }),
    ...(unitClass && { unitClass }),
    ...(role && { roles: role }),
    ...(released !== undefined && { released }),
    ...(units && { unit: overdue ? { $in: units } : { $nin: units } }),
  };
}

async function withDuties(
  connection: Connection,
  ref: IssuanceRef,
  tasks: UnitTaskDoc[],
): Promise<BoardUnit[]> {
  const { campaign, office } = ref;
  const units = tasks.map(({ unit }) => unit);
  const duties = await dutyModel(connection)
    .find({ campaign, office, unit: { $in: units } })
    .lean<DutyDoc[]>()
    .exec();
  const byUnit = new Map<string, DutyDoc[]>(units.map((unit) => [unit, []]));
  for (const duty of duties) byUnit.get(duty.unit)?.push(duty);
  return tasks.map((task) => ({
    task,
    duties: (byUnit.get(task.unit) ?? []).sort((a, b) => (a._id < b._id ? -1 : 1)),
  }));
}

/** Participants of one issuing, a page at a time; empty beyond the reach of the scope. */
export async function listParticipants(
  connection: Connection,
  scope: Scope,
  { ref, filter, page }: { ref: IssuanceRef; filter: BoardFilter; page: BoardPage },
): Promise<UnitTaskDoc[]> {
  if (!reachesIssuance(scope, ref)) return [];
  const filtered = await filterOf(connection, ref, filter);
  return unitTaskModel(connection)
    .find({ ...filtered, _id: idsAfter(ref, page.after) })
    .sort({ _id: 1 })
    .limit(page.limit)
    .lean<UnitTaskDoc[]>()
    .exec();
}

/** Units × duties of one issuing, a page of units at a time (督办台账). */
export async function listBoard(
  connection: Connection,
  scope: Scope,
  asked: { ref: IssuanceRef; filter: BoardFilter; page: BoardPage },
): Promise<BoardUnit[]> {
  return withDuties(connection, asked.ref, await listParticipants(connection, scope, asked));
}

/**
 * The units on one item and what they owe on it: for the issuing side and for its leads.
 * @returns null for whoever neither runs the issuing nor leads the item
 */
export async function listItemUnits(
  connection: Connection,
  scope: Scope,
  { ref, item }: { ref: IssuanceRef; item: number },
): Promise<BoardUnit[] | null> {
  if (!reachesIssuance(scope, ref) && !ledItemsOf(scope, ref).includes(item)) return null;
  const tasks = await unitTaskModel(connection)
    .collection.find({ campaign: ref.campaign, office: ref.office, 'items.item': item })
    .sort({ _id: 1 })
    .toArray();
  const units = await withDuties(connection, ref, tasks as unknown as UnitTaskDoc[]);
  return units.map(({ task, duties }) => ({
    task,
    duties: duties.filter((duty) => duty.item === item),
  }));
}
