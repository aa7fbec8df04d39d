import type { Connection } from 'mongoose';
import { heldSlots } from '../domain/approval/held-slots';
import { issuanceId, unitTaskId } from '../domain/stream-name';
import { dutyModel, type DutyDoc } from './models/duty';
import { issuanceModel, type IssuanceDoc } from './models/issuance';
import { unitTaskModel, type UnitTaskDoc } from './models/unit-task';

/** A submission on its way through a route, with what it belongs to. */
export interface OnItsWay {
  issuance: IssuanceDoc;
  task: UnitTaskDoc;
  duty: DutyDoc;
}

async function whole(connection: Connection, duties: DutyDoc[]): Promise<OnItsWay[]> {
  const [issuances, tasks] = await Promise.all([
    issuanceModel(connection)
      .find({ _id: { $in: [...new Set(duties.map(issuanceId))] }, status: 'running' })
      .lean<IssuanceDoc[]>()
      .exec(),
    unitTaskModel(connection)
      .find({ _id: { $in: [...new Set(duties.map(unitTaskId))] }, released: false })
      .lean<UnitTaskDoc[]>()
      .exec(),
  ]);
  const issuanceBy = new Map(issuances.map((one) => [one._id, one]));
  const taskBy = new Map(tasks.map((one) => [one._id, one]));
  return duties.flatMap((duty) => {
    const issuance = issuanceBy.get(issuanceId(duty));
    const task = taskBy.get(unitTaskId(duty));
    return issuance && task ? [{ issuance, task, duty }] : [];
  });
}

/** Submissions that wait for a word of any of these people, in running issuings, in no order. */
export async function listAskedOf(connection: Connection, people: string[]): Promise<OnItsWay[]> {
  const duties = await dutyModel(connection)
    .find({ asked: { $in: people }, released: false })
    .lean<DutyDoc[]>()
    .exec();
  return whole(connection, duties);
}

/**
 * Submissions on their way in running issuings in which somebody has a question to answer, now or
 * when their turn comes, and those named by the ids of their rows; in no order.
 */
export async function listHeldBy(
  connection: Connection,
  person: string,
  named: readonly string[] = [],
): Promise<OnItsWay[]> {
  const onTheirWay = {
    ...{ state: 'submitted' as const, released: false },
    'approval.status': 'running' as const,
  };
  const duties = await dutyModel(connection)
    .find({ $or: [onTheirWay, { _id: { $in: [...named] } }] })
    .lean<DutyDoc[]>()
    .exec();
  const isMeant = ({ _id, approval }: DutyDoc) =>
    approval !== null && (named.includes(_id) || heldSlots(approval, person).length > 0);
  return whole(connection, duties.filter(isMeant));
}

/** Submissions of which somebody was told and has not read it, in running issuings, in no order. */
export async function listCopiedTo(connection: Connection, person: string): Promise<OnItsWay[]> {
  const duties = await dutyModel(connection)
    .find({ 'approval.copies': { $elemMatch: { person, readAt: null } } })
    .lean<DutyDoc[]>()
    .exec();
  return whole(connection, duties);
}

/** Submissions on their way in the running issuings an office issues or sponsors, in no order. */
export async function listOnTheirWay(connection: Connection, office: string): Promise<OnItsWay[]> {
  const running = await issuanceModel(connection)
    .find({ status: 'running', $or: [{ office }, { sponsor: office }] })
    .lean<IssuanceDoc[]>()
    .exec();
  const lists = await Promise.all(
    running.map(({ campaign, office: issuer }) =>
      dutyModel(connection)
        .find({
          ...{ campaign, office: issuer, state: 'submitted', released: false },
          'approval.status': 'running',
        })
        .lean<DutyDoc[]>()
        .exec(),
    ),
  );
  return whole(connection, lists.flat());
}
