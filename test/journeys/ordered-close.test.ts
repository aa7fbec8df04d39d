import type { IssuanceEventData } from '../../domain/issuance-event';
import type { JournalEntry } from '../../domain/journal-entry';
import { campaignStream, unitStream } from '../../domain/stream-name';
import { listEntries, sealEntry } from '../../store/journal';
import type { RefusalBody } from '../../web/contract/errors';
import type { CampaignView } from '../../web/contract/campaigns';
import type { JournalPage } from '../../web/contract/journal';
import type { TaskView } from '../../web/contract/tasks';
import {
  issuancePath,
  journeyCampaign,
  journeyId,
  PLAN,
  taskPath,
} from '../support/journey-campaign';
import { refused, type JourneyDesk } from '../support/journey-desk';
import { Stack } from '../support/stack';

const closing = journeyId('close');
const withdrawn = journeyId('withdraw');
const UNITS = ['sf-east', 'sf-west'];
const REASON = '年度任务并入下一年度，其余不再单独报送。';

let stack: Stack;
let east: JourneyDesk;
let handler: JourneyDesk;

beforeAll(async () => {
  stack = await Stack.start();
  east = await stack.seat('east', [{ office: 'sf-east', role: 'handler' }]);
  handler = await stack.seat('handler', [{ office: 'sf-publicity', role: 'handler' }]);
  await Promise.all(
    [closing, withdrawn].map((campaign) => stack.issue(handler, journeyCampaign(campaign))),
  );
  await east.do(`${taskPath(closing, 'sf-east')}/acts/acknowledge`);
  await east.do(`${taskPath(closing, 'sf-east')}/acts/submitPlan`, { duty: 'plan', body: PLAN });
});
afterAll(() => stack.stop());

const steer = (campaign: string, name: string) => `${issuancePath(campaign)}/acts/${name}`;

/** The record itself, checked as a chain. */
async function recordOf(stream: string): Promise<JournalEntry[]> {
  const entries = await listEntries(stack.connection, stream);
  entries.forEach(({ seq, v, key, at, by, act, data, rev, answer, prev, hash }, i) => {
    expect(seq).toBe(i + 1);
    expect(prev).toBe(entries[i - 1]?.hash ?? stream);
    const sealed = sealEntry({ stream, seq, v, key, at, by, act, data, rev, answer, prev });
    expect(sealed.hash).toBe(hash);
  });
  return entries;
}

/** Every stream of a campaign ends as it should, and the heads are anchored where they cannot go. */
async function expectEnded(
  campaign: string,
  outcome: 'closed' | 'withdrawn',
): Promise<JournalEntry> {
  const ref = { campaign, office: 'sf' };
  const issuer = await recordOf(campaignStream(ref));
  const anchored = issuer
    .filter(({ act }) => act === 'heads.anchored')
    .flatMap(({ data }) => Object.entries((data as IssuanceEventData['heads.anchored']).heads));
  const heads = Object.fromEntries(anchored);
  expect(Object.keys(heads).sort()).toEqual(UNITS);
  for (const unit of UNITS) {
    const last = (await recordOf(unitStream({ ...ref, unit }))).at(-1);
    expect(last).toMatchObject({ act: 'unit.settled', data: { outcome } });
    expect(heads[unit]).toEqual({ seq: last?.seq, hash: last?.hash });
  }
  const end = issuer.at(-1);
  if (!end) throw new Error(`${campaign} has no record`);
  expect(end.act).toBe(`campaign.${outcome}`);
  return end;
}

async function expectNothingMore(campaign: string): Promise<void> {
  const own = await east.act(`${taskPath(campaign, 'sf-east')}/acts/markRead`);
  expect(refused(own)).toBe('409 campaignNotRunning');
  for (const [name, body] of [
    ['urge', { units: UNITS, text: '请抓紧。' }],
    ['close', { force: true, reason: REASON }],
    ['withdraw', { reason: REASON }],
  ] as const) {
    const reply = await handler.act(steer(campaign, name), body);
    expect([name, refused(reply)]).toEqual([name, '409 campaignNotRunning']);
  }
  const { can } = await east.get<TaskView>(taskPath(campaign, 'sf-east'));
  expect(can).toEqual([]);
}

describe('a campaign is closed in order', () => {
  it('not while duties are open: the refusal says how many', async () => {
    const reply = await handler.act(steer(closing, 'close'), {});
    expect(refused(reply)).toBe('409 dutiesOpen');
    // Two units owe four duties each; one has signed, and its plan is still to be decided.
    const { params, message } = reply.body as RefusalBody;
    expect(params).toEqual({ open: 7 });
    expect(message).toContain('7 项');
    const forced = await handler.act(steer(closing, 'close'), { force: true, reason: ' ' });
    expect(refused(forced)).toBe('422 reasonRequired');
    const view = await handler.get<CampaignView>(`/api/campaigns/${closing}`);
    expect(view.status).toBe('running');
  });

  it('by force with a reason, which is on record with the number', async () => {
    expect(refused(await east.act(steer(closing, 'close'), {}))).toBe('403 notPermitted');
    await handler.do(steer(closing, 'close'), { force: true, reason: REASON });
    await stack.reaches(handler, closing, 'closed');
    const { rows } = await handler.get<JournalPage>(`${issuancePath(closing)}/journal`);
    expect(rows.find(({ act }) => act === 'campaign.closing')?.data).toEqual({
      outcome: 'closed',
      forced: true,
      reason: REASON,
      open: 7,
    });
  });

  it('with a last entry in every stream, anchored in the issuer’s, and counts', async () => {
    const end = await expectEnded(closing, 'closed');
    expect(end.data).toEqual({
      counts: { participants: 2, duties: 8, met: 1, open: 7, late: 0, onTime: 2 },
    });
  });

  it('after which nothing happens any more', () => expectNothingMore(closing));

  it('but everything stays to be read', async () => {
    const { stage, status, submissions } = await east.get<TaskView>(taskPath(closing, 'sf-east'));
    expect({ stage, status }).toEqual({ stage: 'planned', status: 'closed' });
    expect(submissions).toMatchObject([{ duty: 'plan', outcome: 'pending' }]);
  });
});

describe('a notice is withdrawn', () => {
  it('with a reason, and ends every stream', async () => {
    const path = steer(withdrawn, 'withdraw');
    expect(refused(await handler.act(path, { reason: '' }))).toBe('422 reasonRequired');
    await handler.do(path, { reason: '文号有误，另行印发。' });
    await stack.reaches(handler, withdrawn, 'withdrawn');
    const end = await expectEnded(withdrawn, 'withdrawn');
    expect(end.data).toEqual({ reason: '文号有误，另行印发。' });
    await expectNothingMore(withdrawn);
  });
});
