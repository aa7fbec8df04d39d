import type { ApprovalViewer } from '../../../domain/approval/may-act';
import { canActForUnit, isOwnSubmission, REVIEWING_ROLES } from '../../../domain/permissions';
import type { Viewer } from '../../../domain/permissions';
import { listDelegations } from '../../../store/delegations';
import type { OnItsWay } from '../../../store/asked-approvals';
import type { WebDeps } from '../web-deps';
import { sideOf } from './unit-act-permissions';

/** Delegations that hold now. */
export function delegationsNow({ connection }: Pick<WebDeps, 'connection'>) {
  return listDelegations(connection, Date.now());
}

/** What a viewer is to an approval. */
export function approvalViewerOf(
  viewer: Viewer,
  { issuance, task, duty }: OnItsWay,
  delegations: ApprovalViewer['delegations'],
): ApprovalViewer {
  const side = sideOf(issuance);
  const { submittedBy, entered, handling } = duty;
  const { unit } = task;
  const runs = viewer.office === side.issuer || viewer.office === side.sponsor;
  return {
    ...{ person: viewer.person, office: viewer.office, campaign: issuance.campaign },
    ...{ at: Date.now(), delegations },
    isKeeper: runs && viewer.roles.some((role) => REVIEWING_ROLES.includes(role)),
    isUnit: canActForUnit(viewer, 'submitReport', unit),
    isBarred: isOwnSubmission(viewer, { ...side, unit, submittedBy, entered, handling }),
  };
}
