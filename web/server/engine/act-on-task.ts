import type { UnitCommand } from '../../../domain/command';
import type { ActAnswer } from '../../../domain/journal-entry';
import type { Viewer } from '../../../domain/permissions';
import type { UnitTaskRef } from '../../../domain/stream-name';
import { dropFormDraft } from '../../../store/drafts';
import { keepReceivedAct } from '../../../store/received-acts';
import type { PersonalUnitAct, UnitActBody } from '../../contract/acts';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { askUnit } from './ask-engine';
import { handIn } from './hand-in';
import { sharedReport } from './hand-in-shared';
import { requireAttachments } from './handed-in-attachments';
import { requestHash } from './request-hash';
import { taskContext, type TaskContext } from './task-context';
import { unitActPermissions, whyNotPermitted } from './unit-act-permissions';
import {
  formPayloads,
  isFormAct,
  plainPayloads,
  type FormAct,
  type PlainAct,
} from './unit-payloads';

/** One act as it came in: who, where, what, under which command id. */
export interface TaskAct<Act extends PersonalUnitAct = PersonalUnitAct> {
  viewer: Viewer;
  ref: UnitTaskRef;
  act: Act;
  body: UnitActBody[Act];
  key: string;
  /** Stamped when the request came in; a form or an act that was kept has an instant of its own. */
  receivedAt: number;
}

function actorOf({ viewer, act, ref }: TaskAct): UnitCommand['by'] {
  const { person, office } = viewer;
  const entered = act === 'enterReceipt' || act === 'enterSubmission';
  return entered ? { person, office, onBehalfOf: ref.unit } : { person, office };
}

/** @throws RefusalError notPermitted, or why else the viewer may not do this */
export function requirePermission({ viewer, act, body, ref }: TaskAct, context: TaskContext): void {
  const key = 'duty' in body ? body.duty : null;
  const duty = context.duties.find((one) => one.duty === key) ?? null;
  const { issuance, task } = context;
  const on = { issuance, unit: ref.unit, unitClass: task.unitClass, duty };
  if (!unitActPermissions[act](viewer, on)) {
    throw new RefusalError(whyNotPermitted(viewer, act, on));
  }
}

interface Shaped {
  payload: unknown;
  receivedAt: number;
}

async function shapeForm(
  deps: WebDeps,
  asked: TaskAct<FormAct>,
  context: TaskContext,
): Promise<Shaped> {
  const { act, body, key, viewer } = asked;
  const { person, office } = viewer;
  const stored = await handIn(deps, context, { act, body, key, by: { person, office } });
  const { form, formVersion, bodyHash, receivedAt } = stored;
  const shape = formPayloads[act] as (...args: unknown[]) => unknown;
  const payload = shape({ submission: key, form, formVersion, bodyHash }, body, person) as object;
  const also = 'also' in body ? body.also : undefined;
  const shared = also && sharedReport(key, asked.ref.unit, also);
  return { payload: shared ? { ...payload, shared } : payload, receivedAt };
}

/** The duty that an act without a form would take from the unit; null for any other act. */
function dutyMetBy({ act, body }: TaskAct<PlainAct>, { duties }: TaskContext): string | null {
  if (act === 'acknowledge' || act === 'enterReceipt') {
    return duties.find(({ kind }) => kind === 'receipt')?.duty ?? null;
  }
  const meets = act === 'reportNothing' || act === 'declareNotApplicable';
  const named = meets && 'duty' in body ? body.duty : null;
  return duties.find(({ duty }) => duty === named)?.duty ?? null;
}

async function shapePlain(
  { connection }: WebDeps,
  asked: TaskAct<PlainAct>,
  context: TaskContext,
): Promise<Shaped> {
  const { act, body, viewer, ref, key } = asked;
  const shape = plainPayloads[act] as (...args: unknown[]) => unknown;
  const payload = shape(body, viewer.person);
  const duty = dutyMetBy(asked, context);
  if (duty === null) return { payload, receivedAt: asked.receivedAt };
  const { receivedAt } = asked;
  return { payload, receivedAt: await keepReceivedAct(connection, { ref, duty, key, receivedAt }) };
}

function isForm(asked: TaskAct): asked is TaskAct<FormAct> {
  return isFormAct(asked.act);
}

/** What the drafts were begun for that are handed in by an act, or wanted no more. */
function writtenFor({ act, body }: TaskAct): string[] {
  if ('item' in body) return [`i${body.item}`];
  return (isFormAct(act) || act === 'reportNothing') && 'duty' in body ? [body.duty] : [];
}

/**
 * One act of or upon a participant: permitted, well formed, kept, asked (design §5).
 * @throws RefusalError whatever stands against it; PendingError when the engine is slow
 */
export async function actOnTask(deps: WebDeps, asked: TaskAct): Promise<ActAnswer> {
  const { ref, act, body, key } = asked;
  const context = await taskContext(deps.connection, ref);
  requirePermission(asked, context);
  if ('attachments' in body) await requireAttachments(deps, context, body.attachments);
  if ('source' in body) await requireAttachments(deps, context, body.source.attachments);
  const { payload, receivedAt } = isForm(asked)
    ? await shapeForm(deps, asked, context)
    : await shapePlain(deps, asked as TaskAct<PlainAct>, context);
  const request = requestHash({ act, ref, payload: body });
  const command = { key, act, by: actorOf(asked), receivedAt, request, payload } as UnitCommand;
  const answer = await askUnit(deps, ref, command);
  if (asked.viewer.office === ref.unit) {
    for (const duty of writtenFor(asked)) await dropFormDraft(deps.connection, { ...ref, duty });
  }
  return answer;
}
