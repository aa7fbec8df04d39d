import type { ItemRole } from '../../domain/participant';
import {
  issuanceId,
  unitTaskId,
  type IssuanceRef,
  type UnitTaskRef,
} from '../../domain/stream-name';
import type { Connection } from '../../store/connection';
import { issuanceModel } from '../../store/models/issuance';
import { unitTaskModel } from '../../store/models/unit-task';

/** Puts an issuing where the policy looks for it: its two offices, and nothing of its course. */
export async function putIssuance(
  connection: Connection,
  row: IssuanceRef & { sponsor: string; revision?: number },
): Promise<void> {
  const doc = { ...row, _id: issuanceId(row), status: 'running' };
  await issuanceModel(connection).collection.insertOne(doc as never);
}

/** Puts a participant where the policy looks for it: its part in items, and nothing it did. */
export async function putTask(
  connection: Connection,
  ref: UnitTaskRef,
  items: ItemRole[] = [],
): Promise<void> {
  const doc = { ...ref, _id: unitTaskId(ref), path: `/r/${ref.unit}/`, items };
  const plain = { unitClass: 'prefecture', released: false };
  await unitTaskModel(connection).collection.insertOne({ ...doc, ...plain } as never);
}
