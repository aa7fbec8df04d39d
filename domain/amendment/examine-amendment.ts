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

type Context = ChangeContext & {
  calendar: CalendarData;
  issuedAt: number;
  /** Of the versions named by the changes, those there are: the form of each. */
  versions: { readonly [version: string]: string };
};

/** The first version that is none of the form its step asks for. */
function unknownVersion({ file }: Terms, changes: readonly Change[], { versions }: Context) {
  return changes.find((change) => {
    if (change.kind !== 'swapForm') return false;
    const form = file.steps.find(({ id }) => id === change.step)?.form;
    return !Object.hasOwn(versions, change.version) || versions[change.version] !== form;
  });
}

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
  const unknown = unknownVersion(terms, changes, context);
  if (unknown && 'step' in unknown) return refuse('formVersionUnknown', { step: unknown.step });
  const { file } = applied.terms;
  const misshapen = newOnes(shapeFaults(terms.file), shapeFaults(file));
  // The rules read a file of the right shape alone.
  const faults = misshapen || newOnes(ruleFaults(terms.file, context), ruleFaults(file, context));
  return faults > 0 ? refuse('campaignInvalid', { faults }) : applied;
}
