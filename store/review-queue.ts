import type { Connection } from 'mongoose';
import type { Scope } from '../domain/permissions';
import { issuanceId, type IssuanceRef } from '../domain/stream-name';
import { listUnanswered } from './clock-rows';
import { dutyModel, type DutyDoc } from './models/duty';
import { issuanceModel, type IssuanceDoc } from './models/issuance';
import { unitTaskModel, type UnitTaskDoc } from './models/unit-task';
import { issuancesOf } from './read-scope';

/** Something a participant waits for an answer to: a duty, or the notice it sent back. */
export interface Awaiting {
  issuance: IssuanceDoc;
  task: UnitTaskDoc;
  /** Null where the notice itself came back. */
  duty: DutyDoc | null;
}

const AWAITING_STATES = ['submitted', 'filed', 'notApplicablePending'] as const;

/** Whether the issuing side has something to say to a duty; a signature is a filing that nobody notes. */
function awaits({ state, kind, released, approval }: DutyDoc): boolean {
  if (approval?.status === 'running') return false;
  return !released && kind !== 'receipt' && AWAITING_STATES.some((one) => one === state);
}

/** Whether the unit waits for an answer to what it asked, which the issuing side has not granted. */
function asks({ request, granted, released }: DutyDoc): boolean {
  return !released && request?.state === 'open' && granted?.request !== request.id;
}

/** What of one run waits: the duty named, or for null the notice that came back; null for nothing. */
export function awaitingOf(
  { issuance, task, duties }: { issuance: IssuanceDoc; task: UnitTaskDoc; duties: DutyDoc[] },
  key: string | null,
): Awaiting | null {
  if (issuance.status !== 'running' || task.released) return null;
  if (key === null) {
    return task.noticeReturn?.refused === false ? { issuance, task, duty: null } : null;
  }
  const duty = duties.find((one) => one.duty === key);
  return duty && (awaits(duty) || asks(duty)) ? { issuance, task, duty } : null;
}

async function dutiesAwaiting(connection: Connection, ref: IssuanceRef): Promise<DutyDoc[]> {
  const { campaign, office } = ref;
  const [handedIn, asked] = await Promise.all([
    dutyModel(connection)
      .find({
        ...{ campaign, office, state: { $in: AWAITING_STATES } },
        // A signature is a filing too, but nobody takes note of one.
        ...{ kind: { $ne: 'receipt' }, released: false },
      })
      .lean<DutyDoc[]>()
      .exec(),
    listUnanswered(connection, ref),
  ]);
  return [...handedIn.filter(awaits), ...asked.filter(asks)];
}

async function returnedNotices(connection: Connection, ref: IssuanceRef): Promise<UnitTaskDoc[]> {
  const { campaign, office } = ref;
  const docs = await unitTaskModel(connection)
    .collection.find({ campaign, office, released: false, 'noticeReturn.refused': false })
    .toArray();
  return docs as unknown as UnitTaskDoc[];
}

/** What the units of some duties count as. */
async function classesOf(
  connection: Connection,
  { campaign, office }: IssuanceRef,
  duties: readonly DutyDoc[],
): Promise<Map<string, UnitTaskDoc['unitClass']>> {
  const units = [...new Set(duties.map(({ unit }) => unit))];
  const tasks = await unitTaskModel(connection)
    .find({ campaign, office, unit: { $in: units } }, { unit: 1, unitClass: 1 })
    .lean<Pick<UnitTaskDoc, 'unit' | 'unitClass'>[]>()
    .exec();
  return new Map(tasks.map(({ unit, unitClass }) => [unit, unitClass]));
}

/** What waits, without the runs it belongs to: enough to judge who may decide it. */
export interface AwaitingFacts {
  issuance: IssuanceDoc;
  unit: string;
  unitClass: UnitTaskDoc['unitClass'];
  /** Null where the notice itself came back. */
  duty: DutyDoc | null;
}

async function runningOf(connection: Connection, scope: Scope): Promise<IssuanceDoc[]> {
  return issuanceModel(connection)
    .find({ _id: { $in: issuancesOf(scope).map(issuanceId) }, status: 'running' })
    .lean<IssuanceDoc[]>()
    .exec();
}

/** The same as `listAwaiting`, for counting alone. */
export async function listAwaitingFacts(
  connection: Connection,
  scope: Scope,
): Promise<AwaitingFacts[]> {
  const issuances = await runningOf(connection, scope);
  const lists = await Promise.all(
    issuances.map(async (issuance) => {
      const [duties, returned] = await Promise.all([
        dutiesAwaiting(connection, issuance),
        returnedNotices(connection, issuance),
      ]);
      const classes = await classesOf(connection, issuance, duties);
      return [
        ...returned.map(({ unit, unitClass }) => ({ issuance, unit, unitClass, duty: null })),
        ...duties.flatMap((duty) => {
          const unitClass = classes.get(duty.unit);
          return unitClass ? [{ issuance, unit: duty.unit, unitClass, duty }] : [];
        }),
      ];
    }),
  );
  return lists.flat();
}

async function awaitingIn(connection: Connection, issuance: IssuanceDoc): Promise<Awaiting[]> {
  const { campaign, office } = issuance;
  const [duties, returned] = await Promise.all([
    dutiesAwaiting(connection, issuance),
    returnedNotices(connection, issuance),
  ]);
  const units = [...new Set(duties.map(({ unit }) => unit))];
  const tasks = await unitTaskModel(connection)
    .find({ campaign, office, unit: { $in: units } })
    .lean<UnitTaskDoc[]>()
    .exec();
  const byUnit = new Map(tasks.map((task) => [task.unit, task]));
  return [
    ...returned.map((task) => ({ issuance, task, duty: null })),
    ...duties.flatMap((duty) => {
      const task = byUnit.get(duty.unit);
      return task ? [{ issuance, task, duty }] : [];
    }),
  ];
}

/** Everything that waits for the issuing side in the running issuings of the scope. */
export async function listAwaiting(connection: Connection, scope: Scope): Promise<Awaiting[]> {
  const issuances = await runningOf(connection, scope);
  const lists = await Promise.all(issuances.map((one) => awaitingIn(connection, one)));
  return lists.flat();
}
