import { WorkflowUpdateFailedError } from '@temporalio/client';
import type { UnitCommand } from '../domain/command';
import type { IssuanceRef, UnitTaskRef } from '../domain/stream-name';
import { findDutiesOfUnits, listUnanswered } from '../store/clock-rows';
import type { DutyDoc } from '../store/models/duty';
import { askUnit } from './ask-unit';
import type { EngineDeps } from './engine-deps';

/** The issuer's stream has granted what the unit's stream still shows as open. */
function isGranted({ request, granted }: DutyDoc): boolean {
  return request?.state === 'open' && granted?.request === request.id;
}

async function answer(engine: EngineDeps, row: DutyDoc): Promise<void> {
  const { campaign, office, unit, duty, granted } = row;
  if (!granted) return;
  const { request, by, dueAt, opinion } = granted;
  const key = `granted:${request}`;
  const command: UnitCommand = {
    ...{ key, act: 'grantRequest', by, receivedAt: Date.now(), request: key },
    payload: { duty, request, dueAt, opinion },
  };
  try {
    await askUnit(engine, { campaign, office, unit }, command);
  } catch (error) {
    // The unit took it back in the same moment: the date was given all the same.
    if (!(error instanceof WorkflowUpdateFailedError)) throw error;
  }
}

/** Tells a unit's stream what the issuer's has granted it; once, however often it is asked. */
export async function answerGranted(engine: EngineDeps, ref: UnitTaskRef): Promise<void> {
  const rows = await findDutiesOfUnits(engine.connection, ref, [ref.unit]);
  for (const row of rows.filter(isGranted)) await answer(engine, row);
}

/** The same for every unit of an issuing: a worker may have died between the two streams. */
export async function answerAllGranted(engine: EngineDeps, ref: IssuanceRef): Promise<void> {
  const rows = await listUnanswered(engine.connection, ref);
  for (const row of rows.filter(isGranted)) await answer(engine, row);
}
