import { isMet } from '../../../domain/duty-state';
import { isRefusal, refuse } from '../../../domain/refusal';
import type { FormBody, FormVersion } from '../../../domain/form';
import { findFormVersion } from '../../../store/form-versions';
import type { DutyDoc } from '../../../store/models/duty';
import type { SubmissionDoc } from '../../../store/models/submission';
import { stageSubmission } from '../../../store/submissions';
import type { UnitActBody } from '../../contract/acts';
import { validateSubmission } from '../form-validation/validate-submission';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { attachmentsIn, requireAttachments } from './handed-in-attachments';
import { progressFormOf } from './progress-form';
import { sha256Of } from './request-hash';
import type { TaskContext } from './task-context';
import type { FormAct } from './unit-payloads';

/** A filled form on its way in. */
export interface HandIn {
  act: FormAct;
  body: UnitActBody[FormAct];
  key: string;
  by: SubmissionDoc['by'];
}

interface Asked {
  duty: string;
  form: string;
}

/** What the act says and what its form says must not differ. */
function requireOneCategory({ category, body }: UnitActBody['submitProgress']): void {
  if (body.category === undefined || body.category === category) return;
  const faults = [{ path: '/category', message: '类别与表单所填不一致，请改为同一类别。' }];
  throw new RefusalError(refuse('formInvalid', { errors: 1 }), faults);
}

function progressAsked(body: UnitActBody['submitProgress'], duties: DutyDoc[]): Asked {
  const ofItem = duties.filter((one) => one.kind === 'progress' && one.item === body.item);
  const duty = body.completes ? ofItem.find((one) => !isMet(one.state)) : undefined;
  if (duty) return { duty: duty.duty, form: duty.form };
  return { duty: `i${body.item}`, form: progressFormOf(duties) };
}

function asked(body: HandIn['body'], duties: DutyDoc[]): Asked {
  if ('item' in body) {
    requireOneCategory(body);
    return progressAsked(body, duties);
  }
  const duty = duties.find((one) => one.duty === body.duty);
  if (!duty) throw new RefusalError(refuse('dutyUnknown', { duty: body.duty }));
  return { duty: duty.duty, form: duty.form };
}

async function pinnedVersion(
  deps: WebDeps,
  context: TaskContext,
  form: string,
): Promise<FormVersion> {
  const id = context.issuance.forms[form];
  const version = id === undefined ? null : await findFormVersion(deps.connection, id);
  if (!version) throw new RefusalError(refuse('formUnknown', { form }));
  return version;
}

function validated(version: FormVersion, body: unknown): FormBody {
  const result = validateSubmission(version, body);
  if ('body' in result) return result.body;
  const faults = result.errors.map(({ pointer, message }) => ({ path: pointer, message }));
  throw new RefusalError(refuse('formInvalid', { errors: faults.length }), faults);
}

/** A form that holds, pruned, with the version it was filled in by. */
export interface Filled {
  version: FormVersion;
  body: FormBody;
}

/**
 * Holds a filled form to the version pinned when the notice was issued.
 * @throws RefusalError formUnknown, formInvalid, attachmentUnknown
 */
export async function examineForm(
  deps: WebDeps,
  context: TaskContext,
  { form, body }: { form: string; body: unknown },
): Promise<Filled> {
  const version = await pinnedVersion(deps, context, form);
  const filled = validated(version, body);
  await requireAttachments(deps, context, attachmentsIn(version.schema, filled));
  return { version, body: filled };
}

/**
 * Keeps a filled form before the engine is asked; the instant it is kept decides its punctuality.
 * A retry gets what the first try stored, with its instant.
 * @throws RefusalError dutyUnknown, formUnknown, formInvalid, attachmentUnknown, keyReused
 */
export async function handIn(
  deps: WebDeps,
  context: TaskContext,
  { body, key, by }: HandIn,
): Promise<SubmissionDoc> {
  const { duty, form } = asked(body, context.duties);
  const examined = await examineForm(deps, context, { form, body: body.body });
  const { version, body: filled } = examined;
  const { campaign, office, unit } = context.ref;
  const staged = await stageSubmission(deps.connection, {
    _id: key,
    ...{ campaign, office, unit, duty },
    ...{ form, formVersion: version.id, body: filled, bodyHash: sha256Of(filled) },
    by,
    receivedAt: Date.now(),
  });
  if (isRefusal(staged)) throw new RefusalError(staged);
  const same = staged.campaign === campaign && staged.office === office && staged.unit === unit;
  if (!same || staged.duty !== duty) throw new RefusalError(refuse('keyReused', { key }));
  return staged;
}
