import type { TaskView } from '../../web/contract/tasks';
import {
  issuancePath,
  journeyCampaign,
  journeyId,
  PLAN,
  REPORT,
  taskPath,
} from '../support/journey-campaign';
import { refused, type JourneyDesk } from '../support/journey-desk';
import { JourneyListener } from '../support/journey-events';
import { Stack } from '../support/stack';

const campaign = journeyId('colleague');
const task = taskPath(campaign, 'sf-east');

let stack: Stack;
let east: JourneyDesk;
let eastColleague: JourneyDesk;
let west: JourneyDesk;
let handler: JourneyDesk;
let sibling: JourneyListener;

beforeAll(async () => {
  stack = await Stack.start();
  east = await stack.seat('east', [{ office: 'sf-east', role: 'handler' }]);
  eastColleague = await stack.seat('east2', [{ office: 'sf-east', role: 'departmentHead' }]);
  west = await stack.seat('west', [{ office: 'sf-west', role: 'handler' }]);
  handler = await stack.seat('handler', [{ office: 'sf-publicity', role: 'handler' }]);
  await stack.issue(handler, journeyCampaign(campaign));
  // The first act of all starts the unit's run; the second is what a working day is like.
  await east.do(`${task}/acts/markRead`);
  sibling = await JourneyListener.open(west);
});
afterAll(async () => {
  await sibling.close();
  await stack.stop();
});

describe('a colleague sees the change', () => {
  it('as it is answered, without its content', async () => {
    const listeners = await Promise.all(
      [eastColleague, handler].map((one) => JourneyListener.open(one)),
    );
    await east.do(`${task}/acts/acknowledge`);
    for (const listener of listeners) {
      const change = await listener.hears(({ act }) => act === 'notice.acknowledged');
      expect(change).toMatchObject({ campaign, office: 'sf', unit: 'sf-east', seq: 2 });
      expect(change).not.toHaveProperty('data');
      await listener.close();
    }
  });

  it('and finds it on the page when it looks', async () => {
    const listener = await JourneyListener.open(eastColleague);
    await east.do(`${task}/acts/submitPlan`, { duty: 'plan', body: PLAN });
    await listener.hears(({ act }) => act === 'plan.submitted');
    expect(await eastColleague.get<TaskView>(task)).toMatchObject({ stage: 'planned' });
    await listener.close();
  });

  it('sees what the issuing side does to the unit', async () => {
    const listener = await JourneyListener.open(eastColleague);
    await handler.do(`${issuancePath(campaign)}/acts/urge`, {
      units: ['sf-east'],
      text: '请抓紧。',
    });
    const change = await listener.hears(({ act }) => act === 'unit.urged');
    expect(change).toMatchObject({ unit: 'sf-east', stream: `campaign:${campaign}:sf` });
    await listener.close();
  });

  it('misses nothing when it comes back with its cursor', async () => {
    const listener = await JourneyListener.open(eastColleague);
    await handler.do(`${issuancePath(campaign)}/acts/urge`, { units: ['sf-east'], text: '再催。' });
    await listener.hears(({ act }) => act === 'unit.urged');
    await listener.close();
    const { submission } = await planOf();
    const about = { duty: 'plan', submission, opinion: '同意。' };
    await handler.do(`${task}/acts/acceptSubmission`, about);
    await east.do(`${task}/acts/submitReport`, { duty: 'report', body: REPORT });
    const back = await JourneyListener.open(eastColleague, listener.cursor);
    await back.hears(({ act }) => act === 'report.submitted');
    const missed = back.heard.filter(({ act }) =>
      ['submission.accepted', 'report.submitted'].includes(act),
    );
    expect(missed.map(({ act, seq }) => [act, seq])).toEqual([
      ['submission.accepted', 4],
      ['report.submitted', 5],
    ]);
    await back.close();
  });

  it('is told of the past when it brings the cursor of the very beginning, each change once', async () => {
    const listener = await JourneyListener.open(eastColleague, '1');
    await listener.hears(({ act }) => act === 'report.submitted');
    const own = listener.heard.filter(({ stream }) => stream.startsWith('unit:'));
    expect(own.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    await listener.close();
  });
});

describe('a sibling unit', () => {
  it('hears of what concerns all and of itself, and nothing of the other', async () => {
    // Its own act comes after everything above, so whatever was meant for it has arrived by then.
    await west.do(`${taskPath(campaign, 'sf-west')}/acts/acknowledge`);
    await sibling.hears(({ unit }) => unit === 'sf-west');
    expect(sibling.heard.map(({ act, unit }) => [act, unit])).toEqual([
      ['notice.acknowledged', 'sf-west'],
    ]);
  });

  it('is told nothing of the other even by asking for the whole past', async () => {
    const back = await JourneyListener.open(west, '1');
    await back.hears(({ unit }) => unit === 'sf-west');
    expect(back.heard.filter(({ unit }) => unit === 'sf-east')).toEqual([]);
    expect(back.heard.filter(({ stream }) => stream.includes('sf-east'))).toEqual([]);
    await back.close();
  });
});

describe('somebody who is not signed in', () => {
  it('hears nothing at all', async () => {
    const response = await fetch(`${stack.url}/api/events`);
    const reply = { status: response.status, body: await response.json() };
    expect(refused(reply)).toBe('401 notSignedIn');
  });
});

async function planOf(): Promise<{ submission: string | null }> {
  const { duties } = await east.get<TaskView>(task);
  return { submission: duties.find(({ duty }) => duty === 'plan')?.submission ?? null };
}
