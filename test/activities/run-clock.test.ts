import { appendAutomatic } from '../../activities/append-automatic';
import { runClock } from '../../activities/run-clock';
import type { CampaignFile } from '../../domain/campaign-file';
import { campaignStream } from '../../domain/stream-name';
import { listIssuances } from '../../store/issuances';
import { keepReceivedAct } from '../../store/received-acts';
import { stageSubmission } from '../../store/submissions';
import { buildCampaign, buildStep } from '../builders/campaign-file';
import { isFlagged } from '../../web/server/present/duty-view';
import { handedIn, stagedForm } from '../builders/handed-in';
import { DirectCampaign, KilledAfterWrite } from '../support/direct-campaign';
import { TestEngine } from '../support/engine';
import { laterBy } from '../support/later';
import { dutyOf, eventsOf, keysOf, messagesOf, rungsOf } from '../support/engine-reads';

const LOOK = { rearm: [], first: false };
const MINUTE = 60_000;

/** Due ten minutes after issue, with a reminder before it and two rungs after. */
function chased(id: string, part: Partial<CampaignFile> = {}): CampaignFile {
  const due = { kind: 'duration', iso: 'PT10M', from: 'issue' } as const;
  return buildCampaign({
    id,
    steps: [buildStep({ kind: 'receipt', due }), buildStep({ kind: 'plan', due })],
    ladder: [
      {
        no: 1,
        offset: { kind: 'duration', iso: 'PT5M', before: true },
        action: 'remind',
        audiences: ['liaison'],
      },
      {
        no: 2,
        offset: { kind: 'duration', iso: 'PT0S' },
        action: 'markOverdue',
        audiences: ['liaison', 'sponsor'],
      },
      {
        no: 3,
        offset: { kind: 'duration', iso: 'PT1H' },
        action: 'tellSuperior',
        audiences: ['issuerLeader'],
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

/** A campaign issued twenty minutes ago that no clock has looked at since. */
function afterOutage(id: string): Promise<DirectCampaign> {
  return DirectCampaign.issue(engine.deps, chased(id), Date.now() - 20 * MINUTE);
}

const rungs = async (campaign: DirectCampaign, unit: string) =>
  keysOf(await rungsOf(engine.deps.connection, campaign.unit(unit))).sort();

const MISSED = ['plan:0:1', 'plan:0:2', 'receipt:0:1', 'receipt:0:2'];

describe('after an outage', () => {
  it('fires all that was missed in one entry and tells each office once', async () => {
    const campaign = await afterOutage('clock-outage');
    const run = await runClock(engine.deps, campaign.ref, LOOK);
    const { dueAt } = await dutyOf(engine.deps.connection, campaign.unit('sf-east'), 'plan');
    expect(run).toEqual({ status: 'running', fired: 8, nextAt: (dueAt ?? 0) + 60 * MINUTE });
    for (const unit of ['sf-east', 'sf-west']) expect(await rungs(campaign, unit)).toEqual(MISSED);
    expect(await eventsOf(engine.deps.connection, campaign.ref, 'rung.fired')).toHaveLength(1);
    const told = await messagesOf(engine.deps.connection, campaign.ref);
    expect(told.map(({ to, audience, lines }) => [to, audience, lines.length])).toEqual([
      ['sf-east', 'liaison', 4],
      ['sf-publicity', 'sponsor', 4],
      ['sf-west', 'liaison', 4],
    ]);
  });

  it('tells people of one office once, whoever of them a rung speaks to', async () => {
    const both = { action: 'chase', audiences: ['liaison', 'unitHead'] } as const;
    const offset = { kind: 'duration', iso: 'PT0S' } as const;
    const ladder = [{ no: 1, offset, ...both, audiences: [...both.audiences] }];
    const file = chased('clock-copies', { ladder });
    const campaign = await DirectCampaign.issue(engine.deps, file, Date.now() - 20 * MINUTE);
    await runClock(engine.deps, campaign.ref, LOOK);
    const told = await messagesOf(engine.deps.connection, campaign.ref);
    expect(told.map(({ to, audience, also, lines }) => [to, audience, also, lines.length])).toEqual(
      [
        ['sf-east', 'liaison', ['unitHead'], 2],
        ['sf-west', 'liaison', ['unitHead'], 2],
      ],
    );
  });

  it('fires nothing twice, looked at again or by two workers at once', async () => {
    const campaign = await afterOutage('clock-two');
    const other = await engine.another();
    const looks = [engine.deps, other, engine.deps, other];
    await Promise.all(looks.map((deps) => runClock(deps, campaign.ref, LOOK)));
    await runClock(other, campaign.ref, LOOK);
    for (const unit of ['sf-east', 'sf-west']) expect(await rungs(campaign, unit)).toEqual(MISSED);
    expect(await messagesOf(engine.deps.connection, campaign.ref)).toHaveLength(3);
  });

  it('fires nothing twice when a worker died between the record and the projections', async () => {
    const campaign = await afterOutage('clock-killed');
    // The survivor has folded the stream before; its fold is older than the record.
    await engine.deps.issuances.load(campaignStream(campaign.ref));
    const killed = await engine.another(KilledAfterWrite.at('rung.fired'));
    await expect(runClock(killed, campaign.ref, LOOK)).rejects.toThrow(KilledAfterWrite);
    expect(await messagesOf(engine.deps.connection, campaign.ref)).toEqual([]);
    expect((await runClock(engine.deps, campaign.ref, LOOK)).fired).toBe(0);
    for (const unit of ['sf-east', 'sf-west']) expect(await rungs(campaign, unit)).toEqual(MISSED);
    expect(await messagesOf(engine.deps.connection, campaign.ref)).toHaveLength(3);
    const duty = await dutyOf(engine.deps.connection, campaign.unit('sf-east'), 'plan');
    expect(duty).toMatchObject({ rung: 2, overdue: true });
  });

  it('refuses rows that were read before another worker wrote', async () => {
    const campaign = await afterOutage('clock-stale');
    const { state: upon } = await engine.deps.issuances.load(campaignStream(campaign.ref));
    await campaign.through(await engine.another()).steer('urge', { units: ['sf-east'], text: '' });
    const event = { act: 'rung.fired' as const, data: { rows: [] } };
    const late = appendAutomatic(engine.deps, campaign.ref, { key: 'auto:late', event, upon });
    expect(await late).toBe(false);
    expect(await eventsOf(engine.deps.connection, campaign.ref, 'rung.fired')).toEqual([]);
  });
});

describe('before writing a rung', () => {
  it('asks the record of the unit: what is done there is not chased', async () => {
    const campaign = await afterOutage('clock-ahead');
    const at = { receivedAt: Date.now() - 15 * MINUTE };
    const killed = campaign.through(await engine.another(KilledAfterWrite.at('plan.submitted')));
    const handing = killed.as(at).unitAct('sf-east', 'submitPlan', handedIn('plan'));
    await expect(handing).rejects.toThrow(KilledAfterWrite);
    const plan = () => dutyOf(engine.deps.connection, campaign.unit('sf-east'), 'plan');
    expect(await plan()).toMatchObject({ state: 'open' });
    await runClock(engine.deps, campaign.ref, LOOK);
    expect(await plan()).toMatchObject({ state: 'submitted', late: false, overdue: false });
    expect(await rungs(campaign, 'sf-east')).toEqual(['receipt:0:1', 'receipt:0:2']);
    expect(await rungs(campaign, 'sf-west')).toEqual(MISSED);
  });

  it('waits for a form that was taken in in time and is not decided yet', async () => {
    const { connection } = engine.deps;
    const issuedAt = Date.now() - 11 * MINUTE;
    const campaign = await DirectCampaign.issue(engine.deps, chased('clock-hand'), issuedAt);
    const inTime = stagedForm(campaign.unit('sf-east'), 'plan', Date.now() - 2 * MINUTE);
    const late = stagedForm(campaign.unit('sf-west'), 'plan', Date.now() - MINUTE / 2);
    await stageSubmission(connection, inTime);
    await stageSubmission(connection, late);
    const { nextAt } = await runClock(engine.deps, campaign.ref, LOOK);
    expect(await rungs(campaign, 'sf-east')).toEqual(['receipt:0:1', 'receipt:0:2']);
    expect(await rungs(campaign, 'sf-west')).toEqual(MISSED);
    expect(nextAt).toBeLessThan(Date.now() + 10_000);
    const handed = handedIn('plan', inTime._id);
    await campaign
      .as({ key: inTime._id, receivedAt: inTime.receivedAt })
      .unitAct('sf-east', 'submitPlan', handed);
    const back = { ...handed, opinion: '请补充' };
    const reviewer = { person: 'p-reviewer', office: 'sf-publicity' };
    await campaign.as({ by: reviewer }).unitAct('sf-east', 'returnSubmission', {
      duty: back.duty,
      submission: back.submission,
      opinion: back.opinion,
    });
    await runClock(engine.deps, campaign.ref, LOOK);
    const plan = await dutyOf(connection, campaign.unit('sf-east'), 'plan');
    expect(plan).toMatchObject({ late: false, state: 'returned', clock: 1, rung: 0 });
  });

  it('waits for a signing that came in in time and is not decided yet', async () => {
    const { connection } = engine.deps;
    const issuedAt = Date.now() - 11 * MINUTE;
    const campaign = await DirectCampaign.issue(engine.deps, chased('clock-sign'), issuedAt);
    const ref = campaign.unit('sf-east');
    const received = { key: 'signed-in-time', receivedAt: Date.now() - 2 * MINUTE };
    await keepReceivedAct(connection, { ref, duty: 'receipt', ...received });
    await runClock(engine.deps, campaign.ref, LOOK);
    expect(await rungs(campaign, 'sf-east')).toEqual(['plan:0:1', 'plan:0:2']);
    await campaign.as(received).unitAct('sf-east', 'acknowledge', {});
    await runClock(engine.deps, campaign.ref, LOOK);
    expect(await rungs(campaign, 'sf-east')).toEqual(['plan:0:1', 'plan:0:2']);
    expect(await dutyOf(connection, ref, 'receipt')).toMatchObject({ late: false, rung: 0 });
  });

  it('fires no rung that came after a late form which is in hand', async () => {
    const { connection } = engine.deps;
    const issuedAt = Date.now() - 72 * MINUTE;
    const campaign = await DirectCampaign.issue(engine.deps, chased('clock-late'), issuedAt);
    const before = stagedForm(campaign.unit('sf-east'), 'plan', Date.now() - 4 * MINUTE);
    const after = stagedForm(campaign.unit('sf-west'), 'plan', Date.now() - MINUTE);
    await stageSubmission(connection, before);
    await stageSubmission(connection, after);
    await runClock(engine.deps, campaign.ref, LOOK);
    const climbed = [...MISSED, 'receipt:0:3'].sort();
    expect(await rungs(campaign, 'sf-east')).toEqual(climbed);
    expect(await rungs(campaign, 'sf-west')).toEqual([...climbed, 'plan:0:3'].sort());
  });
});

it('stands still once the campaign is closing, and writes nothing after its end', async () => {
  const campaign = await afterOutage('clock-closing');
  await campaign.steer('close', { force: true, reason: '提前结束' });
  const run = await runClock(engine.deps, campaign.ref, LOOK);
  expect(run).toEqual({ status: 'closing', nextAt: null, fired: 0 });
  expect(await eventsOf(engine.deps.connection, campaign.ref, 'rung.fired')).toEqual([]);
});

describe('a red flag and a chase that is handed over', () => {
  const offset = (iso: string) => ({ kind: 'duration', iso }) as const;
  const ladder: CampaignFile['ladder'] = [
    { no: 1, offset: offset('PT0S'), action: 'redFlag', audiences: ['unitHead'] },
    { no: 2, offset: offset('PT1M'), action: 'reassign', audiences: ['sponsor'] },
    { no: 3, offset: offset('PT20M'), action: 'chase', audiences: ['sponsor'] },
  ];
  const flagged = (id: string) =>
    DirectCampaign.issue(engine.deps, chased(id, { ladder }), Date.now() - 20 * MINUTE);
  const plan = (campaign: DirectCampaign) =>
    dutyOf(engine.deps.connection, campaign.unit('sf-east'), 'plan');

  it('stands on the duty until it is met, and not on the clock after a return', async () => {
    const campaign = await flagged('clock-flag');
    await runClock(engine.deps, campaign.ref, LOOK);
    const duty = await plan(campaign);
    expect(isFlagged(duty)).toBe(true);
    expect(isFlagged({ ...duty, state: 'accepted' })).toBe(false);
    const handed = handedIn('plan');
    await campaign.unitAct('sf-east', 'submitPlan', handed);
    const back = { duty: 'plan', submission: handed.submission, opinion: '请补充' };
    const by = { person: 'p-reviewer', office: 'sf-publicity' };
    await campaign.as({ by }).unitAct('sf-east', 'returnSubmission', back);
    await runClock(engine.deps, campaign.ref, { ...LOOK, rearm: ['sf-east'] });
    const returned = await plan(campaign);
    expect(returned).toMatchObject({ state: 'returned', clock: 1 });
    expect(isFlagged(returned)).toBe(false);
  });

  it('goes to the issuing office from that rung on, whatever happens to its clock', async () => {
    const campaign = await flagged('clock-handed-over');
    const toldOf = async (action: string) =>
      (await messagesOf(engine.deps.connection, campaign.ref))
        .filter(({ lines }) => lines.some((line) => line.action === action))
        .map(({ to }) => to);
    await runClock(engine.deps, campaign.ref, LOOK);
    expect(await toldOf('reassign')).toEqual(['sf']);
    expect(await plan(campaign)).toMatchObject({ chasedBy: 'issuer' });
    laterBy(20 * MINUTE);
    await runClock(engine.deps, campaign.ref, LOOK);
    expect(await toldOf('chase')).toEqual(['sf']);
    await campaign.steer('extendDue', {
      ...{ unit: 'sf-east', duty: 'plan', reason: '汛情' },
      dueAt: Date.now() + 60 * MINUTE,
    });
    const extended = await plan(campaign);
    expect(extended).toMatchObject({ clock: 1, chasedBy: 'issuer', flagged: false });
  });

  it('goes to the office that the rung names, which then sees the issuing', async () => {
    const named = ladder.map((one) =>
      one.action === 'reassign' ? { ...one, handTo: 'sf-office' } : one,
    );
    const file = chased('clock-handed-to', { ladder: named });
    const campaign = await DirectCampaign.issue(engine.deps, file, Date.now() - 20 * MINUTE);
    const { connection } = engine.deps;
    await runClock(engine.deps, campaign.ref, LOOK);
    expect(await plan(campaign)).toMatchObject({ chasedBy: 'office:sf-office' });
    const told = (await messagesOf(connection, campaign.ref)).filter(({ lines }) =>
      lines.some(({ action }) => action === 'reassign'),
    );
    expect(told.map(({ to }) => to)).toEqual(['sf-office']);
    const seen = await listIssuances(connection, ['sf-office']);
    expect(seen.map(({ campaign: id }) => id)).toEqual([campaign.ref.campaign]);
  });
});
