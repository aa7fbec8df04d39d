import type { UnitCommand } from '../domain/command';
import { decideUnitAct } from '../domain/decide-unit-act';
import type { ActAnswer, JournalEntry } from '../domain/journal-entry';
import { isRefusal } from '../domain/refusal';
import { unitStream, type UnitTaskRef } from '../domain/stream-name';
import { chaseOf } from '../domain/approval/chase';
import type { UnitEvent } from '../domain/unit-event';
import type { UnitTask } from '../domain/unit-task';
import { countsFromReceipt } from '../domain/duty-selection';
import { findIssuance } from '../store/issuances';
import type { EngineDeps } from './engine-deps';
import { refusalFailure } from './refusal-failure';
import { withRouteFacts } from './route-facts';
import { withSignedInside } from './signed-facts';
import { readUnitFacts } from './unit-facts';

/** Whether an act has asked somebody who is chased when they do not answer. */
function hasAsked(task: UnitTask, { at, data }: JournalEntry): boolean {
  const duty = 'duty' in (data as object) ? (data as { duty: string }).duty : '';
  const approval = task.duties[duty]?.approval;
  if (!approval || chaseOf(approval.route).rungs.length === 0) return false;
  return approval.waits.some(({ since }) => since === at);
}

/** What the workflow of a unit must know after an act. */
export interface UnitActOutcome {
  answer: ActAnswer;
  /** The issuer must wind one of the unit's clocks anew, or chase somebody sooner. */
  rearm: boolean;
  /** The stream has its last entry. */
  settled: boolean;
}

/** Whether an entry leaves a clock of the unit to be wound anew by the issuer. */
async function needsRearm(
  engine: EngineDeps,
  ref: UnitTaskRef,
  { act, data }: JournalEntry,
): Promise<boolean> {
  if (act.startsWith('approval.')) return 'correctBy' in (data as object);
  if (act === 'submission.returned' || act === 'notApplicable.refused') return true;
  if (act !== 'notice.acknowledged') return false;
  const issuance = await findIssuance(engine.connection, ref);
  if (!issuance) return false;
  return countsFromReceipt(await engine.files.get(ref.campaign, issuance.revision));
}

function answerFacts(event: UnitEvent): ActAnswer['facts'] {
  const { data } = event;
  return {
    ...('duty' in data ? { duty: data.duty } : {}),
    ...('submission' in data ? { submission: data.submission } : {}),
    ...('round' in data ? { round: data.round } : {}),
    ...('late' in data ? { late: data.late } : {}),
    ...('dueAt' in data ? { dueAt: data.dueAt } : {}),
    ...('correctBy' in data ? { correctBy: data.correctBy } : {}),
    ...('item' in data ? { item: data.item } : {}),
    ...('until' in data ? { until: data.until, clockRuns: true } : {}),
  };
}

/**
 * One act of or upon a participant: facts, decision, journal, projections, answer (design §3).
 * Safe to repeat: the same command leads to the same entry and the same answer.
 * @throws ApplicationFailure of the refusal's code, not retried
 */
export async function actOnUnit(
  engine: EngineDeps,
  ref: UnitTaskRef,
  command: UnitCommand,
): Promise<UnitActOutcome> {
  const stream = unitStream(ref);
  const decided = await engine.units.act(stream, command, async (task) => {
    const known = await withRouteFacts(engine, ref, {
      ...{ task, command },
      facts: await readUnitFacts(engine, ref, command.receivedAt),
    });
    const facts = await withSignedInside(engine, ref, { command, facts: known });
    const event = decideUnitAct(task, command, facts);
    if (isRefusal(event)) return event;
    return { event, rev: facts.rev, facts: answerFacts(event) };
  });
  if (isRefusal(decided)) throw refusalFailure(decided);
  const entry: JournalEntry = decided;
  const { state } = await engine.units.load(stream);
  const rearm = hasAsked(state, entry) || (await needsRearm(engine, ref, entry));
  return { answer: entry.answer, rearm, settled: state.settled };
}
