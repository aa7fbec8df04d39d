import type { Connection } from 'mongoose';
import type { Scope } from '../domain/permissions';
import { issuanceId, unitTaskId, type IssuanceRef } from '../domain/stream-name';
import { dutyModel, type DutyDoc } from './models/duty';
import { unitModel, type UnitDoc } from './models/unit';
import { unitTaskModel, type UnitTaskDoc } from './models/unit-task';
import { reachesIssuance } from './read-scope';

const TASK_FIELDS = {
  unit: 1,
  name: 1,
  unitClass: 1,
  roles: 1,
  stage: 1,
  released: 1,
  noticeReturn: 1,
  lastActAt: 1,
  inspected: 1,
} as const;
const DUTY_FIELDS = {
  _id: 0,
  unit: 1,
  duty: 1,
  step: 1,
  kind: 1,
  title: 1,
  state: 1,
  originalDueAt: 1,
  dueAt: 1,
  correctBy: 1,
  overdue: 1,
  flagged: 1,
  chasedBy: 1,
  late: 1,
  round: 1,
  rung: 1,
  released: 1,
  suspended: 1,
  requireSealed: 1,
  submission: 1,
  nothing: 1,
  entered: 1,
  sealed: 1,
} as const;

export type SheetTask = Pick<UnitTaskDoc, keyof typeof TASK_FIELDS>;
export type SheetDuty = Pick<DutyDoc, Exclude<keyof typeof DUTY_FIELDS, '_id'>>;

/** One participant of the board, with its node of the directory. */
export interface SheetUnit {
  task: SheetTask;
  duties: SheetDuty[];
  node: Pick<UnitDoc, 'tier' | 'place'> | null;
}

const ROWS_AT_A_TIME = 10_000;

/** A page of units in the order of their ids, or the units that are named. */
export type SheetPart = { after?: string; limit: number } | { units: string[] };

function idsOf(ref: IssuanceRef, part: SheetPart) {
  if ('units' in part) return { $in: part.units.map((unit) => unitTaskId({ ...ref, unit })) };
  const { after } = part;
  const first = after === undefined ? `${issuanceId(ref)}:` : unitTaskId({ ...ref, unit: after });
  // U+FFFF sorts after every character of an id.
  return { $gt: first, $lt: `${issuanceId(ref)}:\uffff` };
}

/** Beyond this a range is quicker than a list of ids, though it may reach rows of others. */
const MOST_LISTED = 50;

function among(ids: string[]): { $in: string[] } | { $gte: string; $lte: string } {
  if (ids.length <= MOST_LISTED) return { $in: ids };
  return { $gte: ids[0] ?? '', $lte: ids.at(-1) ?? '' };
}

async function nodesOf(connection: Connection, units: string[]): Promise<Map<string, UnitDoc>> {
  const nodes = await unitModel(connection)
    .collection.find({ _id: among(units) as never }, { projection: { tier: 1, place: 1 } })
    .batchSize(ROWS_AT_A_TIME)
    .toArray();
  return new Map((nodes as unknown as UnitDoc[]).map((node) => [node._id, node]));
}

/** @param isWhole they are all the units there are: nothing needs to be narrowed */
async function dutiesOf(
  connection: Connection,
  { campaign, office }: IssuanceRef,
  { units, isWhole }: { units: string[]; isWhole: boolean },
): Promise<Map<string, SheetDuty[]>> {
  const duties = await dutyModel(connection)
    .collection.find(
      { campaign, office, ...(isWhole ? {} : { unit: among(units) }) },
      { projection: DUTY_FIELDS },
    )
    .batchSize(ROWS_AT_A_TIME)
    .toArray();
  const byUnit = new Map<string, SheetDuty[]>(units.map((unit) => [unit, []]));
  for (const duty of duties as unknown as SheetDuty[]) byUnit.get(duty.unit)?.push(duty);
  return byUnit;
}

/** A part of the board with what its cells show and no more; empty beyond the reach of the scope. */
export async function listSheet(
  connection: Connection,
  scope: Scope,
  { ref, part }: { ref: IssuanceRef; part: SheetPart },
): Promise<SheetUnit[]> {
  if (!reachesIssuance(scope, ref)) return [];
  const tasks = (await unitTaskModel(connection)
    .collection.find({ _id: idsOf(ref, part) as never }, { projection: TASK_FIELDS })
    .sort({ _id: 1 })
    .limit('units' in part ? 0 : part.limit)
    .batchSize(ROWS_AT_A_TIME)
    .toArray()) as unknown as SheetTask[];
  const units = tasks.map(({ unit }) => unit);
  const isWhole = !('units' in part) && part.after === undefined && tasks.length < part.limit;
  const [duties, nodes] = await Promise.all([
    dutiesOf(connection, ref, { units, isWhole }),
    nodesOf(connection, units),
  ]);
  return tasks.map((task) => ({
    task,
    duties: duties.get(task.unit) ?? [],
    node: nodes.get(task.unit) ?? null,
  }));
}
