import type { CampaignFile } from '../../domain/campaign-file';
import type { ItemView } from '../../web/contract/items';
import type { ReviewList } from '../../web/contract/reviews';
import type { TaskList, TaskView } from '../../web/contract/tasks';
import { buildItem, buildStep } from '../builders/campaign-file';
import {
  issuancePath,
  journeyCampaign,
  journeyId,
  MEETING,
  PLAN,
  SUMMARY,
  taskPath,
  UNDATED,
} from '../support/journey-campaign';
import { refused, type JourneyDesk } from '../support/journey-desk';
import { JourneyListener } from '../support/journey-events';
import { Stack } from '../support/stack';

const campaign = journeyId('own');
const open = { window: { kind: 'open' } } as const;

/** The sponsor leads the first item, another department the second; of the prefectures east helps it. */
const FILE: CampaignFile = journeyCampaign(campaign, {
  items: [
    buildItem({ ...open, no: 1, leads: [{ unit: 'sf-publicity' }] }),
    buildItem({
      ...open,
      no: 2,
      leads: [{ unit: 'sf-economy' }],
      cooperating: [{ unit: 'sf-east' }],
    }),
  ],
  steps: (['receipt', 'plan', 'progress', 'summary'] as const).map((kind) =>
    buildStep({ kind, due: UNDATED }),
  ),
  matrix: [
    { for: 'prefecture', owes: { receipt: 'file', plan: 'review', summary: 'approve' } },
    { for: 'assigned', owes: { plan: 'review', progress: 'review' } },
  ],
});

let stack: Stack;
const desks: Record<string, JourneyDesk> = {};

function desk(name: string): JourneyDesk {
  const found = desks[name];
  if (!found) throw new Error(`${name} has no seat`);
  return found;
}

beforeAll(async () => {
  stack = await Stack.start();
  const seat = async (...[name, ...posts]: [string, ...Parameters<Stack['seat']>[1]]) => {
    desks[name] = await stack.seat(name, posts);
  };
  await seat('east', { office: 'sf-east', role: 'handler' });
  await seat('west', { office: 'sf-west', role: 'leaderInCharge' });
  await seat('economy', { office: 'sf-economy', role: 'handler' });
  await seat('handler', { office: 'sf-publicity', role: 'handler' });
  await seat('head', { office: 'sf-publicity', role: 'departmentHead' });
  await seat(
    'seconded',
    { office: 'sf-publicity', role: 'handler' },
    { office: 'sf-east', role: 'handler' },
  );
  await seat('office', { office: 'sf', role: 'handler' });
  await seat('leader', { office: 'sf', role: 'leaderInCharge' });
  await stack.issue(desk('handler'), FILE);
});
afterAll(() => stack.stop());

const act = (unit: string, name: string) => `${taskPath(campaign, unit)}/acts/${name}`;

/** Hands in as the named desk; answers what a decision on it must name. */
async function handIn(name: string, { act: how, body }: { act: string; body: object }) {
  const { facts } = await desk(name).do(act(desk(name).who.office, how), body);
  return { duty: String(facts['duty']), submission: String(facts['submission']), opinion: '' };
}

async function waitsFor(name: string): Promise<string[]> {
  const { rows } = await desk(name).get<ReviewList>('/api/reviews');
  return rows.filter(({ mayDecide }) => mayDecide).map(({ unit, duty }) => `${unit} ${duty?.duty}`);
}

describe('what the sponsor itself owes', () => {
  it('is not decided by the department, whoever of it asks, but by the issuer’s office', async () => {
    const plan = await handIn('handler', { act: 'submitPlan', body: { duty: 'plan', body: PLAN } });
    const path = act('sf-publicity', 'acceptSubmission');
    for (const name of ['handler', 'head', 'seconded']) {
      expect(refused(await desk(name).act(path, plan))).toBe('403 ownSubmission');
      expect(await waitsFor(name)).toEqual([]);
    }
    expect(await waitsFor('office')).toEqual(['sf-publicity plan']);
    await desk('office').do(path, plan);
    const { duties } = await desk('handler').get<TaskView>(taskPath(campaign, 'sf-publicity'));
    expect(duties.find(({ duty }) => duty === 'plan')).toMatchObject({ state: 'accepted' });
  });

  it('or by the leader in charge', async () => {
    const body = { item: 1, category: 'meeting', completes: true, body: MEETING };
    const progress = await handIn('handler', { act: 'submitProgress', body });
    const path = act('sf-publicity', 'acceptSubmission');
    expect(refused(await desk('head').act(path, progress))).toBe('403 ownSubmission');
    await desk('leader').do(path, progress);
  });
});

describe('what a department beside the sponsor owes', () => {
  it('is not decided by the sponsor, but by the issuer’s office', async () => {
    const body = { duty: 'plan', body: PLAN };
    const plan = await handIn('economy', { act: 'submitPlan', body });
    const path = act('sf-economy', 'acceptSubmission');
    for (const name of ['handler', 'head']) {
      expect(refused(await desk(name).act(path, plan))).toBe('403 peerSubmission');
      expect(await waitsFor(name)).toEqual([]);
    }
    expect(await waitsFor('office')).toEqual(['sf-economy plan']);
    await desk('office').do(path, plan);
  });
});

describe('what a unit owes', () => {
  it('is not decided by the unit, nor by somebody with a post in it', async () => {
    const plan = await handIn('east', { act: 'submitPlan', body: { duty: 'plan', body: PLAN } });
    const path = act('sf-east', 'acceptSubmission');
    expect(refused(await desk('east').act(path, plan))).toBe('403 notPermitted');
    expect(refused(await desk('seconded').act(path, plan))).toBe('403 ownSubmission');
    expect(refused(await desk('west').act(path, plan))).toBe('403 notPermitted');
    await desk('head').do(path, plan);
  });

  it('is approved by the leader in charge alone where the notice says 审批', async () => {
    const body = { duty: 'summary', body: SUMMARY };
    const summary = await handIn('east', { act: 'submitSummary', body });
    const path = act('sf-east', 'acceptSubmission');
    for (const name of ['handler', 'head', 'office', 'west']) {
      expect(refused(await desk(name).act(path, summary))).toBe('403 notPermitted');
      expect(await waitsFor(name)).toEqual([]);
    }
    expect(await waitsFor('leader')).toEqual(['sf-east summary']);
    await desk('leader').do(path, summary);
    expect(await desk('east').get<TaskView>(taskPath(campaign, 'sf-east'))).toMatchObject({
      stage: 'completed',
    });
  });
});

describe('a sibling', () => {
  it('sees nothing of another unit', async () => {
    const { submissions } = await desk('east').get<TaskView>(taskPath(campaign, 'sf-east'));
    const submission = submissions[0]?.submission ?? '';
    const fields = { campaign, office: 'sf' };
    const file = await desk('east').upload({ name: '方案.txt', text: '方案', fields });
    const issuance = issuancePath(campaign);
    for (const [path, refusal] of [
      [taskPath(campaign, 'sf-east'), '403 notPermitted'],
      [`/api/submissions/${submission}`, '403 notPermitted'],
      [`/api/reviews/${campaign}/sf/sf-east?duty=plan`, '403 notPermitted'],
      [`/api/drafts/${campaign}/sf/sf-east/plan`, '403 notPermitted'],
      [`/api/commands/unit:${campaign}:sf:sf-east/${submission}`, '403 notPermitted'],
      [`/api/attachments/${file.body.id}`, '404 attachmentNotFound'],
      [`/api/attachments/${file.body.id}/content`, '404 attachmentNotFound'],
      [`${issuance}/journal`, '403 notPermitted'],
      [`${issuance}/journal?unit=sf-east`, '403 notPermitted'],
      [`${issuance}/board`, '403 notPermitted'],
      [`${issuance}/counts`, '403 notPermitted'],
      [`${issuance}/participants`, '403 notPermitted'],
      [`${issuance}/items/2`, '403 notPermitted'],
      [`/api/campaigns/${campaign}`, '403 notPermitted'],
    ] as const) {
      const reply = await desk('west').look(path);
      expect([path, refused(reply)]).toEqual([path, refusal]);
      // The issuing side reads all of it, save what the unit has not handed in yet.
      const { status } = await desk('leader').open(path);
      expect([path, status]).toEqual([path, path.includes('/drafts/') ? 403 : 200]);
    }
  });

  it('finds itself alone in its lists', async () => {
    for (const state of ['todo', 'toRead', 'done']) {
      const { rows } = await desk('west').get<TaskList>(`/api/tasks?state=${state}`);
      expect(new Set(rows.map(({ unit }) => unit))).toEqual(
        new Set(state === 'done' ? [] : ['sf-west']),
      );
    }
    expect(await desk('west').get('/api/reviews')).toEqual({
      ...{ rows: [], next: null, notices: [], steps: [] },
      counts: { submission: 0, filing: 0, notApplicable: 0, noticeReturned: 0, request: 0 },
    });
    expect(await desk('west').get('/api/campaigns')).toMatchObject({ rows: [] });
    expect(await desk('west').get('/api/messages')).toMatchObject({ rows: [], next: null });
  });

  it('does nothing for another unit', async () => {
    for (const [name, body] of [
      ['acknowledge', {}],
      ['submitSummary', { duty: 'summary', body: SUMMARY }],
      ['returnNotice', { reason: '误投。' }],
    ] as const) {
      const reply = await desk('west').act(act('sf-east', name), body);
      expect(refused(reply)).toBe('403 notPermitted');
    }
    const fields = { campaign, office: 'sf', unit: 'sf-east' };
    const file = await desk('west').upload({ name: '材料.txt', text: '材料', fields });
    expect(refused(file)).toBe('403 notPermitted');
  });
});

describe('a lead', () => {
  it('sees of cooperating units what concerns its own item, as it happens, and nothing else', async () => {
    const listener = await JourneyListener.open(desk('economy'), '1');
    const body = { item: 2, category: 'meeting', body: MEETING };
    const { submission } = await handIn('east', { act: 'submitProgress', body });
    await listener.hears(({ act: what }) => what === 'progress.recorded');
    expect(listener.heard.filter(({ unit }) => unit === 'sf-east').map((one) => one.act)).toEqual([
      'progress.recorded',
    ]);
    await listener.close();
    const item = await desk('economy').get<ItemView>(`${issuancePath(campaign)}/items/2`);
    expect(item.units.map(({ unit, role, progress }) => [unit, role, progress])).toEqual([
      ['sf-economy', 'lead', 0],
      ['sf-east', 'cooperating', 1],
    ]);
    expect(item.units[1]?.duties).toEqual([]);
    expect(item.records).toMatchObject([{ unit: 'sf-east', submission, category: 'meeting' }]);
    expect((await desk('economy').look(`/api/submissions/${submission}`)).status).toBe(200);
  });

  it('sees neither the plan of a cooperating unit nor an item it does not lead', async () => {
    const { submissions } = await desk('east').get<TaskView>(taskPath(campaign, 'sf-east'));
    const plan = submissions.find(({ duty }) => duty === 'plan')?.submission;
    for (const path of [
      `/api/submissions/${plan}`,
      taskPath(campaign, 'sf-east'),
      `${issuancePath(campaign)}/items/1`,
      `${issuancePath(campaign)}/board`,
      `${issuancePath(campaign)}/journal?unit=sf-east`,
    ]) {
      expect([path, refused(await desk('economy').look(path))]).toEqual([path, '403 notPermitted']);
    }
  });

  it('chases them, and them alone, and closes its own item alone', async () => {
    const economy = desk('economy');
    const steer = (name: string) => `${issuancePath(campaign)}/acts/${name}`;
    await economy.do(steer('urge'), { units: ['sf-east'], text: '请报进展。' });
    for (const units of [['sf-west'], ['sf-east', 'sf-west']]) {
      const reply = await economy.act(steer('urge'), { units, text: '请报进展。' });
      expect(refused(reply)).toBe('403 notPermitted');
    }
    const plan = { units: ['sf-east'], duty: 'plan', text: '请报方案。' };
    expect(refused(await economy.act(steer('urge'), plan))).toBe('403 notPermitted');
    const closing = { item: 2, state: 'completed', reason: '已完成。' };
    const other = await economy.act(steer('closeItem'), { ...closing, item: 1 });
    expect(refused(other)).toBe('403 notPermitted');
    await economy.do(steer('closeItem'), closing);
    const item = await desk('leader').get<ItemView>(`${issuancePath(campaign)}/items/2`);
    expect(item.state).toBe('completed');
  });
});
