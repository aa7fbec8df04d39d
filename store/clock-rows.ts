import type { Connection } from 'mongoose';
import { CHASED_STATES, DUTY_STATES, isMet } from '../domain/duty-state';
import { unitTaskId, type IssuanceRef } from '../domain/stream-name';
import { dutyModel, type DutyDoc } from './models/duty';
import { unitTaskModel, type UnitTaskDoc } from './models/unit-task';

/** Duties of one issuing whose next rung has come, oldest first; at most `limit` of each state. */
export async function listDueClocks(
  connection: Connection,
  { campaign, office }: IssuanceRef,
  { now, limit }: { now: number; limit: number },
): Promise<DutyDoc[]> {
  const found = await Promise.all(
    CHASED_STATES.map((state) =>
      dutyModel(connection)
        .collection.find({ campaign, office, state, nextRungAt: { $gt: 0, $lte: now } })
        .sort({ nextRungAt: 1 })
        .limit(limit)
        .toArray(),
    ),
  );
  return found.flat() as unknown as DutyDoc[];
}

/** The earliest instant at which a rung of this issuing fires; null when none is ahead. */
export async function findNextRungAt(
  connection: Connection,
  { campaign, office }: IssuanceRef,
): Promise<number | null> {
  const next = await Promise.all(
    CHASED_STATES.map((state) =>
      dutyModel(connection)
        .collection.find({ campaign, office, state, nextRungAt: { $gt: 0 } })
        .sort({ nextRungAt: 1 })
        .limit(1)
        .toArray(),
    ),
  );
  const instants = (next.flat() as unknown as DutyDoc[]).flatMap((duty) => duty.nextRungAt ?? []);
  return instants.length === 0 ? null : Math.min(...instants);
}

/** Rows of duties in one page of the order of their ids. */
export async function pageDuties(
  connection: Connection,
  { campaign, office }: IssuanceRef,
  { after, limit }: { after: string; limit: number },
): Promise<DutyDoc[]> {
  const prefix = `${campaign}:${office}:`;
  const docs = await dutyModel(connection)
    .collection.find({ _id: { $gt: after || prefix, $lt: `${prefix}\uffff` } } as never)
    .sort({ _id: 1 })
    .limit(limit)
    .toArray();
  return docs as unknown as DutyDoc[];
}

/** Participants in one page of the order of their ids. */
export async function pageUnitTasks(
  connection: Connection,
  { campaign, office }: IssuanceRef,
  { after, limit }: { after: string; limit: number },
): Promise<UnitTaskDoc[]> {
  const prefix = `${campaign}:${office}:`;
  const docs = await unitTaskModel(connection)
    .collection.find({ _id: { $gt: after || prefix, $lt: `${prefix}\uffff` } } as never)
    .sort({ _id: 1 })
    .limit(limit)
    .toArray();
  return docs as unknown as UnitTaskDoc[];
}

/** Some participants by unit. */
export async function findUnitTasks(
  connection: Connection,
  ref: IssuanceRef,
  units: string[],
): Promise<UnitTaskDoc[]> {
  const ids = units.map((unit) => unitTaskId({ ...ref, unit }));
  const docs = await unitTaskModel(connection)
    .collection.find({ _id: { $in: ids } } as never)
    .toArray();
  return docs as unknown as UnitTaskDoc[];
}

/** Duties of some participants. */
export async function findDutiesOfUnits(
  connection: Connection,
  { campaign, office }: IssuanceRef,
  units: string[],
): Promise<DutyDoc[]> {
  const docs = await dutyModel(connection)
    .collection.find({ campaign, office, unit: { $in: units } })
    .toArray();
  return docs as unknown as DutyDoc[];
}

/** Duties that somebody still owes or that wait for a decision. */
export async function countOpenDuties(
  connection: Connection,
  { campaign, office }: IssuanceRef,
): Promise<number> {
  const unmet = DUTY_STATES.filter((state) => !isMet(state));
  const counts = await Promise.all(
    unmet.map((state) =>
      dutyModel(connection).collection.countDocuments({ campaign, office, state, released: false }),
    ),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Every duty of an issuing that is back at its unit. */
export async function listReturned(
  connection: Connection,
  { campaign, office }: IssuanceRef,
): Promise<DutyDoc[]> {
  const docs = await dutyModel(connection)
    .collection.find({ campaign, office, state: 'returned' })
    .toArray();
  return docs as unknown as DutyDoc[];
}

/** Every duty of an issuing that waits on a route for somebody's word, by id. */
export async function listAwaitingWord(
  connection: Connection,
  { campaign, office }: IssuanceRef,
): Promise<DutyDoc[]> {
  const docs = await dutyModel(connection)
    .collection.find({
      ...{ campaign, office, state: 'submitted', released: false, suspended: false },
      'approval.status': 'running',
    })
    .sort({ _id: 1 })
    .toArray();
  return docs as unknown as DutyDoc[];
}

/** Every duty of an issuing about which its unit waits for an answer. */
export async function listUnanswered(
  connection: Connection,
  { campaign, office }: IssuanceRef,
): Promise<DutyDoc[]> {
  const docs = await dutyModel(connection)
    .collection.find({ campaign, office, 'request.state': 'open' })
    .toArray();
  return docs as unknown as DutyDoc[];
}

/** Every participant of an issuing that has signed for the notice. */
export async function listSigned(
  connection: Connection,
  { campaign, office }: IssuanceRef,
): Promise<UnitTaskDoc[]> {
  const docs = await unitTaskModel(connection)
    .collection.find({ campaign, office, acknowledgedAt: { $gt: 0 } })
    .toArray();
  return docs as unknown as UnitTaskDoc[];
}
