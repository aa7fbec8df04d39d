import type { Route, RouteNode } from '../../domain/approval/route';
import { rehearse } from '../../domain/rehearsal/rehearse';
import type { Responses } from '../../domain/rehearsal/responses';
import { campaignStream, type IssuanceRef } from '../../domain/stream-name';
import { listPeopleOfOffices } from '../../store/people';
import { listDirectory } from '../../store/units';
import { buildStep } from '../builders/campaign-file';
import { buildChased, within } from '../builders/chased-campaign';
import { handedIn } from '../builders/handed-in';
import { approvalOf, handInPlan, putPeople, routedCampaign } from '../support/approval-campaign';
import { TestEngine } from '../support/engine';
import { dutyOf, eventsOf, keysOf, rungsOf } from '../support/engine-reads';

let engine: TestEngine;
beforeAll(async () => {
  engine = await TestEngine.start();
});
afterAll(() => engine.stop());

const UNITS = ['sf-east', 'sf-west', 'sf-science'];

function file() {
  const owes = { receipt: 'file', plan: 'review', report: 'file' } as const;
  return buildChased('rehearsed-and-run', {
    steps: [
      buildStep({ kind: 'receipt', due: within('PT6S') }),
      buildStep({ kind: 'plan', due: within('PT7S') }),
      buildStep({ kind: 'report', due: within('PT4S', 'receipt') }),
    ],
    matrix: [
      { for: 'prefecture', owes },
      { for: 'industry', owes },
    ],
    graceDays: 1,
    notice: {
      ...buildChased('x').notice,
      recipients: [{ unitClass: 'prefecture' }, { unitClass: 'industry' }],
    },
  });
}

/** The same campaign in virtual time, everybody answering when they did, approvers not yet. */
async function rehearsed(
  ref: IssuanceRef,
  { answers, ranUntil }: { answers: Map<string, number>; ranUntil: number },
) {
  const { connection, files, calendars, issuances } = engine.deps;
  const { issued } = (await issuances.fresh(campaignStream(ref))).state;
  const directory = await listDirectory(connection, 'demo');
  const people = await listPeopleOfOffices(
    connection,
    directory.map(({ id }) => id),
  );
  const responses: Responses = {
    handsInAt: ({ unit, duty, round }) =>
      round === 1 ? (answers.get(`${unit} ${duty}`) ?? null) : null,
    isReturned: () => false,
    fills: () => ({}),
    chooses: () => null,
    paceOf: () => ({ workdays: 1, perDay: 1 }),
    desk: { workdays: 1, review: 1, approve: 1 },
  };
  return rehearse(
    {
      file: await files.get(ref.campaign, issued?.revision ?? 0),
      ...{ directory, people, calendar: await calendars.current('sf') },
      ...{ issuedAt: issued?.deliveredAt ?? 0, until: ranUntil },
    },
    responses,
  );
}

it('fires in virtual time the very rungs that fire on the real servers', async () => {
  const ref = await engine.issue(file());
  const [east = '', west = '', science = ''] = UNITS;
  const answers = new Map<string, number>();
  const answer = async (unit: string, duty: string, act: () => Promise<{ at: number }>) => {
    answers.set(`${unit} ${duty}`, (await act()).at);
  };
  const as = (unit: string) => ({ ...ref, unit });
  // One signs and hands in, one is silent, one comes in too late.
  await answer(east, 'receipt', () => engine.unitAct(as(east), 'acknowledge', {}));
  await answer(east, 'plan', () => engine.unitAct(as(east), 'submitPlan', handedIn('plan')));
  const climbed = async (unit: string, duty: string, rung: number) =>
    engine.until(async () => (await dutyOf(engine.deps.connection, as(unit), duty)).rung >= rung);
  await climbed(science, 'plan', 2);
  await answer(science, 'plan', () => engine.unitAct(as(science), 'submitPlan', handedIn('plan')));
  await climbed(west, 'plan', 3);
  await climbed(east, 'report', 3);
  const ranUntil = Date.now();
  const real = await Promise.all(
    UNITS.map(async (unit) => [unit, keysOf(await rungsOf(engine.deps.connection, as(unit)))]),
  );

  const { rungs } = await rehearsed(ref, { answers, ranUntil });
  const virtual = UNITS.map((unit) => [unit, keysOf(rungs.filter((one) => one.unit === unit))]);
  const sorted = (rows: (string | string[])[][]) =>
    rows.map(([unit, keys]) => [unit, [...(keys ?? [])].sort()]);
  expect(sorted(virtual)).toEqual(sorted(real));
  // A slow machine lets one more rung of the late plan pass; of nothing else.
  const [ofEast, ofWest, ofScience = 0] = real.map(([, keys]) => keys?.length);
  expect([ofEast, ofWest]).toEqual([3, 6]);
  expect([5, 6]).toContain(ofScience);
});

const ROUTE: Route = {
  parts: [
    {
      ...{ kind: 'node', id: 'vacant', title: '无人', mode: 'any', ifEmpty: 'pass' },
      approvers: [{ kind: 'post', office: 'sf-economy', role: 'departmentHead' }],
    },
    {
      ...{ kind: 'fork', id: 'both', title: '并行' },
      branches: [
        {
          ...{ id: 'counties', title: '县级' },
          when: [{ kind: 'unitClass', oneOf: ['county'] }],
          nodes: [asking('county', 'sf-office')],
        },
        { id: 'all', title: '会签', nodes: [{ ...asking('desk', 'sf-publicity'), mode: 'all' }] },
        { id: 'own', title: '本单位', nodes: [asking('own', 'sf-east')] },
      ],
    },
    asking('later', 'sf'),
  ],
  chase: {
    rungs: [
      { offset: { kind: 'duration', iso: 'PT0.5S' }, tell: 'asked' },
      { offset: { kind: 'duration', iso: 'PT1S' }, tell: 'nextInLine' },
    ],
  },
};

function asking(id: string, office: string): RouteNode {
  const approvers = [{ kind: 'post', office, role: 'departmentHead' } as const];
  return { kind: 'node', id, title: id, mode: 'any', approvers };
}

it('asks and chases in virtual time those whom the real servers ask and chase', async () => {
  await putPeople(engine, {
    ...{ a: { office: 'sf-publicity', role: 'departmentHead' } },
    ...{ b: { office: 'sf-publicity', role: 'departmentHead' } },
    ...{ own: { office: 'sf-east', role: 'departmentHead' } },
    ...{ leader: { office: 'sf', role: 'leaderInCharge' } },
  });
  const ref = await engine.issue(routedCampaign('rehearsed-on-a-route', ROUTE));
  const east = { ...ref, unit: 'sf-east' };
  await handInPlan(engine, east, 'plan1');
  const { connection } = engine.deps;
  const chased = async () =>
    (await eventsOf(connection, ref, 'approvals.chased')).flatMap(({ rows }) => rows);
  await engine.until(async () => (await chased()).length === 6);
  const { waits } = await approvalOf(engine, east, 'plan1');
  const answers = new Map([['sf-east plan1', waits[0]?.since ?? 0]]);
  const { asks } = await rehearsed(ref, { answers, ranUntil: Date.now() });

  const asked = asks.map(({ node, slot, asked: one, receivedAt }) => ({
    ...{ node, slot, asked: one, since: receivedAt },
  }));
  expect(asked).toEqual(waits);
  // The head of the unit itself may not decide; the leader above is asked instead.
  expect(waits.map((one) => one.asked?.person)).toEqual(['a', 'b', 'leader']);
  const virtual = asks.flatMap(({ slot, chases }) =>
    chases.map(({ rung, tell }) => [slot, rung, tell]),
  );
  const real = (await chased()).map(({ slot, rung, tell }) => [slot, rung, tell]);
  expect(virtual.sort()).toEqual(real.sort());
});
