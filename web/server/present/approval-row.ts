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
  const row = (wait: ApprovalRow['wait'], node: string, more: Partial<ApprovalRow> = {}) => ({
    ...noticeHeadOf(issuance, task),
    ...{ name: task.name, duty: duty.duty, step: duty.title, wait, onBehalfOf: null },
    ...{ node: nodeOf(approval.route, node)?.title ?? '', since: duty.submittedAt },
    ...{ round: approval.round, submission: duty.submission ?? '', slot: null, ...more },
  });
  return [
    ...can.answer.map(({ node, slot, onBehalfOf }) => row('answer', node, { slot, onBehalfOf })),
    ...can.appoint.map((node) => row('appoint', node)),
    ...(can.readCopy ? [row('read', '')] : []),
  ];
}
