import { randomUUID } from 'node:crypto';
import { submissionModel } from '../../store/models/submission';
import type { CampaignView } from '../../web/contract/campaigns';
import type { JournalPage } from '../../web/contract/journal';
import type { MessageList } from '../../web/contract/messages';
import type { TaskView } from '../../web/contract/tasks';
import {
  issuancePath,
  journeyCampaign,
  journeyId,
  PLAN,
  REPORT,
  taskPath,
} from '../support/journey-campaign';
import { refused, type JourneyDesk, type Reply } from '../support/journey-desk';
import { Stack } from '../support/stack';

const campaign = journeyId('again');
const task = taskPath(campaign, 'sf-east');
const PLAN_PATH = `${task}/acts/submitPlan`;
const HANDED_IN = { duty: 'plan', body: PLAN };
const TEN = Array.from({ length: 10 });

let stack: Stack;
let east: JourneyDesk;
let eastColleague: JourneyDesk;
let handler: JourneyDesk;

const signing = { path: `${task}/acts/acknowledge`, key: randomUUID() };
const plan = { path: PLAN_PATH, key: randomUUID() };
let signed: Reply;
let planned: Reply;

beforeAll(async () => {
  stack = await Stack.start();
  east = await stack.seat('east', [{ office: 'sf-east', role: 'handler' }]);
  eastColleague = await stack.seat('east2', [{ office: 'sf-east', role: 'handler' }]);
  handler = await stack.seat('handler', [{ office: 'sf-publicity', role: 'handler' }]);
  await stack.issue(handler, journeyCampaign(campaign));
});
afterAll(() => stack.stop());

async function ownActs(): Promise<string[]> {
  const { timeline } = await east.get<TaskView>(task);
  return timeline.filter(({ stream }) => stream.startsWith('unit:')).map(({ act }) => act);
}

const storedForms = () => submissionModel(stack.connection).countDocuments({ campaign });

describe('the same command is sent again', () => {
  it('twice: one effect, the same answer', async () => {
    signed = await east.act(signing.path, {}, signing.key);
    expect(signed.status).toBe(200);
    expect(await east.act(signing.path, {}, signing.key)).toEqual(signed);
    expect(await ownActs()).toEqual(['notice.acknowledged']);
  });

  it('ten times in parallel, with a form: one act, one stored form, ten equal answers', async () => {
    const replies = await Promise.all(TEN.map(() => east.act(plan.path, HANDED_IN, plan.key)));
    planned = replies[0] ?? { status: 0, body: null };
    expect(planned.status).toBe(200);
    for (const reply of replies) expect(reply).toEqual(planned);
    expect(await ownActs()).toEqual(['notice.acknowledged', 'plan.submitted']);
    expect(await storedForms()).toBe(1);
  });

  it('ten times in parallel by the issuing side: the unit is urged once', async () => {
    const key = randomUUID();
    const path = `${issuancePath(campaign)}/acts/urge`;
    const body = { units: ['sf-east'], text: '请抓紧报送情况。' };
    const replies = await Promise.all(TEN.map(() => handler.act(path, body, key)));
    for (const reply of replies) expect(reply).toEqual(replies[0]);
    expect(replies[0]?.status).toBe(200);
    const { rows } = await east.get<MessageList>('/api/messages');
    expect(rows.flatMap(({ lines }) => lines.map(({ text }) => text))).toEqual([body.text]);
  });

  it('with another body: refused, and nothing is changed', async () => {
    const other = { duty: 'plan', body: { ...PLAN, title: '另一份方案' } };
    expect(refused(await east.act(plan.path, other, plan.key))).toBe('422 keyReused');
    const answered = { ...HANDED_IN, reply: '补充说明' };
    expect(refused(await east.act(plan.path, answered, plan.key))).toBe('422 keyReused');
    expect(await storedForms()).toBe(1);
  });

  it('as another act, or for another unit of the same notice: refused', async () => {
    const read = await east.act(`${task}/acts/markRead`, {}, plan.key);
    expect(refused(read)).toBe('422 keyReused');
    const west = await stack.seat('west', [{ office: 'sf-west', role: 'handler' }]);
    const path = `${taskPath(campaign, 'sf-west')}/acts/submitPlan`;
    expect(refused(await west.act(path, HANDED_IN, plan.key))).toBe('422 keyReused');
  });

  it('by another person of the same office: refused', async () => {
    const receipt = await eastColleague.act(signing.path, {}, signing.key);
    expect(refused(receipt)).toBe('422 keyReused');
    const form = await eastColleague.act(plan.path, HANDED_IN, plan.key);
    expect(refused(form)).toBe('422 keyReused');
    expect(await ownActs()).toEqual(['notice.acknowledged', 'plan.submitted']);
  });

  it('without an id, or with one that is none: refused', async () => {
    const none = await east.send('POST', signing.path, { body: {} });
    expect(refused(none)).toBe('422 malformed');
    expect(refused(await east.act(signing.path, {}, 'short'))).toBe('422 malformed');
  });

  it('after the campaign has closed: the first answer, while new commands are refused', async () => {
    const closing = { path: `${issuancePath(campaign)}/acts/close`, key: randomUUID() };
    const order = { force: true, reason: '演练结束。' };
    const closed = await handler.act(closing.path, order, closing.key);
    expect(closed.status).toBe(200);
    await stack.reaches(handler, campaign, 'closed');
    expect(await east.act(signing.path, {}, signing.key)).toEqual(signed);
    expect(await east.act(plan.path, HANDED_IN, plan.key)).toEqual(planned);
    expect(await handler.act(closing.path, order, closing.key)).toEqual(closed);
    const fresh = await east.act(`${task}/acts/submitReport`, { duty: 'report', body: REPORT });
    expect(refused(fresh)).toBe('409 campaignNotRunning');
    expect(refused(await east.act(`${task}/acts/markRead`))).toBe('409 campaignNotRunning');
  });

  it('leaves one entry an act in the record', async () => {
    const path = `${issuancePath(campaign)}/journal?limit=500`;
    const { rows } = await handler.get<JournalPage>(path);
    const acts = rows.map(({ act }) => act);
    for (const once of ['campaign.issued', 'unit.urged', 'campaign.closing', 'campaign.closed']) {
      expect(acts.filter((act) => act === once)).toEqual([once]);
    }
    const view = await handler.get<CampaignView>(`/api/campaigns/${campaign}`);
    expect(view.status).toBe('closed');
  });
});
