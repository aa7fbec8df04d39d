import type { Change } from '../../domain/amendment/change';
import type { MatrixRow } from '../../domain/campaign-file';
import type { FormSchema } from '../../domain/form';
import type { Rung, RungAction } from '../../domain/ladder';
import type { IssuanceRef } from '../../domain/stream-name';
import { catalogue } from '../../forms/catalogue';
import { publishForms } from '../../store/form-versions';
import { findIssuance } from '../../store/issuances';
import { pageStandingUnits } from '../../store/standing-units';
import { findUnitRows } from '../../store/unit-projection';
import { buildItem, buildStep } from '../builders/campaign-file';
import { buildChased, within } from '../builders/chased-campaign';
import { handedIn } from '../builders/handed-in';
import {
  actInRoute,
  approvalOf,
  asks,
  handInPlan,
  putPeople,
  routedCampaign,
  slotOfPerson,
  SPONSOR,
} from '../support/approval-campaign';
import { TestEngine } from '../support/engine';
import { dutyOf, eventsOf, keysOf, messagesOf, refusalOf, rungsOf } from '../support/engine-reads';

const HOUR = 3_600_000;
const TEXT = '因会议改期，有关时限和任务调整如下。';

const REVIEWER = { person: 'p-reviewer', office: 'sf-publicity' };

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

function about(no: number, iso: string, action: RungAction): Rung {
  const before = iso.startsWith('-') ? { before: true } : {};
  const offset = { kind: 'duration' as const, iso: iso.replace('-', ''), ...before };
  return { no, offset, action, audiences: ['liaison'] };
}

it('goes on by another ladder: what has fired stays fired, and nothing is made up for', async () => {
  const ladder = [
    about(1, '-PT9.5S', 'remind'),
    about(2, 'PT0S', 'markOverdue'),
    about(3, 'PT1S', 'chase'),
  ];
  const steps = [buildStep({ kind: 'plan', due: within('PT10S') })];
  const ref = await engine.issue(buildChased('amended-ladder', { steps, ladder }));
  const { connection } = engine.deps;
  const [east, west] = [
    { ...ref, unit: 'sf-east' },
    { ...ref, unit: 'sf-west' },
  ];
  await engine.until(async () => (await rungsOf(connection, west)).length === 1);
  const changes: Change[] = [
    { kind: 'addRung', rung: about(1, '-PT9.9S', 'remind') },
    { kind: 'changeRung', no: 2, to: about(2, '-PT2S', 'remind') },
    { kind: 'dropRung', no: 4 },
  ];
  await amend(ref, changes);
  expect(await dutyOf(connection, east, 'plan')).toMatchObject({ clock: 1, rung: 2, missed: [1] });
  await engine.until(async () => (await dutyOf(connection, west, 'plan')).overdue);
  const fired = ['plan:0:1', 'plan:1:3'];
  expect(keysOf(await rungsOf(connection, east))).toEqual(fired);
  expect(keysOf(await rungsOf(connection, west))).toEqual(fired);
  expect((await dutyOf(connection, west, 'plan')).nextRungAt).toBeNull();
  // How a unit is chased is no matter of its own: it is told nothing, and signs for nothing.
  const told = (await messagesOf(connection, ref)).map(({ act }) => act);
  expect(new Set(told)).toEqual(new Set(['rung.fired']));
  await expect(dutyOf(connection, east, 'receipt.s1')).rejects.toThrow();
});

it('lets what is on its way keep its route, and sends what comes later by the new one', async () => {
  const head = { office: SPONSOR, role: 'departmentHead' } as const;
  await putPeople(engine, { first: head, second: head });
  const route = { parts: [asks('check', ['first'])] };
  const ref = await engine.issue(routedCampaign('amended-route', route));
  const [east, west] = [
    { ...ref, unit: 'sf-east' },
    { ...ref, unit: 'sf-west' },
  ];
  const submission = await handInPlan(engine, east, 'plan1');
  await amend(ref, [
    { kind: 'changeRoute', step: 'plan1', route: { parts: [asks('check', ['second'])] } },
  ]);
  const { connection } = engine.deps;
  await handInPlan(engine, west, 'plan1');
  expect(await dutyOf(connection, east, 'plan1')).toMatchObject({ asked: ['first'] });
  expect(await dutyOf(connection, west, 'plan1')).toMatchObject({ asked: ['second'] });
  const slot = slotOfPerson(await approvalOf(engine, east, 'plan1'), 'first');
  const asked = { act: 'approve', payload: { slot, opinion: '同意' } } as const;
  await actInRoute(engine, { ref: east, duty: 'plan1', submission }, { by: 'first', asked });
  expect(await dutyOf(connection, east, 'plan1')).toMatchObject({ state: 'accepted' });
});

it('puts a unit in the place of one that goes into it, and both back by the opposite', async () => {
  const ref = await issue('amended-merged');
  const west = { ...ref, unit: 'sf-west' };
  await engine.unitAct(west, 'acknowledge', {});
  const before = await owed(ref);
  await amend(ref, [{ kind: 'mergeUnit', unit: 'sf-west', into: 'sf-science' }]);
  const after = await owed(ref);
  expect(after['sf-west']).toBeUndefined();
  expect(after['sf-science']).toHaveLength(2);
  expect(await refusalOf(engine.unitAct(west, 'submitPlan', handedIn('plan')))).toBe(
    'participantReleased',
  );
  const { connection } = engine.deps;
  const told = await eventsOf(connection, ref, 'amendment.applied');
  const row = told.flatMap(({ rows }) => rows).find(({ unit }) => unit === 'sf-west');
  expect(row).toMatchObject({ left: 2, mergedInto: 'sf-science' });
  const [amended] = await eventsOf(connection, ref, 'campaign.amended');
  await amend(ref, amended?.opposite ?? [], '示总工发补2号');
  expect(await owed(ref)).toEqual(before);
});

/** The form of plans in another version, published while a notice is running. */
async function publishedAnew(): Promise<string> {
  const { plan } = catalogue;
  const properties = { ...plan.schema.properties, added: { type: 'string', title: '新增栏目' } };
  const schema = { ...plan.schema, properties } as FormSchema;
  return (await publishForms(engine.deps.connection, [{ ...plan, schema }])).plan;
}

it('has another version of a form filled in from here on, and what was handed in keeps its own', async () => {
  const ref = await issue('amended-form');
  const { connection } = engine.deps;
  const [east, west] = [
    { ...ref, unit: 'sf-east' },
    { ...ref, unit: 'sf-west' },
  ];
  const [issued] = await eventsOf(connection, ref, 'campaign.issued');
  const pinned = issued?.forms['plan'] ?? '';
  const version = await publishedAnew();
  const planBy = (formVersion: string) => ({ ...handedIn('plan'), formVersion });
  const first = planBy(pinned);
  await engine.unitAct(east, 'submitPlan', first);
  const swap = { kind: 'swapForm', step: 'plan', version } as const;
  const unknown = { ...swap, version: 'f'.repeat(64), scope: 'all' as const };
  expect(await refusalOf(amend(ref, [unknown]))).toBe('formVersionUnknown');
  await amend(ref, [{ ...swap, scope: 'notHandedIn' }]);
  const told = (await eventsOf(connection, ref, 'amendment.applied')).flatMap(({ rows }) => rows);
  expect(told).toMatchObject([{ unit: 'sf-west', reformed: [{ duty: 'plan', version }] }]);
  await expect(dutyOf(connection, east, 'receipt.s1')).rejects.toThrow();
  expect(await refusalOf(engine.unitAct(west, 'submitPlan', planBy(pinned)))).toBe(
    'formVersionChanged',
  );
  const other = planBy(version);
  await engine.unitAct(west, 'submitPlan', other);
  const review = engine.as({ by: REVIEWER });
  const back = { duty: 'plan', opinion: '请补充' };
  await review.unitAct(east, 'returnSubmission', { ...back, submission: first.submission });
  const again = planBy(pinned);
  expect(await refusalOf(engine.unitAct(east, 'submitPlan', planBy(version)))).toBe(
    'formVersionChanged',
  );
  await engine.unitAct(east, 'submitPlan', again);
  const [swapped] = await eventsOf(connection, ref, 'campaign.amended');
  await amend(ref, swapped?.opposite ?? [], '示总工发补2号');
  // Everybody is asked for what was asked for at issue; what lies there keeps what it was filled in by.
  await review.unitAct(west, 'returnSubmission', { ...back, submission: other.submission });
  expect(await dutyOf(connection, west, 'plan')).toMatchObject({ formVersion: version });
  expect(await refusalOf(engine.unitAct(west, 'submitPlan', planBy(version)))).toBe(
    'formVersionChanged',
  );
  expect((await engine.unitAct(west, 'submitPlan', planBy(pinned))).act).toBe('plan.submitted');
  expect((await findIssuance(connection, ref))?.versions).toEqual({
    plan: { version: pinned, scope: 'all' },
  });
});

it('asks a moved unit for what its new class owes and its new superior, and takes both back', async () => {
  const leader = { role: 'leaderInCharge' } as const;
  await putPeople(engine, {
    above: { ...leader, office: 'sf' },
    elsewhere: { ...leader, office: 'sf-science' },
  });
  const approvers = [{ kind: 'superior' as const, role: leader.role }];
  const route = { parts: [asks('check', [], { approvers, mode: 'any' })] };
  const file = routedCampaign('amended-moved', route, 2);
  const matrix: MatrixRow[] = [...file.matrix, { for: 'industry', owes: { plan1: 'review' } }];
  const ref = await engine.issue({ ...file, matrix });
  const { connection } = engine.deps;
  const west = { ...ref, unit: 'sf-west' };
  const before = await owed(ref);
  await amend(ref, [{ kind: 'moveUnit', unit: 'sf-west', superior: 'sf-science' }]);
  // Who looks at it is no duty of the unit's: it is told nothing, and signs for nothing.
  expect(await messagesOf(connection, ref)).toEqual([]);
  await amend(ref, [{ kind: 'moveUnit', unit: 'sf-west', unitClass: 'industry' }], '补2号');
  const moved = await owed(ref);
  expect(moved).toEqual({ ...before, 'sf-west': ['plan1 null'] });
  const { task } = await findUnitRows(connection, west);
  expect(task).toMatchObject({ unitClass: 'industry', roles: ['addressed'] });
  await handInPlan(engine, west, 'plan1');
  await handInPlan(engine, { ...ref, unit: 'sf-east' }, 'plan1');
  const askedOf = async (unit: string) =>
    (await dutyOf(connection, { ...ref, unit }, 'plan1')).asked;
  expect([await askedOf('sf-west'), await askedOf('sf-east')]).toEqual([['elsewhere'], ['above']]);
  const amended = await eventsOf(connection, ref, 'campaign.amended');
  await amend(ref, amended[1]?.opposite ?? [], '补3号');
  expect(await owed(ref)).toEqual(before);
  expect((await findUnitRows(connection, west)).task?.unitClass).toBe('prefecture');
});
