import fc from 'fast-check';
import type { RouteNode } from '../../../domain/approval/route';
import { applyChanges } from '../../../domain/amendment/apply-changes';
import type { Change } from '../../../domain/amendment/change';
import type { Terms } from '../../../domain/amendment/terms';
import type { StandingUnit } from '../../../domain/amendment/unit-change';
import type { Rung } from '../../../domain/ladder';
import { askedVersion, SWAP_SCOPES } from '../../../domain/form-pins';
import { isRefusal } from '../../../domain/refusal';
import { endOfDay } from '../../../domain/shanghai-time';
import { buildCampaign, buildItem, buildStep } from '../../builders/campaign-file';
import { AMENDING, changesFor, enrolledUnits, unitsAfter } from '../../builders/standing';

const RUNS = process.env['LUOSHI_PROOF'] === '1' ? 20_000 : 400;

function routeNode(id: string): RouteNode {
  const approvers = [{ kind: 'post', office: 'sf', role: 'leaderInCharge' } as const];
  return { kind: 'node', id, title: '审签', mode: 'any', approvers };
}

const file = buildCampaign({
  notice: {
    ...buildCampaign().notice,
    recipients: [{ unitClass: 'prefecture' }, { unit: 'sf-science' }],
  },
  items: [
    buildItem({ leads: [{ unit: 'sf-east' }], cooperating: [{ unitClass: 'prefecture' }] }),
    buildItem({ no: 2, title: '竞赛', leads: [{ unit: 'sf-economy' }] }),
  ],
  phases: [
    { id: 'p1', name: '启动' },
    { id: 'p2', name: '收尾' },
  ],
  steps: [
    buildStep({ kind: 'receipt' }),
    buildStep({ kind: 'plan', due: { kind: 'workdays', count: 5, from: 'receipt' } }),
    buildStep({ kind: 'report', phases: [{ phase: 'p1' }, { phase: 'p2' }] }),
    buildStep({ kind: 'progress', due: { kind: 'windowEnd' } }),
  ],
  matrix: [
    {
      for: 'prefecture',
      owes: { receipt: 'file', plan: 'review', report: 'file', progress: 'file' },
    },
    { for: 'industry', owes: { receipt: 'file', report: 'file' } },
    { for: 'assigned', owes: { progress: 'review' } },
  ],
});
const UNITS = ['sf-east', 'sf-west', 'sf-science', 'sf-economy', 'sf-school'] as const;
const DUTIES = ['plan', 'report', 'report.p1', 'report.p2', 'progress', 'progress.i1', 'receipt'];
const dates = fc
  .integer({ min: 1, max: 28 })
  .map((day) => endOfDay(`2022-06-${String(day).padStart(2, '0')}`));

/** All steps of the file ask for the form of their kind. */
const PINS = { forms: { plan: 'v1', report: 'v1', progress: 'v1' } };

const ROUTE = { parts: [routeNode('first')] };
const SECOND = routeNode('second');

const rungs = fc.record<Rung>({
  no: fc.integer({ min: 1, max: 5 }),
  offset: fc.record({ kind: fc.constant('days' as const), count: fc.integer({ min: -9, max: 9 }) }),
  action: fc.constantFrom('remind' as const, 'chase' as const),
  audiences: fc.constant(['liaison']),
});

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('moveDue' as const),
    duty: fc.constantFrom(...DUTIES),
    to: fc.option(dates),
  }),
  fc.record({
    kind: fc.constantFrom('addRecipient' as const, 'dropRecipient' as const),
    unit: fc.constantFrom(...UNITS),
  }),
  fc.record({
    kind: fc.constantFrom('suspendItem' as const, 'resumeItem' as const, 'dropItem' as const),
    no: fc.constantFrom(1, 2, 3),
  }),
  fc.record({
    kind: fc.constant('changeItem' as const),
    no: fc.constantFrom(1, 2),
    title: fc.constantFrom('宣讲', '评比'),
    leads: fc.constantFrom('sf-west', 'sf-economy').map((unit) => [{ unit }]),
  }),
  fc.record({ kind: fc.constant('addRung' as const), rung: rungs }),
  fc.record({
    kind: fc.constant('changeRoute' as const),
    step: fc.constantFrom('plan', 'progress', 'none'),
    route: fc.option(fc.constantFrom(ROUTE, { parts: [...ROUTE.parts, SECOND] })),
  }),
  fc.record({
    kind: fc.constant('mergeUnit' as const),
    unit: fc.constantFrom(...UNITS),
    into: fc.constantFrom(...UNITS),
  }),
  fc.record(
    {
      kind: fc.constant('moveUnit' as const),
      unit: fc.constantFrom(...UNITS),
      unitClass: fc.constantFrom('prefecture' as const, 'industry' as const, null),
      superior: fc.constantFrom('sf-east', 'sf', null),
    },
    { requiredKeys: ['kind', 'unit'] },
  ),
  fc.record({
    kind: fc.constant('changeRung' as const),
    no: fc.integer({ min: 1, max: 5 }),
    to: rungs,
  }),
  fc.record({
    kind: fc.constant('swapForm' as const),
    step: fc.constantFrom('plan', 'report', 'receipt'),
    version: fc.constantFrom('v1', 'v2', 'v3'),
    scope: fc.constantFrom(...SWAP_SCOPES),
  }),
  fc.record({ kind: fc.constant('dropRung' as const), no: fc.integer({ min: 1, max: 5 }) }),
  fc.constant<Change>({
    kind: 'addItem',
    item: buildItem({ no: 3, title: '培训', leads: [{ unit: 'sf-school' }] }),
  }),
);

type How = 'met' | 'own' | 'off' | 'returned' | 'submitted' | 'plain';

const HOWS = ['met', 'own', 'off', 'returned', 'submitted', 'plain'] as const satisfies How[];

/** A standing of the units: some duties are met, some have a date of their own, some are put off. */
const standing = fc.array(fc.constantFrom<How>(...HOWS), {
  minLength: 40,
  maxLength: 40,
});

function begun(before: Terms, how: How[]): StandingUnit[] {
  let n = 0;
  return enrolledUnits(before).map((unit) => ({
    ...unit,
    duties: unit.duties.map((row) => {
      n += 1;
      switch (how[n % how.length] ?? 'plain') {
        case 'met':
          return { ...row, met: true, state: 'accepted', formVersion: 'v0' };
        case 'own':
          return { ...row, dueAt: endOfDay('2022-07-01') };
        case 'off':
          return { ...row, dueAt: null, suspended: true };
        case 'returned':
          return { ...row, state: 'returned', formVersion: 'v0' };
        case 'submitted':
          return { ...row, state: 'submitted', formVersion: 'v0' };
        case 'plain':
          return row;
      }
    }),
  }));
}

/** Every due, duty and form that is asked for, by unit; what was let go shows nothing. */
function owed(units: readonly StandingUnit[], { pins }: Pick<Terms, 'pins'>) {
  return units
    .filter(({ released }) => !released)
    .map(({ unit, unitClass, roles, items, duties }) => ({
      ...{ unit, unitClass, roles, items },
      duties: duties
        .filter(({ released }) => !released)
        .map((row) => ({ row, version: askedVersion(pins, row) }))
        .map(({ row: { duty, dueAt, title, met }, version }) => ({
          ...{ duty, dueAt, title, met, version },
        }))
        .sort((a, b) => (a.duty < b.duty ? -1 : 1)),
    }));
}

/** The changes that can be made, one after another. */
function possible(before: Terms, changes: readonly Change[]): Change[] {
  let terms = before;
  return changes.filter((one) => {
    const applied = applyChanges(terms, [one], AMENDING);
    if (isRefusal(applied)) return false;
    terms = applied.terms;
    return true;
  });
}

it('is taken back by its opposite: every due and duty is what it was, whatever stood in between', () => {
  let amended = 0;
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), standing, (wanted, how) => {
      const before: Terms = {
        file,
        moved: [{ duty: 'report', to: endOfDay('2022-05-31') }],
        items: {},
        pins: PINS,
      };
      const changes = possible(before, wanted);
      if (changes.length === 0) return;
      const applied = applyChanges(before, changes, AMENDING);
      if (isRefusal(applied)) throw new Error(applied.refused);
      const units = begun(before, how);
      const there = unitsAfter(units, changesFor(before, applied.terms, units));
      const { rungs: _rungs, merged: _merged, ...inForce } = applied.terms;
      const back = applyChanges(inForce, applied.opposite, AMENDING);
      if (isRefusal(back)) throw new Error(back.refused);
      expect(back.terms.file).toMatchObject({ ladder: file.ladder, steps: file.steps });
      const again = unitsAfter(there, changesFor(inForce, back.terms, there));
      expect(owed(again, back.terms)).toEqual(owed(units, before));
      const [is, was] = [owed(there, applied.terms), owed(units, before)];
      if (JSON.stringify(is) !== JSON.stringify(was)) amended += 1;
    }),
    { numRuns: RUNS },
  );
  expect(amended).toBeGreaterThan(RUNS / 4);
});

it('changes nothing when it is planned again over what it has done', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), standing, (wanted, how) => {
      const before: Terms = { file, moved: [], items: {}, pins: PINS };
      const changes = possible(before, wanted);
      if (changes.length === 0) return;
      const applied = applyChanges(before, changes, AMENDING);
      if (isRefusal(applied)) throw new Error(applied.refused);
      const units = begun(before, how);
      const there = unitsAfter(units, changesFor(before, applied.terms, units));
      const once = changesFor(before, applied.terms, there);
      const { terms } = applied;
      expect(owed(unitsAfter(there, once), terms)).toEqual(owed(there, terms));
    }),
    { numRuns: RUNS },
  );
});
