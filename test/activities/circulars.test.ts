import { runClock } from '../../activities/run-clock';
import type { CampaignFile } from '../../domain/campaign-file';
import type { CircularReader } from '../../domain/circular-reader';
import { SYSTEM_SCOPE } from '../../domain/permissions';
import { listCirculars } from '../../store/circulars';
import { buildCampaign, buildStep } from '../builders/campaign-file';
import { handedIn } from '../builders/handed-in';
import { DirectCampaign, KilledAfterWrite } from '../support/direct-campaign';
import { TestEngine } from '../support/engine';
import { laterBy } from '../support/later';
import { actsOf, eventsOf, keysOf, messagesOf, rungsOf } from '../support/engine-reads';

const LOOK = { rearm: [], first: false };
const MINUTE = 60_000;

/** Due ten minutes after issue, the report twenty: a circular is drafted when each has passed. */
function circulating(id: string, circulate?: CircularReader[]): CampaignFile {
  const due = (iso: string) => ({ kind: 'duration', iso, from: 'issue' }) as const;
  const offset = { kind: 'duration', iso: 'PT0S' } as const;
  return buildCampaign({
    id,
    steps: [
      buildStep({ kind: 'plan', title: '报送方案', due: due('PT10M') }),
      buildStep({ kind: 'report', title: '报送情况', due: due('PT20M') }),
    ],
    matrix: [{ for: 'prefecture', owes: { plan: 'review', report: 'review' } }],
    ladder: [
      { no: 1, offset, action: 'chase', audiences: ['liaison'] },
      {
        ...{ no: 2, offset, action: 'draftCircular', audiences: ['sponsor'] },
        ...(circulate && { circulate }),
      },
    ],
  });
}

let engine: TestEngine;
beforeAll(async () => {
  engine = await TestEngine.start({ working: false });
});
afterEach(() => jest.useRealTimers());
afterAll(() => engine.stop());

async function drafted(id: string, circulate?: CircularReader[]) {
  const issuedAt = Date.now() - 11 * MINUTE;
  const file = circulating(id, circulate);
  const campaign = await DirectCampaign.issue(engine.deps, file, issuedAt);
  await runClock(engine.deps, campaign.ref, LOOK);
  return campaign;
}

const circularsOf = ({ ref }: DirectCampaign) =>
  listCirculars(engine.deps.connection, SYSTEM_SCOPE, ref);

/** Whom a campaign told of its circulars, and with which words. */
async function told({ ref }: DirectCampaign): Promise<string[]> {
  const messages = await messagesOf(engine.deps.connection, ref);
  return messages.flatMap(({ to, lines }) =>
    lines
      .filter(({ circular }) => circular !== undefined)
      .map(({ action, circular }) => `${to} ${action} ${circular}`),
  );
}

describe('a rung that drafts a circular', () => {
  it('drafts one for all units in arrears, asks the sponsor to sign it and tells no unit', async () => {
    const campaign = await drafted('circular-drafted');
    const [circular, ...more] = await circularsOf(campaign);
    expect(more).toEqual([]);
    expect(circular).toMatchObject({ no: 1, state: 'waiting', revision: 1 });
    expect(circular?.rows.map(({ unit, duty }) => [unit, duty])).toEqual([
      ['sf-east', 'plan'],
      ['sf-west', 'plan'],
    ]);
    expect(`${circular?.title}${circular?.text}`).not.toMatch(/东岭|西川/);
    expect(await told(campaign)).toEqual(['sf-publicity signCircular 1']);
    await runClock(engine.deps, campaign.ref, LOOK);
    expect(await circularsOf(campaign)).toHaveLength(1);
    const chased = keysOf(await rungsOf(engine.deps.connection, campaign.unit('sf-east')));
    expect(chased).toEqual(['plan:0:1', 'plan:0:2']);
  });

  it('names at the signature those still in arrears alone, and reaches them once', async () => {
    const campaign = await drafted('circular-signed');
    await campaign.unitAct('sf-east', 'submitPlan', handedIn('plan'));
    const answer = await campaign.steer('signCircular', { circular: 1, revision: 1 });
    expect(answer.facts).toEqual({ circular: 1, named: 1, units: 1 });
    const [circular] = await circularsOf(campaign);
    expect(circular).toMatchObject({ state: 'sent', to: ['sf-west'] });
    expect(circular?.rows).toMatchObject([
      { unit: 'sf-west', name: '西川市总工会', title: '报送方案' },
    ]);
    expect(await told(campaign)).toEqual([
      'sf-publicity signCircular 1',
      ...['sf-west circular 1', 'sf circular 1'],
    ]);
    const again = campaign.steer('signCircular', { circular: 1, revision: 1 });
    await expect(again).rejects.toMatchObject({ type: 'circularNotWaiting' });
  });

  it('goes to every participant where its rung says so', async () => {
    const campaign = await drafted('circular-to-all', ['participants']);
    const { facts } = await campaign.steer('signCircular', { circular: 1, revision: 1 });
    const [sent] = await eventsOf(engine.deps.connection, campaign.ref, 'circular.sent');
    expect(sent?.to).toEqual(expect.arrayContaining(['sf-east', 'sf-west']));
    expect(facts).toMatchObject({ named: 2, units: sent?.to.length });
    expect(sent?.to).not.toContain('sf');
  });

  it('takes in what falls due while it waits, and is then signed as it is now', async () => {
    const campaign = await drafted('circular-grown');
    const { title } = (await circularsOf(campaign))[0] ?? {};
    const words = { title: '关于两项工作落实情况的通报', text: '现予通报。' };
    await campaign.steer('reviseCircular', { circular: 1, revision: 1, ...words });
    expect(title).not.toBe(words.title);
    laterBy(10 * MINUTE);
    await runClock(engine.deps, campaign.ref, LOOK);
    expect(await circularsOf(campaign)).toMatchObject([{ ...words, revision: 3 }]);
    const stale = campaign.steer('signCircular', { circular: 1, revision: 2 });
    await expect(stale).rejects.toMatchObject({ type: 'circularOutdated' });
    await campaign.steer('signCircular', { circular: 1, revision: 3 });
    const [sent] = await eventsOf(engine.deps.connection, campaign.ref, 'circular.sent');
    expect(sent).toMatchObject(words);
    expect(sent?.rows).toHaveLength(4);
  });

  it('cannot be signed when everybody has handed in, and is put away with a reason', async () => {
    const campaign = await drafted('circular-nobody');
    for (const unit of ['sf-east', 'sf-west']) {
      await campaign.unitAct(unit, 'submitPlan', handedIn('plan'));
    }
    const signing = campaign.steer('signCircular', { circular: 1, revision: 1 });
    await expect(signing).rejects.toMatchObject({ type: 'circularNamesNobody' });
    const silent = campaign.steer('discardCircular', { circular: 1, reason: ' ' });
    await expect(silent).rejects.toMatchObject({ type: 'reasonRequired' });
    await campaign.steer('discardCircular', { circular: 1, reason: '均已报送' });
    expect(await circularsOf(campaign)).toMatchObject([
      { state: 'discarded', reason: '均已报送', settledBy: { person: 'p-issuer', office: 'sf' } },
    ]);
  });

  it.each([
    ['close', { force: true, reason: '收尾' }],
    ['withdraw', { reason: '另行部署' }],
  ] as const)('waits for nobody any more after %s', async (act, payload) => {
    const campaign = await drafted(`circular-${act}`);
    await campaign.steer(act, payload);
    expect((await circularsOf(campaign)).map(({ state }) => state)).toEqual(['lapsed']);
    const signing = campaign.steer('signCircular', { circular: 1, revision: 1 });
    await expect(signing).rejects.toMatchObject({ type: 'campaignNotRunning' });
    expect(await told(campaign)).toEqual(['sf-publicity signCircular 1']);
  });

  it('comes once, and leaves once, when the worker dies after the record', async () => {
    const { deps } = engine;
    const issuedAt = Date.now() - 11 * MINUTE;
    const campaign = await DirectCampaign.issue(deps, circulating('circular-killed'), issuedAt);
    const killed = await engine.another(KilledAfterWrite.at('rung.fired', 'circular.sent'));
    await expect(runClock(killed, campaign.ref, LOOK)).rejects.toThrow(KilledAfterWrite);
    await runClock(deps, campaign.ref, LOOK);
    const keyed = campaign.as({ key: 'sign-circular-killed' });
    const sign = { circular: 1, revision: 1 };
    const signing = keyed.through(killed).steer('signCircular', sign);
    await expect(signing).rejects.toThrow(KilledAfterWrite);
    expect((await keyed.steer('signCircular', sign)).facts).toMatchObject({ named: 2 });
    expect(await actsOf(deps.connection, campaign.ref)).toEqual([
      ...['campaign.issued', 'participants.enrolled', 'campaign.published'],
      ...['rung.fired', 'circular.sent'],
    ]);
    expect(await told(campaign)).toEqual([
      'sf-publicity signCircular 1',
      ...['sf-east circular 1', 'sf-west circular 1', 'sf circular 1'],
    ]);
  });
});
