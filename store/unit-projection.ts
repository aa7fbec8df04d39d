import type { Connection } from 'mongoose';
import type { UnitTask } from '../domain/unit-task';
import { dutyId, unitTaskId, type UnitTaskRef } from '../domain/stream-name';
import { dutyModel, type DutyDoc } from './models/duty';
import { unitTaskModel, type UnitTaskDoc } from './models/unit-task';
import { unitOwnedDuty, unitOwnedTask } from './unit-rows';

/**
 * Shows a unit's state in its own halves of `unitTasks` and `duties`. Writing an older state over
 * a newer one is not possible: each row carries the seq it shows. The task comes last, so that its
 * seq says that the duties are shown too: the clock asks nothing else before it chases.
 * @param duties seq of the last entry that touched each duty to be written
 */
export async function projectUnitTask(
  connection: Connection,
  ref: UnitTaskRef,
  { task, seq, duties }: { task: UnitTask; seq: number; duties: ReadonlyMap<string, number> },
): Promise<void> {
  const dutyWrites = [...duties].flatMap(([duty, unitRev]) => {
    const progress = task.duties[duty];
    if (!progress) return [];
    return [
      dutyModel(connection).collection.updateOne(
        { _id: dutyId(ref, duty), unitRev: { $lt: unitRev } } as never,
        { $set: { ...unitOwnedDuty(progress), unitRev } },
      ),
    ];
  });
  await Promise.all(dutyWrites);
  await unitTaskModel(connection).collection.updateOne(
    { _id: unitTaskId(ref), unitRev: { $lt: seq } } as never,
    { $set: { ...unitOwnedTask(task), unitRev: seq } },
  );
}

/** One participant's rows as the issuer and the unit have written them. */
export async function findUnitRows(
  connection: Connection,
  ref: UnitTaskRef,
): Promise<{ task: UnitTaskDoc | null; duties: DutyDoc[] }> {
  const { campaign, office, unit } = ref;
  const [task, duties] = await Promise.all([
    unitTaskModel(connection).collection.findOne({ _id: unitTaskId(ref) } as never),
    dutyModel(connection).collection.find({ campaign, office, unit }).toArray(),
  ]);
  return { task: task as UnitTaskDoc | null, duties: duties as unknown as DutyDoc[] };
}
