import { decideInner } from '../domain/inner/decide-inner';
import type { InnerCommand } from '../domain/inner/inner-command';
import type { InnerEvent } from '../domain/inner/inner-event';
import type { ActAnswer } from '../domain/journal-entry';
import { isRefusal, refuse } from '../domain/refusal';
import { innerStream, type UnitTaskRef } from '../domain/stream-name';
import { readInnerFacts } from '../store/inner-facts';
import { findIssuance } from '../store/issuances';
import { findUnitRows } from '../store/unit-projection';
import type { EngineDeps } from './engine-deps';
import { refusalFailure } from './refusal-failure';

function answerFacts({ data }: InnerEvent): ActAnswer['facts'] {
  return 'duty' in data ? { duty: data.duty } : {};
}

/**
 * One act inside a participant's office, upon the office's own stream (design §3). The unit's
 * workflow asks for it, so it takes turns with what the unit hands up.
 * Safe to repeat: the same command leads to the same entry and the same answer.
 * @throws ApplicationFailure of the refusal's code, not retried
 */
export async function actInside(
  engine: EngineDeps,
  ref: UnitTaskRef,
  command: InnerCommand,
): Promise<ActAnswer> {
  const { connection } = engine;
  const decided = await engine.inner.act(innerStream(ref), command, async (state) => {
    const [issuance, { task, duties }] = await Promise.all([
      findIssuance(connection, ref),
      findUnitRows(connection, ref),
    ]);
    if (issuance?.status !== 'running') return refuse('campaignNotRunning');
    if (!task) return refuse('participantUnknown', { unit: ref.unit });
    if (task.released) return refuse('participantReleased', { unit: ref.unit });
    const facts = await readInnerFacts(connection, { unit: ref.unit, duties, state });
    const moment = { person: command.by.person, at: command.receivedAt };
    const event = decideInner(state, { ...command.payload, ...moment }, facts);
    if (isRefusal(event)) return event;
    return { event, rev: issuance.rev, facts: answerFacts(event) };
  });
  if (isRefusal(decided)) throw refusalFailure(decided);
  return decided.answer;
}
