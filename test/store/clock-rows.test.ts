import {
  countOpenDuties,
  findDutiesOfUnits,
  findNextRungAt,
  findUnitTasks,
  listDueClocks,
  listReturned,
  pageDuties,
  pageUnitTasks,
} from '../../store/clock-rows';
import type { DutyDoc } from '../../store/models/duty';
import { buildDutyRow, buildTaskRow, putRows } from '../builders/rows';
import { openDatabase, type Database } from '../support/database';

let db: Database;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

async function campaign(name: string, duties: [unit: string, part: Partial<DutyDoc>][]) {
  const ref = { campaign: name, office: 'sf' };
  await putRows(db.connection, {
    duties: duties.map(([unit, part]) => buildDutyRow(unit, 'plan', { ...ref, ...part })),
  });
  return ref;
}

const unitsOf = (rows: { unit: string }[]) => rows.map(({ unit }) => unit).sort();

it('lists clocks that have come, of duties only their unit can move on', async () => {
  const ref = await campaign('due', [
    ['u-now', { nextRungAt: 1_000 }],
    ['u-back', { nextRungAt: 900, state: 'returned' }],
    ['u-ahead', { nextRungAt: 1_001 }],
    ['u-no-rung', { nextRungAt: null }],
    ['u-in-review', { nextRungAt: 900, state: 'submitted' }],
    ['u-accepted', { nextRungAt: 900, state: 'accepted' }],
    ['u-asked', { nextRungAt: 900, state: 'notApplicablePending' }],
  ]);
  await campaign('due-other', [['u-other', { nextRungAt: 1 }]]);
  const due = await listDueClocks(db.connection, ref, { now: 1_000, limit: 10 });
  expect(unitsOf(due)).toEqual(['u-back', 'u-now']);
  expect(await listDueClocks(db.connection, ref, { now: 899, limit: 10 })).toEqual([]);
  expect(await findNextRungAt(db.connection, ref)).toBe(900);
  expect(unitsOf(await listReturned(db.connection, ref))).toEqual(['u-back']);
});

it('takes the oldest first where there are more than a page', async () => {
  const ref = await campaign('oldest', [
    ['u-3', { nextRungAt: 300 }],
    ['u-1', { nextRungAt: 100 }],
    ['u-2', { nextRungAt: 200 }],
  ]);
  const due = await listDueClocks(db.connection, ref, { now: 1_000, limit: 2 });
  expect(due.map(({ unit }) => unit)).toEqual(['u-1', 'u-2']);
});

it('knows no next rung where nothing is ahead', async () => {
  const ref = await campaign('none', [
    ['u-a', { nextRungAt: null }],
    ['u-b', { nextRungAt: 500, state: 'filed' }],
  ]);
  expect(await findNextRungAt(db.connection, ref)).toBeNull();
});

it('counts what is owed or waits for a decision, not what was released', async () => {
  const ref = await campaign('open', [
    ['u-open', { state: 'open' }],
    ['u-submitted', { state: 'submitted' }],
    ['u-returned', { state: 'returned' }],
    ['u-asked', { state: 'notApplicablePending' }],
    ['u-accepted', { state: 'accepted' }],
    ['u-filed', { state: 'filed' }],
    ['u-noted', { state: 'noted' }],
    ['u-not', { state: 'notApplicable' }],
    ['u-released', { state: 'open', released: true }],
  ]);
  expect(await countOpenDuties(db.connection, ref)).toBe(4);
});

it('pages duties and participants in the order of ids, never into a neighbour', async () => {
  const units = Array.from({ length: 7 }, (_, i) => `u-${i}`);
  const ref = await campaign(
    'pages',
    units.map((unit) => [unit, {}]),
  );
  await campaign('pages-2', [['u-0', {}]]);
  const tasks = units.map((unit) => buildTaskRow(unit, ref));
  await putRows(db.connection, { tasks });
  for (const page of [pageDuties, pageUnitTasks]) {
    const seen: string[] = [];
    for (let after = ''; ;) {
      const rows = await page(db.connection, ref, { after, limit: 3 });
      seen.push(...rows.map(({ unit }) => unit));
      after = rows.at(-1)?._id ?? '';
      if (rows.length < 3) break;
    }
    expect(seen).toEqual(units);
  }
  expect(unitsOf(await findUnitTasks(db.connection, ref, ['u-3', 'u-x']))).toEqual(['u-3']);
  expect(unitsOf(await findDutiesOfUnits(db.connection, ref, ['u-1', 'u-2']))).toEqual([
    'u-1',
    'u-2',
  ]);
});
