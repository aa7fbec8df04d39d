import type { InnerAct, InnerAsked, InnerCommand } from '../../../domain/inner/inner-command';
import type { ActAnswer } from '../../../domain/journal-entry';
import type { Viewer } from '../../../domain/permissions';
import { isRefusal, refuse } from '../../../domain/refusal';
import type { UnitTaskRef } from '../../../domain/stream-name';
import { findAttachment } from '../../../store/attachments';
import { dropFormDraft } from '../../../store/drafts';
import { stageInnerText } from '../../../store/inner-texts';
import type { InnerActBody } from '../../contract/inner';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { askInside } from './ask-engine';
import { examineDutyForm } from './hand-in';
import { requireInsider } from './inside';
import { requestHash, sha256Of } from './request-hash';
import { taskContext, type TaskContext } from './task-context';

/** One act inside an office as it came in. */
export interface InsideAct<Act extends InnerAct = InnerAct> {
  viewer: Viewer;
  ref: UnitTaskRef;
  act: Act;
  body: InnerActBody[Act];
  key: string;
  receivedAt: number;
}

/** Keeps the text before the engine is asked, as it would be handed in. */
async function keepText(
  deps: WebDeps,
  context: TaskContext,
  { viewer, body, key, receivedAt }: InsideAct<'writeDraft'>,
): Promise<InnerAsked> {
  const { duty, opinion } = body;
  const owed = context.duties.find((one) => one.duty === duty);
  if (!owed) throw new RefusalError(refuse('dutyUnknown', { duty }));
  const { form } = owed;
  const { version, body: filled } = await examineDutyForm(deps, context, {
    duty: owed,
    filled: body,
  });
  const { campaign, office, unit } = context.ref;
  const kept = await stageInnerText(deps.connection, {
    _id: key,
    ...{ campaign, office, unit, duty, form, formVersion: version.id, body: filled },
    bodyHash: sha256Of(filled),
    by: { person: viewer.person, office: viewer.office },
    receivedAt,
  });
  if (isRefusal(kept)) throw new RefusalError(kept);
  return { act: 'writeDraft', payload: { duty, text: key, digest: kept.bodyHash, opinion } };
}

/** The photo of a leader's sheet was taken in by the office, for itself. */
async function requireSheet(
  { connection }: WebDeps,
  ref: UnitTaskRef,
  attachment: string,
): Promise<void> {
  const found = await findAttachment(connection, attachment);
  const isOwn =
    found?.inside === true &&
    found.owner === ref.unit &&
    found.campaign === ref.campaign &&
    found.office === ref.office;
  if (!isOwn) throw new RefusalError(refuse('attachmentUnknown', { attachment }));
}

function isWriting(asked: InsideAct): asked is InsideAct<'writeDraft'> {
  return asked.act === 'writeDraft';
}

/**
 * One act inside the reader's own office: well formed, kept, asked (design §5).
 * @throws RefusalError whatever stands against it; PendingError when the engine is slow
 */
export async function actInside(deps: WebDeps, asked: InsideAct): Promise<ActAnswer> {
  const { viewer, ref, act, body, key, receivedAt } = asked;
  await requireInsider(deps.connection, viewer, ref.unit);
  const context = await taskContext(deps.connection, ref);
  if ('paper' in body && body.paper) {
    await requireSheet(deps, ref, body.paper.attachment);
  }
  const payload = isWriting(asked)
    ? await keepText(deps, context, asked)
    : ({ act, payload: body } as InnerAsked);
  const { person, office } = viewer;
  const request = requestHash({ act, ref, payload: body });
  const by = { person, office };
  const command: InnerCommand = { key, act: 'actInside', by, receivedAt, request, payload };
  const answer = await askInside(deps, ref, command);
  if (isWriting(asked)) await dropFormDraft(deps.connection, { ...ref, duty: asked.body.duty });
  return answer;
}
