import { Router } from 'express';
import { submissionParams, submissionView, type SubmissionView } from '../../contract/submissions';
import { workPaths } from '../../contract/work-paths';
import { readSubmission } from '../engine/read-submission';
import { mountRoute, route } from '../openapi';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const one = route({
  method: 'get',
  path: workPaths.submission,
  summary: '一份报送材料的内容、轮次和处理结果',
  tags: ['报送材料'],
  request: { params: submissionParams },
  responses: { 200: { description: '报送材料', schema: submissionView } },
});

/** What was handed in: to its unit, to the issuing side, and to the lead of the item it is about. */
export function submissionsRoutes(deps: WebDeps): Router {
  const router = Router();
  mountRoute(router, one, async ({ params, request }): Promise<SubmissionView> => {
    const found = await readSubmission(deps, viewerOf(request), params.submission);
    const { submission, told } = found;
    const { campaign, office, unit, body, receivedAt } = submission;
    return { ...told, campaign, office, unit, body, receivedAt };
  });
  return router;
}
