import type { UnitCommand } from '../../../domain/command';
import type { Viewer } from '../../../domain/permissions';
import type { UnitTaskRef } from '../../../domain/stream-name';
import { keepReceivedAct } from '../../../store/received-acts';
import type { ActDone } from '../../contract/acts';
import type { ApprovalActBody } from '../../contract/approvals';
import type { WebDeps } from '../web-deps';
import { approvalInSight } from './approval-in-sight';
import { askUnit } from './ask-engine';
import { requestHash } from './request-hash';

/** One act upon an approval as a request asks for it; the key is the command id. */
export interface ApprovalActAsked {
  viewer: Viewer;
  ref: UnitTaskRef;
  body: ApprovalActBody;
  key: string;
}

/** Has one act upon an approval decided, once for its command id. */
export async function actOnApproval(
  deps: WebDeps,
  { viewer, ref, body, key }: ApprovalActAsked,
): Promise<ActDone> {
  const { duty } = body;
  await approvalInSight(deps, viewer, { ref, duty });
  // Before the engine is asked: nobody is chased for an answer that is on its way.
  const arrived = { ref, duty, key, receivedAt: Date.now() };
  const receivedAt = await keepReceivedAct(deps.connection, arrived);
  const command: UnitCommand = {
    ...{ key, act: 'actInRoute', by: { person: viewer.person, office: viewer.office } },
    ...{ receivedAt, request: requestHash({ act: 'actInRoute', ref, payload: body }) },
    payload: body,
  };
  return { command: key, status: 'done', answer: await askUnit(deps, ref, command) };
}
