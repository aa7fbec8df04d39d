import type { Connection } from 'mongoose';
import { CHASED_STATES, DUTY_STATES } from '../domain/duty-state';
import { FOLLOWED_STATES, owesSealed } from '../domain/sealed-paper';
import { reachOfTask, type Scope, type TaskReach } from '../domain/permissions';
import { issuanceId, unitTaskId, type IssuanceRef, type UnitTaskRef } from '../domain/stream-name';
import { dutyModel, type DutyDoc } from './models/duty';
import { issuanceModel, type IssuanceDoc } from './models/issuance';
import { unitTaskModel, type UnitTaskDoc } from './models/unit-task';
import { unitOf } from './read-scope';

/** One thing an office owes or has done, with the issuing it belongs to. */
export interface OfficeDuty extends OfficeTask {
  duty: DutyDoc;
}

/** One notice that reached an office. */
export interface OfficeTask {
  task: UnitTaskDoc;
  issuance: IssuanceDoc;
}

/** One notice with what its office still owes on it. */
export interface OfficeNotice extends OfficeTask {
  owed: DutyDoc[];
}

const WAITING_STATES = [
  'submitted',
  'notApplicablePending',
] as const satisfies readonly DutyDoc['state'][];
const DONE_STATES = DUTY_STATES.filter((state) => !CHASED_STATES.some((one) => one === state));

async function issuancesById(
  connection: Connection,
  refs: readonly IssuanceRef[],
): Promise<Map<string, IssuanceDoc>> {
  const ids = [...new Set(refs.map(issuanceId))];
  const docs = await issuanceModel(connection)
    .find({ _id: { $in: ids } })
    .lean<IssuanceDoc[]>()
    .exec();
  return new Map(docs.map((doc) => [doc._id, doc]));
}

async function dutyRowsIn(
  connection: Connection,
  unit: string,
  states: readonly DutyDoc['state'][],
): Promise<DutyDoc[]> {
  return dutyModel(connection)
    .find({ unit, state: { $in: states }, released: false })
    .lean<DutyDoc[]>()
    .exec();
}

/** What was handed in, and its signed and sealed paper has not come (盖章件待交). */
async function rowsOwingPaper(connection: Connection, unit: string): Promise<DutyDoc[]> {
  const asked = await dutyModel(connection)
    .find({ unit, state: { $in: FOLLOWED_STATES }, released: false, requireSealed: true })
    .lean<DutyDoc[]>()
    .exec();
  return asked.filter(owesSealed);
}

async function withTasks(
  connection: Connection,
  unit: string,
  duties: readonly DutyDoc[],
): Promise<OfficeDuty[]> {
  const [tasks, issuances] = await Promise.all([
    listTasksOf(connection, unit),
    issuancesById(connection, duties),
  ]);
  const byId = new Map(tasks.map((task) => [task._id, task]));
  return duties.flatMap((duty) => {
    const issuance = issuances.get(issuanceId(duty));
    const task = byId.get(unitTaskId(duty));
    return issuance && task ? [{ duty, task, issuance }] : [];
  });
}

async function dutiesIn(
  connection: Connection,
  unit: string,
  states: readonly DutyDoc['state'][],
): Promise<OfficeDuty[]> {
  return withTasks(connection, unit, await dutyRowsIn(connection, unit, states));
}

/** What the scope's office owes in issuings that run, sealed papers with it, in no order (待办). */
export async function listOwedDuties(connection: Connection, scope: Scope): Promise<OfficeDuty[]> {
  const unit = unitOf(scope);
  const [owed, sealed] = await Promise.all([
    dutyRowsIn(connection, unit, CHASED_STATES),
    rowsOwingPaper(connection, unit),
  ]);
  const found = await withTasks(connection, unit, [...owed, ...sealed]);
  return found.filter(({ issuance }) => issuance.status === 'running');
}

/** What the scope's office has handed in and others have to decide, in no order (等待对方). */
export async function listWaitingDuties(
  connection: Connection,
  scope: Scope,
): Promise<OfficeDuty[]> {
  const waiting = await dutiesIn(connection, unitOf(scope), WAITING_STATES);
  return waiting.filter(({ issuance }) => issuance.status === 'running');
}

/** Notices the scope's office has sent back and the issuer has not decided on, in no order. */
export async function listReturnedNotices(
  connection: Connection,
  scope: Scope,
): Promise<OfficeTask[]> {
  const tasks = await unitTaskModel(connection)
    .find({ unit: unitOf(scope), released: false, 'noticeReturn.refused': false })
    .lean<UnitTaskDoc[]>()
    .exec();
  const returned = await withIssuances(connection, tasks);
  return returned.filter(({ issuance }) => issuance.status === 'running');
}

/** What the scope's office has handed in or settled, in no order (已办). */
export async function listHandledDuties(
  connection: Connection,
  scope: Scope,
): Promise<OfficeDuty[]> {
  return dutiesIn(connection, unitOf(scope), DONE_STATES);
}

/** Notices that reached the scope's office and that this person has not marked as read, in no order (待阅). */
export async function listUnreadTasks(
  connection: Connection,
  scope: Scope,
  person: string,
): Promise<OfficeTask[]> {
  const tasks = await unitTaskModel(connection)
    .find({ unit: unitOf(scope), readers: { $nin: [person] }, released: false, settled: false })
    .lean<UnitTaskDoc[]>()
    .exec();
  return withIssuances(connection, tasks);
}

/** Every notice that reached the scope's office, with what is owed on it, in no order (收文). */
export async function listNotices(connection: Connection, scope: Scope): Promise<OfficeNotice[]> {
  const unit = unitOf(scope);
  const [tasks, duties] = await Promise.all([
    listTasksOf(connection, unit),
    dutyRowsIn(connection, unit, CHASED_STATES),
  ]);
  const notices = await withIssuances(connection, tasks);
  const byTask = new Map(
    notices.map((notice) => [notice.task._id, { ...notice, owed: [] as DutyDoc[] }]),
  );
  for (const duty of duties) {
    const notice = byTask.get(unitTaskId(duty));
    if (notice?.issuance.status === 'running') notice.owed.push(duty);
  }
  return [...byTask.values()];
}

/** One run of an office that goes on, with all of its duties. */
export interface OfficeRun extends OfficeTask {
  duties: DutyDoc[];
}

/** Runs of a unit in issuings that run, in no order. */
export async function listOfficeRuns(connection: Connection, unit: string): Promise<OfficeRun[]> {
  const [tasks, duties] = await Promise.all([
    listTasksOf(connection, unit),
    dutyModel(connection).find({ unit }).lean<DutyDoc[]>().exec(),
  ]);
  const runs = await withIssuances(connection, tasks);
  const going = runs.filter(
    ({ task, issuance }) => issuance.status === 'running' && !task.released,
  );
  return going.map((run) => ({
    ...run,
    duties: duties.filter((duty) => unitTaskId(duty) === run.task._id),
  }));
}

async function withIssuances(
  connection: Connection,
  tasks: readonly UnitTaskDoc[],
): Promise<OfficeTask[]> {
  const issuances = await issuancesById(connection, tasks);
  return tasks.flatMap((task) => {
    const issuance = issuances.get(issuanceId(task));
    return issuance ? [{ task, issuance }] : [];
  });
}

/** The runs of one unit, with its roles: what a viewer's scope is made from. */
export async function listTasksOf(connection: Connection, unit: string): Promise<UnitTaskDoc[]> {
  return unitTaskModel(connection).find({ unit }).lean<UnitTaskDoc[]>().exec();
}

/** One participant's run within reach of the scope, with its duties in the order of their keys. */
export async function findTask(
  connection: Connection,
  scope: Scope,
  ref: UnitTaskRef,
): Promise<{ task: UnitTaskDoc; duties: DutyDoc[]; reach: TaskReach } | null> {
  if (!scope) throw new Error('A read of a task needs a scope.');
  const { campaign, office, unit } = ref;
  const [task, duties] = await Promise.all([
    unitTaskModel(connection).findById(unitTaskId(ref)).lean<UnitTaskDoc>().exec(),
    dutyModel(connection).find({ campaign, office, unit }).lean<DutyDoc[]>().exec(),
  ]);
  if (!task) return null;
  const reach = reachOfTask(scope, task);
  if (reach.kind === 'none') return null;
  return { task, duties: duties.sort((a, b) => (a._id < b._id ? -1 : 1)), reach };
}
