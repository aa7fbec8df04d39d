import type { CalendarData } from '../calendar';
import type { CampaignFile } from '../campaign-file';
import type { Fault } from '../fault';
import { checkCampaignShape } from '../campaign-shape';
import { isRefusal, refuse, type Refusal } from '../refusal';
import { validateCampaign } from '../validate-campaign';
import type { Applied, ChangeContext } from './applied';
import { applyChanges } from './apply-changes';
import type { Change } from './change';
import type { Terms } from './terms';

type Context = ChangeContext & { calendar: CalendarData; issuedAt: number };

function named(faults: readonly Fault[]): string[] {
  return faults.map(({ path, code }) => `${path} ${code}`);
}

function shapeFaults(file: CampaignFile): string[] {
  const shaped = checkCampaignShape(file);
  return 'faults' in shaped ? named(shaped.faults) : [];
}

function ruleFaults(file: CampaignFile, { calendar, issuedAt: now, directory }: Context): string[] {
  return named(validateCampaign(file, directory, { calendar, now, issuing: true }));
}

function newOnes(before: readonly string[], after: readonly string[]): number {
  return after.filter((one) => !before.includes(one)).length;
}

/**
 * The terms after a supplementary notice, or why it cannot be issued: nothing is asked that the file
 * could not have asked when it was issued. What the file had against it then is no reason now.
 */
export function examineAmendment(
  terms: Terms,
  changes: readonly Change[],
  context: Context,
): Applied | Refusal {
  const applied = applyChanges(terms, changes, context);
  if (isRefusal(applied)) return applied;
  const { file } = applied.terms;
  const misshapen = newOnes(shapeFaults(terms.file), shapeFaults(file));
  // The rules read a file of the right shape alone.
  const faults = misshapen || newOnes(ruleFaults(terms.file, context), ruleFaults(file, context));
  return faults > 0 ? refuse('campaignInvalid', { faults }) : applied;
}
