import { prefill, type KnownValue, type PreviousReport } from '../../../domain/facts/prefill';
import { askedVersion } from '../../../domain/form-pins';
import { taskScope, type Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import type { DraftRef } from '../../../store/drafts';
import { presentFacts } from '../../../store/facts';
import { findFormVersion } from '../../../store/form-versions';
import type { DutyDoc } from '../../../store/models/duty';
import type { SubmissionDoc } from '../../../store/models/submission';
import { findSubmission } from '../../../store/submissions';
import type { PrefillOrigin, PrefillSource, PrefillView } from '../../contract/facts';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { handedInCounterpart } from './counterparts';
import { factSources, type Reported } from './fact-sources';
import { progressVersionOf } from './progress-form';
import type { TaskContext } from './task-context';

interface Origin extends Reported {
  source: PrefillSource;
}

/** What the unit said last to the same step: what counts, else what waits for a decision. */
async function previousReport(
  { connection }: WebDeps,
  duties: readonly DutyDoc[],
  asked: string,
): Promise<SubmissionDoc | null> {
  const step = duties.find(({ duty }) => duty === asked)?.step;
  const [last] = duties
    .filter((one) => one.step === step && one.duty !== asked && !one.nothing)
    .filter((one) => one.inForce !== null || one.state === 'submitted')
    .sort((a, b) => (b.submittedAt ?? 0) - (a.submittedAt ?? 0));
  const id = last?.inForce ?? last?.submission;
  return id ? findSubmission(connection, id) : null;
}

/** What the unit handed in to the notice that shares this report (一次报送，两件共用). */
async function sharedReportOf(
  { connection }: WebDeps,
  context: TaskContext,
  duty: DutyDoc,
): Promise<SubmissionDoc | null> {
  const other = await handedInCounterpart(connection, context, duty);
  const id = other?.duty.inForce ?? other?.duty.submission;
  return id ? findSubmission(connection, id) : null;
}

async function toReport(
  { connection }: WebDeps,
  filled: SubmissionDoc | null,
  source: PrefillSource,
): Promise<PreviousReport<Origin> | null> {
  const version = filled && (await findFormVersion(connection, filled.formVersion));
  if (!filled || !version) return null;
  const { _id: submission, campaign, office, unit, duty, receivedAt: reportedAt, body } = filled;
  const origin = { campaign, office, unit, duty, submission, reportedAt };
  return { schema: version.schema, body, origin: { ...origin, source } };
}

async function knownFacts(
  { connection }: WebDeps,
  viewer: Viewer,
  unit: string,
): Promise<Map<string, KnownValue<Origin>>> {
  const scope = taskScope({ ...viewer, office: unit }, [], []);
  const facts = await presentFacts(connection, scope, unit);
  return new Map(
    [...facts].map(([key, { value, measure, ...origin }]) => [
      key,
      { value, measure, origin: { ...origin, source: 'fact' } },
    ]),
  );
}

/**
 * What a form of the unit opens with; whoever asks has been held to those who fill it in.
 * @throws RefusalError dutyUnknown, formUnknown
 */
export async function prefillFor(
  deps: WebDeps,
  viewer: Viewer,
  { context, ref }: { context: TaskContext; ref: DraftRef },
): Promise<PrefillView> {
  const { duties, issuance } = context;
  const owed = duties.find(({ duty }) => duty === ref.duty);
  const isRecord = /^i\d+$/.test(ref.duty);
  if (!owed && !isRecord) throw new RefusalError(refuse('dutyUnknown', { duty: ref.duty }));
  const pinned = owed ? askedVersion(issuance, owed) : progressVersionOf(issuance, duties);
  const version = pinned ? await findFormVersion(deps.connection, pinned) : null;
  if (!version) throw new RefusalError(refuse('formUnknown', { form: owed?.form ?? '' }));
  const [facts, last, other] = await Promise.all([
    knownFacts(deps, viewer, ref.unit),
    owed ? previousReport(deps, duties, ref.duty) : null,
    owed?.state === 'open' ? sharedReportOf(deps, context, owed) : null,
  ]);
  const [previous, shared] = await Promise.all([
    toReport(deps, last, 'report'),
    toReport(deps, other, 'shared'),
  ]);
  const found = prefill(version.schema, { facts, previous, shared });
  const sources = await factSources(
    deps,
    [...found.fields, ...found.misfits].map(({ origin }) => origin),
  );
  const told = ({ submission, source, ...origin }: Origin): PrefillOrigin => {
    const { campaign, office, duty: about, reportedAt } = origin;
    const words = sources.get(submission) ?? { notice: '', duty: '' };
    return { campaign, office, submission, reportedAt, ...words, about, source };
  };
  return {
    factsOf: viewer.office === ref.unit ? ref.unit : null,
    fields: found.fields.map(({ steps, origin, ...one }) => ({
      ...{ ...one, steps: [...steps], origin: told(origin) },
    })),
    misfits: found.misfits.map(({ origin, ...one }) => ({ ...one, origin: told(origin) })),
  };
}
