import type { Connection } from 'mongoose';
import { issuanceId, type IssuanceRef } from '../domain/stream-name';
import { issuanceModel, type IssuanceDoc } from './models/issuance';
import { unitTaskModel } from './models/unit-task';

/** Finds one office's issuing of a campaign, as projected. */
export async function findIssuance(
  connection: Connection,
  ref: IssuanceRef,
): Promise<IssuanceDoc | null> {
  return issuanceModel(connection).findById(issuanceId(ref)).lean<IssuanceDoc>().exec();
}

/** Issuings that one of these offices issues or runs, or chases in place of those that do. */
export async function listIssuances(
  connection: Connection,
  offices: string[],
): Promise<IssuanceDoc[]> {
  const model = issuanceModel(connection);
  const [issued, run, chased] = await Promise.all([
    model
      .find({ office: { $in: offices } })
      .lean<IssuanceDoc[]>()
      .exec(),
    model
      .find({ sponsor: { $in: offices } })
      .lean<IssuanceDoc[]>()
      .exec(),
    model
      .find({ chasers: { $in: offices } })
      .lean<IssuanceDoc[]>()
      .exec(),
  ]);
  const byId = new Map([...issued, ...run, ...chased].map((doc) => [doc._id, doc]));
  return [...byId.values()].sort((a, b) => (a._id < b._id ? -1 : 1));
}

/** Running issuings in which one of these offices takes part. */
export async function listIssuancesTakenPartIn(
  connection: Connection,
  offices: string[],
): Promise<IssuanceDoc[]> {
  const tasks = await unitTaskModel(connection)
    .find({ unit: { $in: offices } })
    .select({ campaign: 1, office: 1 })
    .lean<IssuanceRef[]>()
    .exec();
  const ids = [...new Set(tasks.map(issuanceId))];
  return issuanceModel(connection)
    .find({ _id: { $in: ids }, status: 'running' })
    .sort({ _id: 1 })
    .lean<IssuanceDoc[]>()
    .exec();
}

/** Running issuings one of whose events is dated by this one, named as by `anchorName`. */
export async function listFollowers(
  connection: Connection,
  anchor: string,
): Promise<IssuanceDoc[]> {
  return issuanceModel(connection)
    .find({ follows: anchor, status: 'running' })
    .lean<IssuanceDoc[]>()
    .exec();
}
