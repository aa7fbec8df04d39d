import { runClock } from '../../activities/run-clock';
import { findNextRungAt } from '../../store/clock-rows';
import { findIssuance } from '../../store/issuances';
import { buildCampaign, buildItem, buildStep } from '../builders/campaign-file';
import { DirectCampaign } from '../support/direct-campaign';
import { TestEngine } from '../support/engine';
import { dutyOf } from '../support/engine-reads';

const HOUR = 3_600_000;

let engine: TestEngine;
beforeAll(async () => {
  engine = await TestEngine.start({ working: false });
});
afterAll(() => engine.stop());

describe('setting the date of an event', () => {
  it('winds what hangs on it, and leaves alone what was agreed for one unit', async () => {
    const anchored = { kind: 'days', count: 10, from: { anchor: 'congress' } } as const;
    const campaign = await DirectCampaign.issue(
      engine.deps,
      buildCampaign({
        id: 'agreed-for-one',
        anchors: [{ id: 'congress', name: '代表大会' }],
        steps: [buildStep({ kind: 'plan', due: anchored })],
        matrix: [{ for: 'prefecture', owes: { plan: 'review' } }],
        closesOn: undefined,
      }),
    );
    const agreed = Date.now() + 90 * 24 * HOUR;
    const extended = { unit: 'sf-east', duty: 'plan', dueAt: agreed, reason: '受灾' };
    await campaign.steer('extendDue', extended);
    await campaign.steer('setAnchor', { anchor: 'congress', on: '2030-03-01' });
    const due = async (unit: string) =>
      (await dutyOf(engine.deps.connection, campaign.unit(unit), 'plan')).dueAt;
    expect(await due('sf-east')).toBe(agreed);
    expect(await due('sf-west')).toBe(Date.parse('2030-03-12T00:00:00+08:00'));
    await campaign.steer('setAnchor', { anchor: 'congress', on: '2030-04-01' });
    expect(await due('sf-east')).toBe(agreed);
    expect(await due('sf-west')).toBe(Date.parse('2030-04-12T00:00:00+08:00'));
  });
});

describe('moving a date for all', () => {
  it('is remembered for the unit that is enrolled later in place of another', async () => {
    const due = { kind: 'duration', iso: 'PT6H', from: 'issue' } as const;
    const file = buildCampaign({
      id: 'moved-for-successor',
      steps: [buildStep({ kind: 'plan', due })],
      matrix: [
        { for: 'prefecture', owes: { plan: 'review' } },
        { for: 'industry', owes: { plan: 'review' } },
      ],
      closesOn: undefined,
    });
    const campaign = await DirectCampaign.issue(engine.deps, file);
    const dueAt = Date.now() + 9 * HOUR;
    await campaign.steer('moveDue', { duty: 'plan', dueAt, reason: '统一调整' });
    await campaign.unitAct('sf-west', 'returnNotice', { reason: '投送有误' });
    const released = { unit: 'sf-west', reason: '改投', instead: 'sf-science' };
    await campaign.steer('releaseParticipant', released);
    const plan = await dutyOf(engine.deps.connection, campaign.unit('sf-science'), 'plan');
    expect(plan).toMatchObject({ dueAt, originalDueAt: dueAt, clock: 0 });
  });
});

describe('an early signing whose signal was lost', () => {
  it('brings its dates forward at the first look of the next run', async () => {
    const due = { kind: 'duration', iso: 'PT6H', from: 'receipt' } as const;
    const file = buildCampaign({
      id: 'lost-signal',
      steps: [
        buildStep({ kind: 'receipt', due: { kind: 'none' } }),
        buildStep({ kind: 'plan', due }),
      ],
      closesOn: undefined,
    });
    const campaign = await DirectCampaign.issue(engine.deps, file);
    const signed = await campaign.unitAct('sf-east', 'acknowledge', {});
    await runClock(engine.deps, campaign.ref, { rearm: [], first: true });
    const plan = await dutyOf(engine.deps.connection, campaign.unit('sf-east'), 'plan');
    expect(plan).toMatchObject({ dueAt: signed.at + 6 * HOUR, clock: 1 });
    const other = await dutyOf(engine.deps.connection, campaign.unit('sf-west'), 'plan');
    expect(other.clock).toBe(0);
  });
});

describe('closing an item', () => {
  it('stops the clock of its progress and does not hold up the close', async () => {
    const file = buildCampaign({
      id: 'item-closed',
      items: [buildItem({ leads: [{ unit: 'sf-economy' }] })],
      steps: [
        buildStep({ kind: 'progress', due: { kind: 'duration', iso: 'PT9H', from: 'issue' } }),
      ],
      matrix: [{ for: 'assigned', owes: { progress: 'review' } }],
      closesOn: undefined,
    });
    const campaign = await DirectCampaign.issue(engine.deps, file);
    expect(await findNextRungAt(engine.deps.connection, campaign.ref)).not.toBeNull();
    await campaign.steer('closeItem', { item: 1, state: 'closed', reason: '已办结' });
    expect(await findNextRungAt(engine.deps.connection, campaign.ref)).toBeNull();
    await campaign.steer('close', { force: false, reason: '' });
    const issuance = await findIssuance(engine.deps.connection, campaign.ref);
    expect(issuance?.status).toBe('closing');
  });
});
