import {
  allHandlersFinished,
  condition,
  continueAsNew,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { ISSUANCE_ACTS, type IssuanceCommand } from '../domain/command';
import { ISSUANCE_STATUSES, type IssuanceStatus } from '../domain/issuance';
import type { ActAnswer } from '../domain/journal-entry';
import { checkShape } from './check-shape';
import {
  actOnIssuance,
  closeCampaign,
  publishCampaign,
  readStatus,
  runClock,
} from './engine-activities';
import {
  anchorsSignal,
  calendarSignal,
  issuanceUpdates,
  rearmSignal,
  type CampaignWorkflowInput,
} from './messages';
import { refusalOf } from './refusal-of';
import { Turn } from './turn';
import { waitUntil } from './wait-until';

/**
 * One office's issuing of a campaign, from the notice to the close: publish it, run its calendar
 * (reminders, chasing, escalation) until somebody closes it, then drain and count. Everything it
 * knows is in the journal; it may be started again at any time.
 */
export async function campaignWorkflow(input: CampaignWorkflowInput): Promise<void> {
  const run = openRun(input);
  for (;;) {
    setCurrentDetails(run.status ?? 'loading');
    switch (run.status) {
      case null:
        reach(run, await readStatus(input.ref));
        break;
      case 'issuing':
        reach(run, await publishCampaign(input.ref));
        break;
      case 'running':
        await keepTime(input, run);
        break;
      case 'closing':
        reach(run, await closeCampaign(input.ref));
        break;
      case 'unissued':
      case 'closed':
      case 'withdrawn':
        await condition(allHandlersFinished);
        if (hasEnded(run.status)) return;
    }
  }
}

/** Looks at the clock, then sleeps until the next rung, an act, or a unit that signals. */
async function keepTime(input: CampaignWorkflowInput, run: CampaignRun): Promise<void> {
  run.stirred = false;
  const rearm = [...run.toRearm];
  run.toRearm.clear();
  const { first } = run;
  const { status, nextAt } = await run.turn.run(() => runClock(input.ref, { rearm, first }));
  run.first = false;
  reach(run, status);
  const isStirred = (): boolean => run.stirred || run.toRearm.size > 0 || run.status !== 'running';
  await waitUntil(() => isStirred() || isLong(input), nextAt);
  if (isStirred() || !isLong(input)) return;
  await condition(allHandlersFinished);
  if (!isStirred()) await continueAsNew<typeof campaignWorkflow>(input);
}

interface CampaignRun {
  turn: Turn;
  /** Null until the journal has been asked. */
  status: IssuanceStatus | null;
  toRearm: Set<string>;
  /** Something happened since the clock was last looked at. */
  stirred: boolean;
  /** The clock has not been looked at in this run. */
  first: boolean;
}

function openRun(input: CampaignWorkflowInput): CampaignRun {
  const toRearm = new Set<string>();
  const run: CampaignRun = { turn: new Turn(), status: null, toRearm, stirred: false, first: true };
  const act = async (command: IssuanceCommand): Promise<ActAnswer> => {
    try {
      const outcome = await run.turn.run(() => actOnIssuance(input.ref, command));
      reach(run, outcome.status);
      run.stirred = true;
      return outcome.answer;
    } catch (error) {
      throw refusalOf(error);
    }
  };
  for (const name of ISSUANCE_ACTS) {
    setHandler(issuanceUpdates[name], act, {
      validator: (command: IssuanceCommand) => checkShape(name, command),
    });
  }
  setHandler(rearmSignal, ({ unit }) => void run.toRearm.add(unit));
  setHandler(anchorsSignal, () => void (run.stirred = true));
  setHandler(calendarSignal, () => void (run.stirred = true));
  return run;
}

/**
 * A campaign never goes back, but answers may overtake one another: an act that closes it, and the
 * publishing that says it runs.
 */
function reach(run: CampaignRun, status: IssuanceStatus): void {
  const known = run.status === null ? -1 : ISSUANCE_STATUSES.indexOf(run.status);
  if (ISSUANCE_STATUSES.indexOf(status) > known) run.status = status;
}

function hasEnded(status: IssuanceStatus | null): boolean {
  return status === 'unissued' || status === 'closed' || status === 'withdrawn';
}

function isLong({ historyLimit }: CampaignWorkflowInput): boolean {
  const { continueAsNewSuggested, historyLength } = workflowInfo();
  return continueAsNewSuggested || historyLength > (historyLimit ?? Infinity);
}
