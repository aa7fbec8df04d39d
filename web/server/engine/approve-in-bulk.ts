import type { Viewer } from '../../../domain/permissions';
import type { ApproveManyBody, ApproveManyDone } from '../../contract/approvals';
import type { WebDeps } from '../web-deps';
import { someAtATime } from '../some-at-a-time';
import { rowKey } from './row-key';
import { actOnApproval } from './act-on-approval';
import { outcomeOfRow } from './outcome-of-row';

interface ApproveMany {
  viewer: Viewer;
  /** Of the whole request; each row has one of its own that follows from it. */
  key: string;
  body: ApproveManyBody;
}

/** Agrees to many submissions with one opinion (批量同意); one that is refused stops no other. */
export async function approveInBulk(
  deps: WebDeps,
  { viewer, key, body: { rows, opinion } }: ApproveMany,
): Promise<ApproveManyDone> {
  const outcomes = await someAtATime(rows, ({ campaign, office, unit, ...row }) => {
    const ref = { campaign, office, unit };
    const { duty, submission, slot } = row;
    const command = rowKey(key, ref, row);
    const asked = { act: 'approve' as const, payload: { slot, opinion } };
    const one = { viewer, ref, body: { duty, submission, asked }, key: command };
    const about = { ...ref, duty, act: 'approve' };
    return outcomeOfRow(deps, { command, about, run: () => actOnApproval(deps, one) });
  });
  const results = rows.flatMap((row, i) => {
    const outcome = outcomes[i];
    return outcome ? [{ ...row, ...outcome }] : [];
  });
  return { results };
}
