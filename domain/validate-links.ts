import type { CampaignFile, Step, StepKind } from './campaign-file';
import { fault, type Fault } from './fault';
import type { FormSchema } from './form';
import { unansweredFields } from './form-design/unanswered-fields';
import { isHandInKind } from './hand-in-acts';
import { campaignStream } from './stream-name';

/** A step of an issuing that may be spoken of; null where its form cannot be read. */
export interface LinkedStep {
  kind: StepKind;
  version: string;
  schema: FormSchema | null;
}

/** What is known of other issuings and of the published forms, to hold links to. */
export interface KnownLinks {
  /** Steps by id of every issuing that the issuing side may read, by its stream; of those that run. */
  issuings: ReadonlyMap<string, { isRunning: boolean; steps: ReadonlyMap<string, LinkedStep> }>;
  /** Published versions by form. */
  forms: ReadonlyMap<string, { version: string; schema: FormSchema }>;
}

function ofNotices({ notice, id }: CampaignFile, { issuings }: KnownLinks): Fault[] {
  return (notice.linked ?? []).flatMap((link, i) => {
    const isKnown = link.campaign !== id && issuings.has(campaignStream(link));
    return isKnown ? [] : [fault(`notice.linked[${i}]`, 'linkedNoticeUnknown')];
  });
}

/** What of the fields keeps one report from serving both, whichever of the two is filled in. */
function misfit(own: FormSchema, other: FormSchema): string[] {
  const [there, here] = [unansweredFields(own, other), unansweredFields(other, own)];
  if (there.length === 0 || here.length === 0) return [];
  return there.length < here.length ? there : here;
}

const MOST_NAMED = 5;

function ofStep(step: Step, path: string, { issuings, forms }: KnownLinks): Fault[] {
  const { sharesWith: source, title } = step;
  if (!source) return [];
  if (!isHandInKind(step.kind)) return [fault(path, 'sharedStepMisplaced', { step: title })];
  const issuing = issuings.get(campaignStream(source));
  const other = issuing?.isRunning ? issuing.steps.get(source.step) : undefined;
  if (!other) return [fault(path, 'sharedStepUnknown', { step: title })];
  if (other.kind !== step.kind) return [fault(path, 'sharedKindDiffers', { step: title })];
  const own = forms.get(step.form);
  // An unknown form is a fault of its own.
  if (!own || own.version === other.version) return [];
  const lacking = other.schema ? misfit(own.schema, other.schema) : [step.form];
  if (lacking.length === 0) return [];
  const fields = lacking.slice(0, MOST_NAMED).join('、');
  return [fault(path, 'sharedFormUnfit', { step: title, fields, count: lacking.length })];
}

/**
 * Notices that a file speaks of must be there and readable to the issuing side; a step that shares
 * its report must find its match in a running one, by a form that answers the other (decision 0025).
 */
export function validateLinks(file: CampaignFile, known: KnownLinks): Fault[] {
  return [
    ...ofNotices(file, known),
    ...file.steps.flatMap((step, i) => ofStep(step, `steps[${i}].sharesWith`, known)),
  ];
}
