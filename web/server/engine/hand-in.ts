import { isMet } from '../../../domain/duty-state';
import { isRefusal, refuse } from '../../../domain/refusal';
import type { FormBody, FormVersion } from '../../../domain/form';
import { askedVersion, type FormPins } from '../../../domain/form-pins';
import { findFormVersion } from '../../../store/form-versions';
import type { DutyDoc } from '../../../store/models/duty';
import type { SubmissionDoc } from '../../../store/models/submission';
import { stageSubmission } from '../../../store/submissions';
import type { UnitActBody } from '../../contract/acts';
import { validateSubmission } from '../form-validation/validate-submission';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { attachmentsIn, requireAttachments } from './handed-in-attachments';
import { progressFormOf, progressVersionOf } from './progress-form';
import { requirePicked } from './require-picked';
import { sha256Of } from './request-hash';
import type { TaskContext } from './task-context';
import type { FormAct } from './unit-payloads';

/** A filled form on its way in. */
export interface HandIn {
  act: FormAct;
  body: UnitActBody[FormAct];
  key: string;
  by: SubmissionDoc['by'];
  /** When it came in, where that was told before; left out: now. */
  receivedAt?: number;
}

interface Asked {
  duty: string;
  form: string;
  /** By which version of it; null where the form is not part of the issuing. */
  version: string | null;
}

/** What the act says and what its form says must not differ. */
function requireOneCategory({ category, body }: UnitActBody['submitProgress']): void {
  if (body.category === undefined || body.category === category) return;
  const faults = [{ path: '/category', message: '类别与表单所填不一致，请改为同一类别。' }];
  throw new RefusalError(refuse('formInvalid', { errors: 1 }), faults);
}

function askedBy(duty: DutyDoc, pins: FormPins): Asked {
  return { duty: duty.duty, form: duty.form, version: askedVersion(pins, duty) };
}

function progressAsked(
  body: UnitActBody['submitProgress'],
  { duties, issuance }: TaskContext,
): Asked {
  const ofItem = duties.filter((one) => one.kind === 'progress' && one.item === body.item);
  const duty = body.completes ? ofItem.find((one) => !isMet(one.state)) : undefined;
  if (duty) return askedBy(duty, issuance);
  const version = progressVersionOf(issuance, duties);
  return { duty: `i${body.item}`, form: progressFormOf(duties), version };
}

function asked(body: HandIn['body'], context: TaskContext): Asked {
  if ('item' in body) {
    requireOneCategory(body);
    return progressAsked(body, context);
  }
  const duty = context.duties.find((one) => one.duty === body.duty);
  if (!duty) throw new RefusalError(refuse('dutyUnknown', { duty: body.duty }));
  return askedBy(duty, context.issuance);
}

async function versionToFill({ connection }: WebDeps, asked: Asked): Promise<FormVersion> {
  const { version: id, form } = asked;
  const version = id === null ? null : await findFormVersion(connection, id);
  if (!version) throw new RefusalError(refuse('formUnknown', { form }));
  return version;
}

function validated(version: FormVersion, body: unknown): FormBody {
  const result = validateSubmission(version, body);
  if ('body' in result) return result.body;
  const faults = result.errors.map(({ pointer, message }) => ({ path: pointer, message }));
  throw new RefusalError(refuse('formInvalid', { errors: faults.length }), faults);
}

/** A form as it came in, with the version it was filled in by where that was told. */
interface FilledBody {
  body: unknown;
  formVersion?: string | undefined;
}

/** A form that holds, pruned, with the version it was filled in by. */
export interface Filled {
  version: FormVersion;
  body: FormBody;
}

/**
 * Holds a filled form to the version its step asks for.
 * @throws RefusalError formUnknown, formVersionChanged, formInvalid, attachmentUnknown
 */
async function examineForm(
  deps: WebDeps,
  context: TaskContext,
  { asked, filled: { body, formVersion } }: { asked: Asked; filled: FilledBody },
): Promise<Filled> {
  const version = await versionToFill(deps, asked);
  // Said before its fields are judged: they are those of another form.
  if (formVersion !== undefined && formVersion !== version.id) {
    throw new RefusalError(refuse('formVersionChanged', { duty: asked.duty }));
  }
  const filled = validated(version, body);
  await requireAttachments(deps, context, attachmentsIn(version.schema, filled));
  await requirePicked(deps, context, { schema: version.schema, body: filled });
  return { version, body: filled };
}

/**
 * Keeps a filled form before the engine is asked; the instant it is kept decides its punctuality.
 * A retry gets what the first try stored, with its instant.
 * @throws RefusalError dutyUnknown, formUnknown, formVersionChanged, formInvalid,
 *   attachmentUnknown, keyReused
 */
export async function handIn(
  deps: WebDeps,
  context: TaskContext,
  { body, key, by, receivedAt = Date.now() }: HandIn,
): Promise<SubmissionDoc> {
  const step = asked(body, context);
  const { duty, form } = step;
  const examined = await examineForm(deps, context, { asked: step, filled: body });
  const { version, body: filled } = examined;
  const { campaign, office, unit } = context.ref;
  const staged = await stageSubmission(deps.connection, {
    _id: key,
    ...{ campaign, office, unit, duty },
    ...{ form, formVersion: version.id, body: filled, bodyHash: sha256Of(filled) },
    by,
    receivedAt,
  });
  if (isRefusal(staged)) throw new RefusalError(staged);
  const same = staged.campaign === campaign && staged.office === office && staged.unit === unit;
  if (!same || staged.duty !== duty) throw new RefusalError(refuse('keyReused', { key }));
  return staged;
}

/**
 * Holds a form that is written inside an office to what its duty asks for.
 * @throws RefusalError as `handIn` does, but for its key
 */
export async function examineDutyForm(
  deps: WebDeps,
  context: TaskContext,
  { duty, filled }: { duty: DutyDoc; filled: FilledBody },
): Promise<Filled> {
  return examineForm(deps, context, { asked: askedBy(duty, context.issuance), filled });
}
