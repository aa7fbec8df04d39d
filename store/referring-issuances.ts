import type { Connection } from 'mongoose';
import { campaignStream, issuanceId, type IssuanceRef } from '../domain/stream-name';
import { listIssuances } from './issuances';
import { issuanceModel, type IssuanceDoc } from './models/issuance';
import { unitTaskModel } from './models/unit-task';

/** Issuings that speak of this one: as their basis, as standing beside it, or by a shared step. */
export async function listReferring(
  connection: Connection,
  ref: IssuanceRef,
): Promise<IssuanceDoc[]> {
  return issuanceModel(connection)
    .find({ refersTo: campaignStream(ref) })
    .sort({ _id: 1 })
    .lean<IssuanceDoc[]>()
    .exec();
}

/** One issuing that some offices may read; `unit` took part where none of them issues or runs it. */
export interface ReadIssuance {
  issuance: IssuanceDoc;
  unit: string | null;
}

/**
 * Every issuing that one of these offices issues, runs, chases in or was told of, whatever became of
 * it; by its id.
 */
export async function listReadable(
  connection: Connection,
  offices: string[],
): Promise<Map<string, ReadIssuance>> {
  const [own, tasks] = await Promise.all([
    listIssuances(connection, offices),
    unitTaskModel(connection)
      .find({ unit: { $in: offices } })
      .select({ campaign: 1, office: 1, unit: 1 })
      .sort({ _id: 1 })
      .lean<(IssuanceRef & { unit: string })[]>()
      .exec(),
  ]);
  const ids = tasks.map(issuanceId);
  const told = await issuanceModel(connection)
    .find({ _id: { $in: [...new Set(ids)] } })
    .sort({ _id: 1 })
    .lean<IssuanceDoc[]>()
    .exec();
  const unitOf = new Map(tasks.map((task) => [issuanceId(task), task.unit]));
  const readable = told.map((one): [string, ReadIssuance] => [
    one._id,
    { issuance: one, unit: unitOf.get(one._id) ?? null },
  ]);
  const issued = own.map((one): [string, ReadIssuance] => [one._id, { issuance: one, unit: null }]);
  return new Map([...readable, ...issued]);
}
