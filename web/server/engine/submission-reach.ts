import { reachOfTask, type Viewer } from '../../../domain/permissions';
import type { SubmissionDoc } from '../../../store/models/submission';
import type { WebDeps } from '../web-deps';
import { taskContext } from './task-context';
import { scopeAt } from './viewer-scope';

/**
 * Whether somebody may see what was handed in: its unit and the issuing side all of it, the lead of
 * an item what was told of that item.
 */
export async function reachesSubmission(
  { connection }: WebDeps,
  viewer: Viewer,
  submission: SubmissionDoc,
): Promise<boolean> {
  const { task, duties } = await taskContext(connection, submission);
  const reach = reachOfTask(await scopeAt(connection, viewer, submission), task);
  if (reach.kind === 'whole') return true;
  const duty = duties.find((row) => row.duty === submission.duty);
  const item = duty ? duty.item : Number(/^i(\d+)$/.exec(submission.duty)?.[1] ?? NaN);
  return reach.kind === 'items' && item !== null && reach.items.includes(item);
}
