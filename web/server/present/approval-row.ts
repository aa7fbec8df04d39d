import { mayAct } from '../../../domain/approval/may-act';
import { nodeOf } from '../../../domain/approval/route-order';
import type { ApprovalViewer } from '../../../domain/approval/may-act';
import type { OnItsWay } from '../../../store/asked-approvals';
import type { ApprovalRow } from '../../contract/approvals';
import { noticeHeadOf } from './notice-head';

/** Why one submission is on a viewer's list: a row for each word, appointment and copy. */
export function approvalRowsOf(on: OnItsWay, viewer: ApprovalViewer): ApprovalRow[] {
  const { issuance, task, duty } = on;
  const { approval } = duty;
  if (!approval) return [];
  const can = mayAct(approval, viewer);
  const row = (wait: ApprovalRow['wait'], node: string, onBehalfOf: string | null) => ({
    ...noticeHeadOf(issuance, task),
    ...{ name: task.name, duty: duty.duty, step: duty.title, wait, onBehalfOf },
    ...{ node: nodeOf(approval.route, node)?.title ?? '', since: duty.submittedAt },
    round: approval.round,
  });
  return [
    ...can.answer.map(({ node, onBehalfOf }) => row('answer', node, onBehalfOf)),
    ...can.appoint.map((node) => row('appoint', node, null)),
    ...(can.readCopy ? [row('read', '', null)] : []),
  ];
}
