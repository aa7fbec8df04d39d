import {
  allHandlersFinished,
  condition,
  continueAsNew,
  getExternalWorkflowHandle,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { UNIT_ACTS, type UnitCommand } from '../domain/command';
import type { InnerCommand } from '../domain/inner/inner-command';
import type { ActAnswer } from '../domain/journal-entry';
import { campaignStream } from '../domain/stream-name';
import { checkShape } from './check-shape';
import { actInside, actOnUnit } from './engine-activities';
import { insideUpdate, rearmSignal, unitUpdates, type UnitTaskWorkflowInput } from './messages';
import { isOver, refusalOf } from './refusal-of';
import { Turn } from './turn';

/**
 * One participant's run: serialises its acts and tells the issuer when a clock must be wound anew.
 * Started by the first act; all it knows is in the journal, so it may be started again at any time.
 */
export async function unitTaskWorkflow(input: UnitTaskWorkflowInput): Promise<void> {
  const turn = new Turn();
  let rearm = false;
  let over = false;

  const act = async (command: UnitCommand): Promise<ActAnswer> => {
    try {
      const outcome = await turn.run(() => actOnUnit(input.ref, command));
      rearm ||= outcome.rearm;
      over ||= outcome.settled;
      setCurrentDetails(`${outcome.answer.act} #${outcome.answer.seq}`);
      return outcome.answer;
    } catch (error) {
      over ||= isOver(error);
      throw refusalOf(error);
    }
  };
  for (const name of UNIT_ACTS) {
    setHandler(unitUpdates[name], act, {
      validator: (command: UnitCommand) => checkShape(name, command),
    });
  }

  const inside = async (command: InnerCommand): Promise<ActAnswer> => {
    try {
      return await turn.run(() => actInside(input.ref, command));
    } catch (error) {
      over ||= isOver(error);
      throw refusalOf(error);
    }
  };
  setHandler(insideUpdate, inside, {
    validator: (command: InnerCommand) => checkShape('actInside', command),
  });

  const isLong = (): boolean =>
    workflowInfo().continueAsNewSuggested ||
    workflowInfo().historyLength > (input.historyLimit ?? Infinity);

  while (!over) {
    await condition(() => over || rearm || isLong());
    if (rearm) {
      rearm = false;
      await tellIssuer(input);
    } else if (!over) {
      await condition(allHandlersFinished);
      if (!rearm && !over) await continueAsNew<typeof unitTaskWorkflow>(input);
    }
  }
  await condition(allHandlersFinished);
  if (rearm) await tellIssuer(input);
}

async function tellIssuer({ ref }: UnitTaskWorkflowInput): Promise<void> {
  const issuer = getExternalWorkflowHandle(campaignStream(ref));
  try {
    await issuer.signal(rearmSignal, { unit: ref.unit });
  } catch {
    // An issuer that is not running finds every returned duty by itself when it starts again.
    setCurrentDetails('issuer not running');
  }
}
