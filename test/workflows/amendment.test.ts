import type { Change } from '../../domain/amendment/change';
import type { MatrixRow } from '../../domain/campaign-file';
import type { IssuanceRef } from '../../domain/stream-name';
import { pageStandingUnits } from '../../store/standing-units';
import { buildItem, buildStep } from '../builders/campaign-file';
import { buildChased, within } from '../builders/chased-campaign';
import { handedIn } from '../builders/handed-in';
import { TestEngine } from '../support/engine';
import { dutyOf, eventsOf, messagesOf, refusalOf } from '../support/engine-reads';

const HOUR = 3_600_000;
const TEXT = '因会议改期，有关时限和任务调整如下。';

let engine: TestEngine;
beforeAll(async () => {
  engine = await TestEngine.start();
});
afterAll(() => engine.stop());

async function issue(id: string): Promise<IssuanceRef> {
  const steps = [
    buildStep({ kind: 'receipt', due: { kind: 'none' } }),
    buildStep({ kind: 'plan', due: within('PT1H') }),
    buildStep({ kind: 'progress', due: within('PT2H') }),
  ];
  const items = [buildItem({ window: { kind: 'open' }, leads: [{ unit: 'sf-economy' }] })];
  const matrix: MatrixRow[] = [
    { for: 'prefecture', owes: { receipt: 'file', plan: 'review' } },
    { for: 'industry', owes: { receipt: 'file', plan: 'file' } },
    { for: 'assigned', owes: { progress: 'review' } },
  ];
  return engine.issue(buildChased(id, { steps, items, matrix }));
}

async function amend(ref: IssuanceRef, changes: Change[], number = '示总工发补1号') {
  const { rev } = (await engine.deps.issuances.fresh(`campaign:${ref.campaign}:${ref.office}`))
    .state;
  return engine.steer(ref, 'amend', { changes, number, text: TEXT, sign: true, rev });
}

/** What every unit is asked for, by unit and duty; signatures for supplements apart. */
async function owed(ref: IssuanceRef) {
  const page = { after: '', limit: 100 };
  const { units } = await pageStandingUnits(engine.deps.connection, ref, page);
  return Object.fromEntries(
    units
      .filter(({ released }) => !released)
      .map(({ unit, duties }) => [
        unit,
        duties
          .filter(({ released, duty }) => !released && !duty.startsWith('receipt.s'))
          .map(({ duty, dueAt }) => `${duty} ${dueAt}`)
          .sort(),
      ]),
  );
}

it('changes dates, recipients and items in one act, and is taken back by its opposite', async () => {
  const ref = await issue('amended');
  const agreed = Date.now() + 30 * HOUR;
  const extension = { unit: 'sf-west', duty: 'plan', dueAt: agreed, reason: '受灾' };
  await engine.steer(ref, 'extendDue', extension);
  const before = await owed(ref);
  const to = Date.now() + 9 * HOUR;
  const answer = await amend(ref, [
    { kind: 'moveDue', duty: 'plan', to },
    { kind: 'addRecipient', unit: 'sf-science' },
    { kind: 'suspendItem', no: 1 },
  ]);
  expect(answer.facts).toMatchObject({ amendment: 1 });
  const after = await owed(ref);
  expect(after['sf-east']).toContain(`plan ${to}`);
  // What was agreed for one unit is moved by nobody.
  expect(after['sf-west']).toEqual(before['sf-west']);
  expect(after['sf-science']).toEqual([`plan ${to}`, 'receipt null']);
  expect(after['sf-economy']).toEqual([]);
  const [amended] = await eventsOf(engine.deps.connection, ref, 'campaign.amended');
  await amend(ref, amended?.opposite ?? [], '示总工发补2号');
  expect(await owed(ref)).toEqual(before);
});

it('is signed for by those alone whom it concerns, on a clock of its own', async () => {
  const ref = await issue('amended-signed');
  const [east, economy] = [
    { ...ref, unit: 'sf-east' },
    { ...ref, unit: 'sf-economy' },
  ];
  await engine.unitAct(east, 'acknowledge', {});
  expect(await refusalOf(engine.unitAct(east, 'acknowledge', {}))).toBe('alreadyAcknowledged');
  await amend(ref, [{ kind: 'moveDue', duty: 'plan', to: Date.now() + 9 * HOUR }]);
  const receipt = await dutyOf(engine.deps.connection, east, 'receipt.s1');
  expect(receipt).toMatchObject({
    kind: 'receipt',
    state: 'open',
    title: '签收补充通知（示总工发补1号）',
  });
  expect(receipt.nextRungAt).not.toBeNull();
  expect((await owed(ref))['sf-economy']).toHaveLength(1);
  await expect(dutyOf(engine.deps.connection, economy, 'receipt.s1')).rejects.toThrow();
  await engine.unitAct(east, 'acknowledge', {});
  expect(await dutyOf(engine.deps.connection, east, 'receipt.s1')).toMatchObject({
    state: 'filed',
  });
  const told = await messagesOf(engine.deps.connection, ref);
  const lines = told.filter(({ act }) => act === 'amendment.applied');
  expect(lines.map(({ to }) => to).sort()).toEqual(['sf-east', 'sf-west']);
});

it('takes nothing from a dropped unit that it hands in later, and is decided on what was seen', async () => {
  const ref = await issue('amended-dropped');
  const west = { ...ref, unit: 'sf-west' };
  await amend(ref, [{ kind: 'dropRecipient', unit: 'sf-west' }]);
  const plan = handedIn('plan');
  expect(await refusalOf(engine.unitAct(west, 'submitPlan', plan))).toBe('participantReleased');
  const stale = {
    changes: [{ kind: 'addRecipient' as const, unit: 'sf-west' }],
    ...{ number: '补2号', text: TEXT, sign: true, rev: 1 },
  };
  expect(await refusalOf(engine.steer(ref, 'amend', stale))).toBe('amendmentOutdated');
  await amend(ref, stale.changes, '补2号');
  expect((await engine.unitAct(west, 'submitPlan', plan)).act).toBe('plan.submitted');
});
