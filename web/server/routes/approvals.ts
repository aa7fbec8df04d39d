import { Router } from 'express';
import { placedNodes } from '../../../domain/approval/route-order';
import type { FormBody } from '../../../domain/form';
import { partOfItems } from '../../../domain/item-part';
import type { Viewer } from '../../../domain/permissions';
import type { UnitTaskRef } from '../../../domain/stream-name';
import type { OnItsWay } from '../../../store/asked-approvals';
import { listPeopleOfOffices } from '../../../store/people';
import { findSubmission } from '../../../store/submissions';
import { actDone, commandHeaders } from '../../contract/acts';
import {
  approvalActBody,
  approvalList,
  approvalQuery,
  approvalView,
  approveManyBody,
  approveManyDone,
  type ApprovalView,
} from '../../contract/approvals';
import { pendingBody } from '../../contract/errors';
import { taskParams } from '../../contract/values';
import { workPaths } from '../../contract/work-paths';
import { actOnApproval } from '../engine/act-on-approval';
import { approvalInSight } from '../engine/approval-in-sight';
import { approvalsWaitingFor } from '../engine/approvals-waiting';
import { approveInBulk } from '../engine/approve-in-bulk';
import { mountRoute, route } from '../openapi';
import { partsOf } from '../present/approval-parts';
import { namesFor } from '../present/names';
import { noticeHeadOf } from '../present/notice-head';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const tags = ['审批流程'];

const list = route({
  method: 'get',
  path: workPaths.approvals,
  summary: '等本人签署意见（含受托）、指定审批人或阅知的审批件',
  tags,
  responses: { 200: { description: '审批件', schema: approvalList } },
});

const approveMany = route({
  method: 'post',
  path: workPaths.approvalsApprove,
  summary: '批量同意，逐件给出结果',
  tags,
  request: { headers: commandHeaders, body: approveManyBody },
  responses: { 200: { description: '逐件结果', schema: approveManyDone } },
});

const one = route({
  method: 'get',
  path: workPaths.approval,
  summary: '一份报送材料的审批流程：各环节、各人意见和本人可以办理的操作',
  tags,
  request: { params: taskParams, query: approvalQuery },
  responses: { 200: { description: '审批流程', schema: approvalView } },
});

const act = route({
  method: 'post',
  path: workPaths.approvalAct,
  summary: '在审批流程中签署意见、退回、加签、减签、转办、指定、撤回、抄送或催办',
  tags,
  request: { params: taskParams, headers: commandHeaders, body: approvalActBody },
  responses: {
    200: { description: '已办理', schema: actDone },
    202: { description: '正在办理，按命令编号查询结果', schema: pendingBody },
  },
});

/** Offices whose people may be asked besides: the issuing side and all that the route names. */
function officesOf({ issuance, duty }: OnItsWay): string[] {
  const slots = Object.values(duty.approval?.nodes ?? {}).flatMap((run) => run.slots);
  const rules = duty.approval
    ? placedNodes(duty.approval.route).flatMap(({ node }) => node.approvers)
    : [];
  const named = rules.flatMap((rule) => ('office' in rule ? [rule.office] : []));
  const { office, sponsor } = issuance;
  return [...new Set([office, sponsor, ...named, ...slots.map((slot) => slot.office)])];
}

async function peopleFor({ connection }: WebDeps, on: OnItsWay) {
  const offices = officesOf(on);
  const people = await listPeopleOfOffices(connection, offices);
  const { unit } = on.task;
  const free = people.filter(
    ({ id, disabled, posts }) =>
      !disabled &&
      id !== on.duty.submittedBy?.person &&
      !posts.some(({ office }) => office === unit),
  );
  return free.flatMap(({ id, posts }) => {
    const office = posts.find((post) => offices.includes(post.office))?.office;
    return office === undefined ? [] : [{ person: id, office }];
  });
}

function bodySeen(body: FormBody | null, items: readonly number[] | null): FormBody | null {
  return body && items ? partOfItems(body, items) : body;
}

async function viewOf(
  deps: WebDeps,
  viewer: Viewer,
  at: { ref: UnitTaskRef; duty: string },
): Promise<ApprovalView> {
  const { approval, can, items, ...on } = await approvalInSight(deps, viewer, at);
  const { issuance, task, duty } = on;
  const [handedIn, people] = await Promise.all([
    findSubmission(deps.connection, duty.submission ?? ''),
    peopleFor(deps, on),
  ]);
  const { submitter, status, round, copies } = approval;
  const parts = partsOf(approval, { chased: duty.chased ?? [], items });
  const nodes = parts.flatMap(({ branches }) => branches.flatMap((branch) => branch.nodes));
  const opinions = approval.opinions.filter((one) => nodes.some(({ id }) => id === one.node));
  const slots = Object.values(approval.nodes).flatMap((run) => run.slots);
  const everybody = [...people, ...slots, ...opinions, ...copies, submitter];
  return {
    ...noticeHeadOf(issuance, task),
    ...{ name: task.name, duty: duty.duty, step: duty.title, submission: duty.submission ?? '' },
    formVersion: handedIn?.formVersion ?? '',
    ...{ body: bodySeen(handedIn?.body ?? null, items), items },
    ...{ submitter, status, round, can, people, opinions },
    parts,
    copies: copies.map(({ person, office, at: told, readAt }) => ({
      ...{ person, office, at: told, readAt },
    })),
    names: await namesFor(deps.connection, {
      units: [...everybody.map(({ office }) => office), issuance.office, issuance.sponsor],
      people: [
        ...everybody.map((each) => each.person),
        ...opinions.flatMap(({ onBehalfOf }) => (onBehalfOf === null ? [] : [onBehalfOf])),
      ],
    }),
  };
}

/** Approval routes: what waits for somebody, one of them as it stands, and the acts upon it. */
export function approvalRoutes(deps: WebDeps): Router {
  const router = Router();
  mountRoute(router, list, ({ request }) => approvalsWaitingFor(deps, viewerOf(request)));
  mountRoute(router, approveMany, ({ headers, body, request }) =>
    approveInBulk(deps, { viewer: viewerOf(request), key: headers['idempotency-key'], body }),
  );
  mountRoute(router, one, ({ params, query, request }) =>
    viewOf(deps, viewerOf(request), { ref: params, duty: query.duty }),
  );
  mountRoute(router, act, ({ params, headers, body, request }) =>
    actOnApproval(deps, {
      ...{ viewer: viewerOf(request), ref: params, body, key: headers['idempotency-key'] },
    }),
  );
  return router;
}
