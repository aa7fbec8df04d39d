import { Router } from 'express';
import { countCampaign } from '../../../domain/campaign-counts';
import { duesAtRisk } from '../../../domain/dues-at-risk';
import { ACT_NAMES, actDone, commandHeaders, type ActDone } from '../../contract/acts';
import {
  campaignIssueBody,
  campaignParams,
  campaignPreview,
  type CampaignPreview,
} from '../../contract/campaigns';
import { pendingBody } from '../../contract/errors';
import { workPaths } from '../../contract/work-paths';
import { burdenOf } from '../engine/burden-of';
import { examineDraft } from '../engine/examine-draft';
import { wouldEnrol } from '../engine/examine-file';
import { issueCampaign } from '../engine/issue-campaign';
import { mountRoute, route } from '../openapi';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const tags = ['发文'];

const preview = route({
  method: 'get',
  path: workPaths.campaignPreview,
  summary: '若现在印发：办理单位、应办事项和总数；文件有问题时只列问题',
  tags,
  request: { params: campaignParams },
  responses: { 200: { description: '印发预览', schema: campaignPreview } },
});

const issue = route({
  method: 'post',
  path: workPaths.campaignIssue,
  summary: ACT_NAMES.issue,
  tags,
  request: { params: campaignParams, headers: commandHeaders, body: campaignIssueBody },
  responses: {
    200: { description: '已印发，正在送达各单位', schema: actDone },
    202: { description: '正在办理，按命令编号查询结果', schema: pendingBody },
  },
});

/** The last looks before issuing, and issuing itself. */
export function campaignIssueRoutes(deps: WebDeps): Router {
  const router = Router();
  mountRoute(router, preview, async ({ params, request }): Promise<CampaignPreview> => {
    const examined = await examineDraft(deps, viewerOf(request), params.campaign);
    const participants = wouldEnrol(examined);
    const { faults } = examined;
    return {
      valid: faults.length === 0,
      faults,
      risk: duesAtRisk(participants, examined.calendar),
      burden: await burdenOf(deps, examined.file?.notice.issuer ?? '', participants),
      knownUntil: examined.calendar.knownUntil,
      counts: countCampaign(participants),
      participants,
    };
  });
  mountRoute(router, issue, async ({ params, headers, body, request }): Promise<ActDone> => {
    const receivedAt = Date.now();
    const key = headers['idempotency-key'];
    const viewer = viewerOf(request);
    const answer = await issueCampaign(deps, { viewer, ...params, ...body, key, receivedAt });
    return { command: key, status: 'done', answer };
  });
  return router;
}
