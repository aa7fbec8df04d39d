import type { UnitCommand } from '../../../domain/command';
import { askedVersion } from '../../../domain/form-pins';
import { HAND_IN_ACTS, isHandInKind } from '../../../domain/hand-in-acts';
import { refuse } from '../../../domain/refusal';
import type { SharedReport } from '../../../domain/shared-report';
import { unitStream, type IssuanceRef } from '../../../domain/stream-name';
import { dropFormDraft } from '../../../store/drafts';
import { findFormVersion } from '../../../store/form-versions';
import { findEntryByKey } from '../../../store/journal';
import type { DutyDoc } from '../../../store/models/duty';
import type { SubmissionDoc } from '../../../store/models/submission';
import { findSubmission } from '../../../store/submissions';
import type { BulkOutcome, UnitActBody } from '../../contract/acts';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { askUnit } from './ask-engine';
import { copiedBody } from './copied-body';
import { openCounterparts, type CounterpartDuty } from './counterparts';
import { examineDutyForm, handIn } from './hand-in';
import { outcomeOfRow } from './outcome-of-row';
import { requestHash } from './request-hash';
import { rowKey } from './row-key';
import { taskContext, type TaskContext } from './task-context';

/** The duty of another notice that is to be served too. */
export type AlsoServed = IssuanceRef & { duty: string };

/** Command id of the second hand-in: it follows from the first, so that a repetition is the same. */
export function sharedReport(key: string, unit: string, also: AlsoServed): SharedReport {
  const { campaign, office, duty } = also;
  const submission = rowKey(key, { campaign, office, unit }, { duty });
  return { campaign, office, duty, submission, isCopy: false };
}

interface Sharing {
  context: TaskContext;
  body: UnitActBody['submitPlan'];
  key: string;
}

function isSame(a: AlsoServed, { context, duty }: CounterpartDuty): boolean {
  return (
    a.campaign === context.ref.campaign && a.office === context.ref.office && a.duty === duty.duty
  );
}

/** What the other form has against it, said as of the other form. */
function asUnfit(error: unknown): unknown {
  if (!(error instanceof RefusalError) || error.refusal.refused !== 'formInvalid') return error;
  return new RefusalError(refuse('sharedReportUnfit', error.refusal.params), error.faults);
}

/**
 * Looks before the first is handed in whether the other one can follow: nothing is done by halves
 * where that can be known (decision 0025).
 * @throws RefusalError sharedDutyGone, sharedReportUnfit, and what stands against the first form
 */
export async function requireShareable(
  deps: WebDeps,
  also: AlsoServed,
  { context, body: { duty: key, body, formVersion }, key: command }: Sharing,
): Promise<void> {
  const duty = context.duties.find((one) => one.duty === key);
  if (!duty) throw new RefusalError(refuse('dutyUnknown', { duty: key }));
  const open = await openCounterparts(deps.connection, context, duty);
  const other = open.find((one) => isSame(also, one));
  if (!other) throw new RefusalError(refuse('sharedDutyGone', { duty: also.duty }));
  const first = await examineDutyForm(deps, context, { duty, filled: { body, formVersion } });
  const { submission } = sharedReport(command, context.ref.unit, also);
  const copy = await copiedBody(deps, first.body, {
    ...{ from: context.ref, to: other.context.ref, key: submission },
    schema: other.version.schema,
  });
  try {
    await examineDutyForm(deps, other.context, { duty: other.duty, filled: { body: copy } });
  } catch (error) {
    throw asUnfit(error);
  }
}

interface Second {
  first: SubmissionDoc;
  /** As the first remembers the other one. */
  shared: SharedReport;
}

function versionAsked({ issuance }: TaskContext, duty: DutyDoc | undefined): string {
  const version = duty && askedVersion(issuance, duty);
  if (!version) throw new RefusalError(refuse('dutyUnknown', { duty: duty?.duty ?? '' }));
  return version;
}

/**
 * The second hand-in: an act of its own in the other stream, in the name of whoever handed in the
 * first, and received when that was.
 */
async function handInSecond(deps: WebDeps, { first, shared }: Second): Promise<void> {
  const { campaign, office, duty, submission: key } = shared;
  const { unit, by, receivedAt } = first;
  const to = { campaign, office, unit };
  const context = await taskContext(deps.connection, to);
  const row = context.duties.find((one) => one.duty === duty);
  const version = await findFormVersion(deps.connection, versionAsked(context, row));
  if (!row || !version || !isHandInKind(row.kind)) {
    throw new RefusalError(refuse('dutyUnknown', { duty }));
  }
  const act = HAND_IN_ACTS[row.kind];
  const copy = { from: first, to, key, schema: version.schema };
  const body = { duty, body: await copiedBody(deps, first.body, copy) };
  const stored = await handIn(deps, context, { act, body, key, by, receivedAt });
  const { form, formVersion, bodyHash } = stored;
  const origin = { campaign: first.campaign, office: first.office, duty: first.duty };
  const copied: SharedReport = { ...origin, submission: first._id, isCopy: true };
  const payload = { submission: key, form, formVersion, bodyHash, duty, shared: copied };
  const request = requestHash({ act, ref: to, payload: { duty, of: first._id } });
  const command = { key, act, by, receivedAt: stored.receivedAt, request, payload } as UnitCommand;
  await askUnit(deps, to, command);
  await dropFormDraft(deps.connection, { ...to, duty });
}

/**
 * Hands in to the other notice what was handed in to this one for both; done again, it is the same.
 * @returns null where what was handed in last serves this notice alone, or came from the other one
 */
export async function handInAlso(
  deps: WebDeps,
  { ref, duties }: Pick<TaskContext, 'ref' | 'duties'>,
  duty: string,
): Promise<BulkOutcome | null> {
  const row = duties.find((one) => one.duty === duty);
  const shared = row?.shared;
  const first = row?.submission ? await findSubmission(deps.connection, row.submission) : null;
  if (!shared || shared.isCopy || !first) return null;
  const { campaign, office, submission: command } = shared;
  const stream = unitStream({ campaign, office, unit: ref.unit });
  return outcomeOfRow(deps, {
    command,
    about: { ...ref, duty, also: stream },
    run: async () => {
      if (await findEntryByKey(deps.connection, stream, command)) return;
      await handInSecond(deps, { first, shared });
    },
  });
}
