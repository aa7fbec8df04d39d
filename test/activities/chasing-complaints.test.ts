import { runClock } from '../../activities/run-clock';
import type { CampaignFile } from '../../domain/campaign-file';
import { addDays, dayOf, DAY_MS } from '../../domain/shanghai-time';
import { buildCampaign, buildStep } from '../builders/campaign-file';
import { handedIn } from '../builders/handed-in';
import { DirectCampaign } from '../support/direct-campaign';
import { TestEngine } from '../support/engine';
import { dutyOf, keysOf, messagesOf, rungsOf } from '../support/engine-reads';

// Complaints about other products, each as a story told on this one.

const LOOK = { rearm: [], first: false };
const MINUTE = 60_000;

/** Due ten minutes after issue: a reminder before, a chase at it, the leader a minute later. */
function chased(id: string, part: Partial<CampaignFile> = {}): CampaignFile {
  const due = { kind: 'duration', iso: 'PT10M', from: 'issue' } as const;
  return buildCampaign({
    id,
    steps: [buildStep({ kind: 'plan', due })],
    ladder: [
      {
        ...{ no: 1, offset: { kind: 'duration', iso: 'PT5M', before: true } },
        ...{ action: 'remind', audiences: ['liaison'] },
      },
      {
        ...{ no: 2, offset: { kind: 'duration', iso: 'PT0S' } },
        ...{ action: 'chase', audiences: ['unitHead'] },
      },
      {
        ...{ no: 3, offset: { kind: 'duration', iso: 'PT1M' } },
        ...{ action: 'tellSuperior', audiences: ['issuerLeader'] },
      },
    ],
    ...part,
  });
}

let engine: TestEngine;
beforeAll(async () => {
  engine = await TestEngine.start({ working: false });
});
afterEach(() => jest.useRealTimers());
afterAll(() => engine.stop());

/** The clock on the wall shows a later hour; whatever waits goes on waiting as before. */
function later(ms: number): void {
  const doNotFake: FakeableAPI[] = [
    ...(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const),
    ...(['setImmediate', 'clearImmediate', 'nextTick', 'queueMicrotask'] as const),
    ...(['performance', 'hrtime'] as const),
  ];
  jest.useFakeTimers({ now: Date.now() + ms, doNotFake });
}

async function issued(id: string, minutesAgo: number): Promise<DirectCampaign> {
  const issuedAt = Date.now() - minutesAgo * MINUTE;
  return DirectCampaign.issue(engine.deps, chased(id), issuedAt);
}

const look = (campaign: DirectCampaign, rearm: string[] = []) =>
  runClock(engine.deps, campaign.ref, { ...LOOK, rearm });

const rungs = async (campaign: DirectCampaign, unit = 'sf-east') =>
  keysOf(await rungsOf(engine.deps.connection, campaign.unit(unit)));

const plan = (campaign: DirectCampaign) =>
  dutyOf(engine.deps.connection, campaign.unit('sf-east'), 'plan');

it('“after a return the timeout reminder never fires again”: it fires on the correction date', async () => {
  const campaign = await issued('told-again', 6);
  await look(campaign);
  const handed = handedIn('plan');
  await campaign.unitAct('sf-east', 'submitPlan', handed);
  const { duty, submission } = handed;
  const correctOn = addDays(dayOf(Date.now()), 1);
  const back = { duty, submission, opinion: '请补充', correctOn };
  const by = { person: 'p-reviewer', office: 'sf-publicity' };
  await campaign.as({ by }).unitAct('sf-east', 'returnSubmission', back);
  await look(campaign, ['sf-east']);
  later(3 * DAY_MS);
  await look(campaign);
  expect(await rungs(campaign)).toEqual(['plan:0:1', 'plan:1:1', 'plan:1:2', 'plan:1:3']);
});

it('“the due date of a running timer cannot be changed”: an extension after escalation begins anew', async () => {
  const campaign = await issued('extended-late', 20);
  await look(campaign);
  expect(await rungs(campaign)).toEqual(['plan:0:1', 'plan:0:2', 'plan:0:3']);
  const dueAt = Date.now() + DAY_MS;
  await campaign.steer('extendDue', { unit: 'sf-east', duty: 'plan', dueAt, reason: '防汛' });
  expect(await plan(campaign)).toMatchObject({ clock: 1, rung: 0, overdue: false });
  later(2 * DAY_MS);
  await look(campaign);
  const once = ['plan:0:1', 'plan:0:2', 'plan:0:3'];
  expect(await rungs(campaign)).toEqual([...once, 'plan:1:1', 'plan:1:2', 'plan:1:3']);
  expect(await rungs(campaign, 'sf-west')).toEqual(once);
});

it('“a running deadline cannot be moved”: a date moved for all moves every reminder with it', async () => {
  const campaign = await issued('moved', 6);
  await look(campaign);
  const dueAt = Date.now() + DAY_MS;
  await campaign.steer('moveDue', { duty: 'plan', dueAt, reason: '会议改期' });
  later(DAY_MS - 6 * MINUTE);
  expect((await look(campaign)).fired).toBe(0);
  later(2 * MINUTE);
  await look(campaign);
  for (const unit of ['sf-east', 'sf-west']) {
    expect(await rungs(campaign, unit)).toEqual(['plan:0:1', 'plan:1:1']);
  }
});

it('“escalation is a single shot”: every rung fires, each once, however often the clock is looked at', async () => {
  const campaign = await issued('many-shots', 20);
  for (let i = 0; i < 3; i += 1) await look(campaign);
  expect(await rungs(campaign)).toEqual(['plan:0:1', 'plan:0:2', 'plan:0:3']);
  const told = (await messagesOf(engine.deps.connection, campaign.ref)).map(({ to }) => to);
  expect(told.sort()).toEqual(['sf', 'sf-east', 'sf-east', 'sf-west', 'sf-west']);
});

it('“waiting flows die after thirty days”: what is pending for eight months is chased on its day', async () => {
  const due = { kind: 'days', count: 240, from: 'issue' } as const;
  const file = chased('eight-months', {
    steps: [buildStep({ kind: 'plan', due })],
    closesOn: undefined,
  });
  const campaign = await DirectCampaign.issue(engine.deps, file);
  later(239 * DAY_MS);
  expect((await look(campaign)).fired).toBe(0);
  later(2 * DAY_MS);
  await look(campaign);
  expect(await rungs(campaign)).toEqual(['plan:0:1', 'plan:0:2', 'plan:0:3']);
});

it('“a storm of messages after an outage”: each office gets one digest, the leader one for all units', async () => {
  const campaign = await issued('one-digest', 60);
  await look(campaign);
  const messages = await messagesOf(engine.deps.connection, campaign.ref);
  const [digest, ...more] = messages.filter(({ to }) => to === 'sf');
  expect(more).toEqual([]);
  expect(digest?.lines.map(({ unit }) => unit)).toEqual(['sf-east', 'sf-west']);
});
