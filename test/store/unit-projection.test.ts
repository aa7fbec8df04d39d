import type { DutyProgress } from '../../domain/duty-state';
import { UNTOUCHED_TASK, untouchedDuty, type UnitTask } from '../../domain/unit-task';
import { findUnitRows, projectUnitTask } from '../../store/unit-projection';
import { buildDutyRow, buildTaskRow, putRows, REF } from '../builders/rows';
import { openDatabase, type Database } from '../support/database';

let db: Database;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

async function enrol(unit: string) {
  await putRows(db.connection, {
    tasks: [buildTaskRow(unit)],
    duties: [buildDutyRow(unit, 'plan'), buildDutyRow(unit, 'report')],
  });
  return { ...REF, unit };
}

function task(part: Partial<UnitTask>, plan: Partial<DutyProgress> = {}): UnitTask {
  return { ...UNTOUCHED_TASK, duties: { plan: { ...untouchedDuty('plan'), ...plan } }, ...part };
}

async function rows(ref: { campaign: string; office: string; unit: string }) {
  const found = await findUnitRows(db.connection, ref);
  const byDuty = new Map(found.duties.map((one) => [one.duty, one]));
  return { task: found.task, plan: byDuty.get('plan'), report: byDuty.get('report') };
}

it('shows the unit-owned half and leaves the issuer-owned half alone', async () => {
  const ref = await enrol('u-halves');
  const before = await rows(ref);
  const state = task({ stage: 'planned', lastActAt: 77 }, { state: 'submitted', round: 1 });
  await projectUnitTask(db.connection, ref, {
    task: state,
    seq: 4,
    duties: new Map([['plan', 4]]),
  });
  const after = await rows(ref);
  expect(after.task).toEqual({ ...before.task, stage: 'planned', lastActAt: 77, unitRev: 4 });
  expect(after.plan).toEqual({ ...before.plan, state: 'submitted', round: 1, unitRev: 4 });
  expect(after.report).toEqual(before.report);
});

it('never shows an older state over a newer one, of the task or of a duty', async () => {
  const ref = await enrol('u-older');
  const newer = task({ stage: 'planned' }, { state: 'accepted', round: 2 });
  await projectUnitTask(db.connection, ref, {
    task: newer,
    seq: 9,
    duties: new Map([['plan', 8]]),
  });
  const shown = await rows(ref);
  const older = task({ stage: 'sent' }, { state: 'submitted', round: 1 });
  for (const seq of [1, 7, 8]) {
    await projectUnitTask(db.connection, ref, {
      task: older,
      seq,
      duties: new Map([['plan', seq]]),
    });
    expect(await rows(ref)).toEqual(shown);
  }
});

it('shows the same however often it is asked', async () => {
  const ref = await enrol('u-again');
  const state = task({ stage: 'planned' }, { state: 'submitted' });
  const shown = { task: state, seq: 2, duties: new Map([['plan', 2]]) };
  await projectUnitTask(db.connection, ref, shown);
  const once = await rows(ref);
  await Promise.all([1, 2, 3].map(() => projectUnitTask(db.connection, ref, shown)));
  expect(await rows(ref)).toEqual(once);
});

it('says how far it has come only when every duty shows it', async () => {
  const ref = await enrol('u-half-done');
  // A value no database can store stops the projection half-way, as a crash would.
  const submittedBy: { person: string; office: string; self?: unknown } = {
    person: 'p-1',
    office: 'u-half-done',
  };
  submittedBy.self = submittedBy;
  const broken = task({ stage: 'planned' }, { state: 'submitted', submittedBy });
  const half = { task: broken, seq: 3, duties: new Map([['plan', 3]]) };
  await expect(projectUnitTask(db.connection, ref, half)).rejects.toThrow();
  expect((await rows(ref)).task).toMatchObject({ stage: 'sent', unitRev: 0 });
  const whole = task({ stage: 'planned' }, { state: 'submitted' });
  await projectUnitTask(db.connection, ref, { ...half, task: whole });
  expect(await rows(ref)).toMatchObject({
    task: { stage: 'planned', unitRev: 3 },
    plan: { state: 'submitted', unitRev: 3 },
  });
});

it('finds nothing of a unit that takes no part', async () => {
  const found = await findUnitRows(db.connection, { ...REF, unit: 'u-none' });
  expect(found).toEqual({ task: null, duties: [] });
});
