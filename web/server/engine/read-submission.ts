import type { Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import { unitStream } from '../../../domain/stream-name';
import { listEntries } from '../../../store/journal';
import type { SubmissionDoc } from '../../../store/models/submission';
import { findSubmission } from '../../../store/submissions';
import { submissionHistory, type HandedIn } from '../present/submission-history';
import { RefusalError, WebRefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { reachesSubmission } from './submission-reach';

/**
 * What was handed in, with what the record tells of it, for those who may see it.
 * @throws WebRefusalError routeUnknown; RefusalError notPermitted
 */
export async function readSubmission(
  deps: WebDeps,
  viewer: Viewer,
  id: string,
): Promise<{ submission: SubmissionDoc; told: HandedIn }> {
  const submission = await findSubmission(deps.connection, id);
  if (!submission) throw new WebRefusalError('routeUnknown');
  if (!(await reachesSubmission(deps, viewer, submission))) {
    throw new RefusalError(refuse('notPermitted', { unit: submission.unit }));
  }
  const entries = await listEntries(deps.connection, unitStream(submission));
  const told = submissionHistory(entries).find((row) => row.submission === submission._id);
  // A body that no entry carries was never handed in.
  if (!told) throw new WebRefusalError('routeUnknown');
  return { submission, told };
}
