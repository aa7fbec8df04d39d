import type { Viewer } from '../../../domain/permissions';
import { listAskedOf, listCopiedTo, listOnTheirWay } from '../../../store/asked-approvals';
import type { ApprovalList } from '../../contract/approvals';
import { approvalRowsOf } from '../present/approval-row';
import { namesFor } from '../present/names';
import type { WebDeps } from '../web-deps';
import { approvalViewerOf, delegationsNow } from './approval-viewer';

/** What waits on routes for somebody: their word, also for another, an appointment, a copy to read. */
export async function approvalsWaitingFor(
  deps: Pick<WebDeps, 'connection'>,
  viewer: Viewer,
): Promise<ApprovalList> {
  const delegations = await delegationsNow(deps);
  // Somebody may be asked in place of another, and in place of whom that one was asked.
  const lenders = delegations.filter(({ to }) => to === viewer.person).map(({ from }) => from);
  const further = delegations.filter(({ to }) => lenders.includes(to)).map(({ from }) => from);
  const [asked, told, own] = await Promise.all([
    listAskedOf(deps.connection, [viewer.person, ...lenders, ...further]),
    listCopiedTo(deps.connection, viewer.person),
    listOnTheirWay(deps.connection, viewer.office),
  ]);
  const all = new Map([...asked, ...told, ...own].map((on) => [on.duty._id, on]));
  const rows = [...all.values()]
    .flatMap((on) => approvalRowsOf(on, approvalViewerOf(viewer, on, delegations)))
    .sort((a, b) => (a.since ?? 0) - (b.since ?? 0));
  const people = rows.flatMap(({ onBehalfOf }) => (onBehalfOf === null ? [] : [onBehalfOf]));
  return { rows, names: await namesFor(deps.connection, { units: [], people }) };
}
