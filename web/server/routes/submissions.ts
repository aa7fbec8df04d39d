import { Router } from 'express';
import { refuse } from '../../../domain/refusal';
import { unitStream } from '../../../domain/stream-name';
import { listEntries } from '../../../store/journal';
import { findSubmission } from '../../../store/submissions';
import { submissionParams, submissionView, type SubmissionView } from '../../contract/submissions';
import { workPaths } from '../../contract/work-paths';
import { reachesSubmission } from '../engine/submission-reach';
import { mountRoute, route } from '../openapi';
import { submissionHistory } from '../present/submission-history';
import { RefusalError, WebRefusalError } from '../refusal-error';
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
    const submission = await findSubmission(deps.connection, params.submission);
    if (!submission) throw new WebRefusalError('routeUnknown');
    if (!(await reachesSubmission(deps, viewerOf(request), submission))) {
      throw new RefusalError(refuse('notPermitted', { unit: submission.unit }));
    }
    const entries = await listEntries(deps.connection, unitStream(submission));
    const told = submissionHistory(entries).find((row) => row.submission === submission._id);
    // A body that no entry carries was never handed in.
    if (!told) throw new WebRefusalError('routeUnknown');
    const { campaign, office, unit, body, receivedAt } = submission;
    return { ...told, campaign, office, unit, body, receivedAt };
  });
  return router;
}
