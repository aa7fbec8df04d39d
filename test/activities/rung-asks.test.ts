import { runClock, type ClockRun } from '../../activities/run-clock';
import type { CampaignFile } from '../../domain/campaign-file';
import type { RungName } from '../../domain/rung-ask';
import { addDays, dayOf } from '../../domain/shanghai-time';
import { everyDayWorked } from '../builders/calendar-entry';
import { buildCampaign, buildStep } from '../builders/campaign-file';
import { handedIn } from '../builders/handed-in';
import { DirectCampaign, KilledAfterWrite } from '../support/direct-campaign';
import { enterDays } from '../support/enter-days';
import { TestEngine } from '../support/engine';
import { actsOf, dutyOf, eventsOf, keysOf, messagesOf, rungsOf } from '../support/engine-reads';

const LOOK = { rearm: [], first: false };
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const HOURS = [{ from: '00:00', to: '24:00' }];

/** Due ten minutes after issue; what the leader is told at it waits four hours for a word. */
function asking(id: string): CampaignFile {
  const due = { kind: 'duration', iso: 'PT10M', from: 'issue' } as const;
  const offset = { kind: 'duration', iso: 'PT0S' } as const;
  return buildCampaign({
    id,
    steps: [buildStep({ kind: 'plan', due })],
    ladder: [
      { no: 1, offset, action: 'markOverdue', audiences: ['liaison'] },
      {
        ...{ no: 2, offset, action: 'tellSuperior', audiences: ['issuerLeader'] },
        ...{ hours: HOURS, confirmWithin: 4 },
      },
      {
        ...{ no: 3, offset: { kind: 'duration', iso: 'PT1H' } },
        ...{ action: 'chase', audiences: ['unitHead'] },
      },
    ],
  });
}

let engine: TestEngine;
beforeAll(async () => {
  engine = await TestEngine.start({ working: false });
  // Every day of these weeks is worked: working hours are hours of the clock.
  await enterDays(engine.deps.connection, { days: everyDayWorked(Date.now()) });
});
afterEach(() => jest.useRealTimers());
afterAll(() => engine.stop());

/** Lets the clock on the wall show a later hour; whatever waits goes on waiting as before. */
function hoursLater(hours: number): void {
  const doNotFake: FakeableAPI[] = [
    ...(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const),
    ...(['setImmediate', 'clearImmediate', 'nextTick', 'queueMicrotask'] as const),
    ...(['performance', 'hrtime'] as const),
  ];
  jest.useFakeTimers({ now: Date.now() + hours * HOUR, doNotFake });
}

/** A campaign issued eleven minutes ago whose clock has been looked at once. */
async function asked(id: string): Promise<{ campaign: DirectCampaign; run: ClockRun }> {
  const { deps } = engine;
  const campaign = await DirectCampaign.issue(deps, asking(id), Date.now() - 11 * MINUTE);
  return { campaign, run: await runClock(deps, campaign.ref, LOOK) };
}

const look = ({ engine: deps, ref }: DirectCampaign) => runClock(deps, ref, LOOK);

const rungs = async (campaign: DirectCampaign, unit = 'sf-east') =>
  keysOf(await rungsOf(engine.deps.connection, campaign.unit(unit)));

const plan = (campaign: DirectCampaign, unit = 'sf-east') =>
  dutyOf(engine.deps.connection, campaign.unit(unit), 'plan');

const toldTo = async ({ ref }: DirectCampaign, to: string) =>
  (await messagesOf(engine.deps.connection, ref)).filter((one) => one.to === to);

const SECOND: RungName = { unit: 'sf-east', duty: 'plan', clock: 0, rung: 2 };

describe('a rung that asks first', () => {
  it('asks the sponsor once, tells no leader, and lets the rest of the ladder go on', async () => {
    const { campaign, run } = await asked('ask-first');
    expect(await rungs(campaign)).toEqual(['plan:0:1']);
    expect(run.fired).toBe(4);
    expect(run.nextAt).toBe(((await plan(campaign)).dueAt ?? 0) + HOUR);
    expect(await toldTo(campaign, 'sf')).toEqual([]);
    const [question, ...more] = await toldTo(campaign, 'sf-publicity');
    expect(more).toEqual([]);
    expect(question?.lines.map(({ action, unit }) => [action, unit])).toEqual([
      ['confirm', 'sf-east'],
      ['confirm', 'sf-west'],
    ]);
    await look(campaign);
    expect(await eventsOf(engine.deps.connection, campaign.ref, 'rung.fired')).toHaveLength(1);
    hoursLater(1);
    await look(campaign);
    expect(await rungs(campaign)).toEqual(['plan:0:1', 'plan:0:3']);
  });

  it('fires by itself when the word does not come within the working hours', async () => {
    const { campaign } = await asked('ask-lapsed');
    hoursLater(3);
    await look(campaign);
    expect(await rungs(campaign)).toEqual(['plan:0:1', 'plan:0:3']);
    hoursLater(2);
    const run = await look(campaign);
    expect(await rungs(campaign)).toEqual(['plan:0:1', 'plan:0:3', 'plan:0:2']);
    expect(run.nextAt).toBeNull();
    expect((await toldTo(campaign, 'sf')).map(({ audience }) => audience)).toEqual([
      'issuerLeader',
    ]);
    expect(await plan(campaign)).toMatchObject({ asks: [], nextRungAt: null, rung: 3 });
  });

  it('fires at once when the handler confirms it, and never again', async () => {
    const { campaign } = await asked('ask-confirmed');
    const answer = await campaign.steer('confirmRungs', { rungs: [SECOND] });
    expect(answer.facts).toEqual({ rungs: 1 });
    await look(campaign);
    expect(await rungs(campaign)).toEqual(['plan:0:1', 'plan:0:2']);
    expect(await rungs(campaign, 'sf-west')).toEqual(['plan:0:1']);
    const again = campaign.steer('confirmRungs', { rungs: [SECOND] });
    await expect(again).rejects.toMatchObject({ type: 'rungNotAsked' });
    hoursLater(5);
    await look(campaign);
    expect(await rungs(campaign)).toEqual(['plan:0:1', 'plan:0:2', 'plan:0:3']);
  });

  it('is held back with a reason until a day, and fires by itself after it', async () => {
    const { campaign } = await asked('ask-held');
    const until = Date.now() + 10 * HOUR;
    const hold = { rungs: [SECOND], until, reason: '正在核实' };
    await campaign.steer('holdRungs', hold);
    expect((await plan(campaign)).asks).toMatchObject([
      { rung: 2, lapsesAt: until, held: '正在核实' },
    ]);
    hoursLater(9);
    await look(campaign);
    expect(await rungs(campaign)).toEqual(['plan:0:1', 'plan:0:3']);
    expect(await rungs(campaign, 'sf-west')).toEqual(['plan:0:1', 'plan:0:2', 'plan:0:3']);
    hoursLater(2);
    await look(campaign);
    expect(await rungs(campaign)).toEqual(['plan:0:1', 'plan:0:3', 'plan:0:2']);
  });

  it('needs a reason and a day ahead to be held', async () => {
    const { campaign } = await asked('ask-hold-refused');
    const hold = { rungs: [SECOND], until: Date.now() + HOUR, reason: '核实' };
    const refused = (part: Partial<typeof hold>) =>
      campaign.steer('holdRungs', { ...hold, ...part });
    await expect(refused({ reason: ' ' })).rejects.toMatchObject({ type: 'reasonRequired' });
    await expect(refused({ until: Date.now() - 1 })).rejects.toMatchObject({ type: 'dueInPast' });
    const other = [{ ...SECOND, clock: 1 }];
    await expect(refused({ rungs: other })).rejects.toMatchObject({ type: 'rungNotAsked' });
  });

  it('is dropped when the unit hands in meanwhile, and asked anew after a return', async () => {
    const { campaign } = await asked('ask-handed-in');
    const handed = handedIn('plan');
    await campaign.unitAct('sf-east', 'submitPlan', handed);
    const confirming = campaign.steer('confirmRungs', { rungs: [SECOND] });
    await expect(confirming).rejects.toMatchObject({ type: 'rungNotAsked' });
    const { duty, submission } = handed;
    const correctOn = addDays(dayOf(Date.now()), 2);
    const back = { duty, submission, opinion: '请补充', correctOn };
    const by = { person: 'p-reviewer', office: 'sf-publicity' };
    await campaign.as({ by }).unitAct('sf-east', 'returnSubmission', back);
    await runClock(campaign.engine, campaign.ref, { ...LOOK, rearm: ['sf-east'] });
    expect(await plan(campaign)).toMatchObject({ clock: 1, asks: [], rung: 0 });
    hoursLater(80);
    await look(campaign);
    expect(await rungs(campaign)).toEqual(['plan:0:1', 'plan:1:1', 'plan:1:3']);
    expect((await plan(campaign)).asks).toMatchObject([{ rung: 2 }]);
  });

  it('is asked once, and nothing is lost, when the worker dies after the record', async () => {
    const { deps } = engine;
    const issuedAt = Date.now() - 11 * MINUTE;
    const campaign = await DirectCampaign.issue(deps, asking('ask-killed'), issuedAt);
    const killed = await engine.another(KilledAfterWrite.at('rung.fired', 'rungs.confirmed'));
    await expect(runClock(killed, campaign.ref, LOOK)).rejects.toThrow(KilledAfterWrite);
    await look(campaign);
    const confirming = campaign.through(killed).steer('confirmRungs', { rungs: [SECOND] });
    await expect(confirming).rejects.toThrow(KilledAfterWrite);
    await look(campaign);
    expect(await rungs(campaign)).toEqual(['plan:0:1', 'plan:0:2']);
    expect(await toldTo(campaign, 'sf-publicity')).toHaveLength(1);
    expect(await actsOf(engine.deps.connection, campaign.ref)).toEqual([
      ...['campaign.issued', 'participants.enrolled', 'campaign.published'],
      ...['rung.fired', 'rungs.confirmed', 'rung.fired'],
    ]);
  });
});
