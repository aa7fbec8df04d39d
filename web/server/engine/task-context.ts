import { refuse } from '../../../domain/refusal';
import type { UnitTaskRef } from '../../../domain/stream-name';
import { findIssuance } from '../../../store/issuances';
import type { DutyDoc } from '../../../store/models/duty';
import type { IssuanceDoc } from '../../../store/models/issuance';
import type { UnitTaskDoc } from '../../../store/models/unit-task';
import { findUnitRows } from '../../../store/unit-projection';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';

/** What the policy looks at before an act on a participant; never shown to anybody. */
export interface TaskContext {
  ref: UnitTaskRef;
  issuance: IssuanceDoc;
  task: UnitTaskDoc;
  duties: DutyDoc[];
}

/** @throws RefusalError campaignNotFound, participantUnknown */
export async function taskContext(
  connection: WebDeps['connection'],
  ref: UnitTaskRef,
): Promise<TaskContext> {
  const [issuance, { task, duties }] = await Promise.all([
    findIssuance(connection, ref),
    findUnitRows(connection, ref),
  ]);
  if (!issuance) throw new RefusalError(refuse('campaignNotFound', { campaign: ref.campaign }));
  if (!task) throw new RefusalError(refuse('participantUnknown', { unit: ref.unit }));
  return { ref, issuance, task, duties };
}
