import type { Viewer } from '../../../domain/permissions';
import { unitStream } from '../../../domain/stream-name';
import { findFormVersion } from '../../../store/form-versions';
import { listEntries } from '../../../store/journal';
import type { Attachment } from '../../../store/models/attachment';
import type { SubmissionDoc } from '../../../store/models/submission';
import { listSubmissionsOf } from '../../../store/submissions';
import { submissionHistory } from '../present/submission-history';
import type { WebDeps } from '../web-deps';
import { attachmentsIn } from './handed-in-attachments';
import { reachesSubmission } from './submission-reach';

async function names(
  { connection }: WebDeps,
  { formVersion, body }: SubmissionDoc,
  attachment: string,
): Promise<boolean> {
  const version = await findFormVersion(connection, formVersion);
  return version !== null && attachmentsIn(version.schema, body).includes(attachment);
}

/**
 * Whether a file belongs to something that was handed in and that this person may see. A lead so
 * opens the proof its cooperating units give of their common item, and nothing else of theirs.
 */
export async function isShownWithSubmission(
  deps: WebDeps,
  viewer: Viewer,
  { id, campaign, office, owner, unit }: Attachment,
): Promise<boolean> {
  const ref = { campaign, office, unit: unit ?? owner };
  const candidates = await listSubmissionsOf(deps.connection, ref);
  if (candidates.length === 0) return false;
  const told = submissionHistory(await listEntries(deps.connection, unitStream(ref)));
  for (const submission of candidates) {
    if (!told.some((row) => row.submission === submission._id)) continue;
    if (!(await names(deps, submission, id))) continue;
    if (await reachesSubmission(deps, viewer, submission)) return true;
  }
  return false;
}
