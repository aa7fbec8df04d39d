import type { ReviewList, ReviewRow } from '../../web/contract/reviews';
import type { ApiClient } from './api-client';
import { AT_ONCE, nameOf, onTask, type Stage } from './stage';
import { inParallel } from './in-parallel';

/** What waits for somebody's decision, of every campaign. */
export async function waitingFor(client: ApiClient): Promise<ReviewRow[]> {
  const rows: ReviewRow[] = [];
  for (let after = ''; ;) {
    const query = after === '' ? '' : `&after=${encodeURIComponent(after)}`;
    const page = await client.get<ReviewList>(`/api/reviews?limit=200${query}`);
    rows.push(...page.rows);
    if (page.next === null) return rows.filter(({ mayDecide }) => mayDecide);
    after = page.next;
  }
}

async function decide(stage: Stage, client: ApiClient, row: ReviewRow): Promise<void> {
  const { unit, duty, kind } = row;
  if (!duty) return;
  const about = { duty: duty.duty, submission: duty.submission };
  switch (kind) {
    case 'filing':
      await onTask(stage, client, { unit, act: 'takeNote', body: about });
      return;
    case 'notApplicable':
      await onTask(stage, client, {
        unit,
        act: 'confirmNotApplicable',
        body: { duty: duty.duty, opinion: '情况属实。' },
      });
      return;
    case 'submission':
      await decideSubmission(stage, client, row);
      return;
    case 'noticeReturned':
    case 'request':
      return;
  }
}

async function decideSubmission(stage: Stage, client: ApiClient, row: ReviewRow): Promise<void> {
  const { unit, duty } = row;
  if (!duty) return;
  const about = { duty: duty.duty, submission: duty.submission };
  if (unit === stage.cast.parts.returned && duty.round === 1 && !stage.seen.returned) {
    stage.seen.returned = duty.duty;
    const opinion = '责任分工和时间安排不够具体，请补充后再报。';
    await onTask(stage, client, { unit, act: 'returnSubmission', body: { ...about, opinion } });
    stage.tell(`退回补正：${nameOf(stage, unit)} ${duty.title}`);
    return;
  }
  const opinion = '同意。';
  await onTask(stage, client, { unit, act: 'acceptSubmission', body: { ...about, opinion } });
}

/** The issuing side goes through everything that waits for it; the leader approves what is 审批. */
export async function reviewAll(stage: Stage): Promise<number> {
  let decided = 0;
  // What a handler entered for a unit waits for the second one; what the sponsor owes, for the office.
  for (const client of [stage.secondHandler, stage.handler, stage.leader, stage.office]) {
    const rows = await waitingFor(client);
    await inParallel(rows, AT_ONCE, (row) => decide(stage, client, row));
    decided += rows.length;
  }
  return decided;
}
