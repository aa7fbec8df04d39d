import { UNISSUED, type Issuance } from '../../domain/issuance';
import type { RungRow } from '../../domain/issuance-event';
import type { EnrolledParticipant } from '../../domain/enrolled-participant';
import type { RearmRow } from '../../domain/rearm-row';
import { projectIssuance, writeRows } from '../../store/issuance-projection';
import { enrolledRows } from '../../store/enrolled-rows';
import { firedRows, rearmedRows } from '../../store/issuance-rows';
import { findIssuance } from '../../store/issuances';
import { findUnitRows, projectUnitTask } from '../../store/unit-projection';
import { UNTOUCHED_TASK, untouchedDuty } from '../../domain/unit-task';
import { openDatabase, type Database } from '../support/database';

let db: Database;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

const office = 'sf';

function participant(unit: string, duties: string[] = ['plan']): EnrolledParticipant {
  return {
    unit,
    name: `${unit}总工会`,
    unitClass: 'prefecture',
    path: `/sf/${unit}/`,
    roles: ['addressed'],
    items: [],
    duties: duties.map((duty) => ({
      ...{ duty, step: duty, kind: 'plan', title: duty, form: 'plan', handling: 'review' },
      ...{ requires: [], dueAt: 9_000, nextRungAt: 8_000 },
    })),
  };
}

async function enrolled(campaign: string, units: string[] = ['u-a'], duties?: string[]) {
  const ref = { campaign, office };
  const participants = units.map((unit) => participant(unit, duties));
  const page = { participants, deliveredAt: 1_000, seq: 2 };
  await writeRows(db.connection, enrolledRows(ref, page));
  return { ref, page };
}

async function row(ref: { campaign: string; office: string }, unit: string, duty = 'plan') {
  const { task, duties } = await findUnitRows(db.connection, { ...ref, unit });
  return { task, duty: duties.find((one) => one.duty === duty) };
}

function rearmed(part: Partial<RearmRow> = {}): RearmRow {
  const row = { unit: 'u-a', duty: 'plan', clock: 1, dueAt: 20_000, nextRungAt: 19_000 };
  return { ...row, returns: 1, ...part };
}

function fired(part: Partial<RungRow> = {}): RungRow {
  const rung = { unit: 'u-a', duty: 'plan', clock: 0, rung: 1, action: 'remind' as const };
  return { ...rung, audiences: ['liaison'], dueAt: 9_000, nextRungAt: 9_000, ...part };
}

describe('participants', () => {
  it('are shown with their duties on clock 0 and the date they were given at first', async () => {
    const { ref } = await enrolled('p-new', ['u-a', 'u-b'], ['plan', 'report']);
    const { task, duty } = await row(ref, 'u-b', 'report');
    expect(task).toMatchObject({ name: 'u-b总工会', stage: 'sent', released: false, issuerRev: 2 });
    expect(duty).toMatchObject({
      ...{ clock: 0, rung: 0, overdue: false, dueAt: 9_000, originalDueAt: 9_000 },
      ...{ nextRungAt: 8_000, state: 'open', issuerRev: 2, unitRev: 0, returnsArmed: 0 },
    });
  });

  it('are inserted once, and what happened since is left alone', async () => {
    const { ref, page } = await enrolled('p-again');
    const plan = { ...untouchedDuty('plan'), state: 'submitted' as const };
    const task = { ...UNTOUCHED_TASK, stage: 'planned' as const, duties: { plan } };
    const unit = { ...ref, unit: 'u-a' };
    await projectUnitTask(db.connection, unit, { task, seq: 1, duties: new Map([['plan', 1]]) });
    await writeRows(db.connection, rearmedRows(ref, { rows: [rearmed()], seq: 3 }));
    const before = await row(ref, 'u-a');
    await Promise.all([1, 2].map(() => writeRows(db.connection, enrolledRows(ref, page))));
    expect(await row(ref, 'u-a')).toEqual(before);
  });

  it('are completed when the first try stopped half-way', async () => {
    const { ref } = await enrolled('p-half', ['u-a']);
    const participants = [participant('u-a'), participant('u-b')];
    await writeRows(db.connection, enrolledRows(ref, { participants, deliveredAt: 1_000, seq: 2 }));
    expect((await row(ref, 'u-b')).task).toMatchObject({ unit: 'u-b' });
    expect((await row(ref, 'u-b')).duty).toMatchObject({ duty: 'plan' });
  });
});

describe('clocks', () => {
  it('are wound anew: new number, new date, no rung yet; the first date is kept', async () => {
    const { ref } = await enrolled('c-wound');
    const overdue = fired({ rung: 2, action: 'markOverdue', nextRungAt: null });
    await writeRows(db.connection, firedRows(ref, { rows: [fired(), overdue], seq: 3 }));
    expect((await row(ref, 'u-a')).duty).toMatchObject({
      rung: 2,
      overdue: true,
      nextRungAt: null,
    });
    await writeRows(db.connection, rearmedRows(ref, { rows: [rearmed()], seq: 4 }));
    expect((await row(ref, 'u-a')).duty).toMatchObject({
      ...{ clock: 1, dueAt: 20_000, nextRungAt: 19_000, returnsArmed: 1, rung: 0 },
      ...{ overdue: false, originalDueAt: 9_000, issuerRev: 4 },
    });
  });

  it('keep the newer of two entries, whichever is shown last', async () => {
    const { ref } = await enrolled('c-older');
    await writeRows(db.connection, rearmedRows(ref, { rows: [rearmed({ clock: 2 })], seq: 6 }));
    const shown = await row(ref, 'u-a');
    await writeRows(db.connection, rearmedRows(ref, { rows: [rearmed({ clock: 1 })], seq: 5 }));
    await writeRows(db.connection, firedRows(ref, { rows: [fired()], seq: 6 }));
    expect(await row(ref, 'u-a')).toEqual(shown);
  });

  it('stay overdue when a later rung fires', async () => {
    const { ref } = await enrolled('c-overdue');
    const overdue = fired({ rung: 2, action: 'markOverdue' });
    await writeRows(db.connection, firedRows(ref, { rows: [overdue], seq: 3 }));
    const chase = fired({ rung: 3, action: 'chase', nextRungAt: null });
    await writeRows(db.connection, firedRows(ref, { rows: [chase], seq: 4 }));
    expect((await row(ref, 'u-a')).duty).toMatchObject({ rung: 3, overdue: true });
  });
});

it('shows that a unit was released: its clocks stop, its sibling goes on', async () => {
  const { ref } = await enrolled('r-released', ['u-a', 'u-ab']);
  await writeRows(db.connection, { kind: 'releaseUnit', ref, unit: 'u-a', seq: 3 });
  const released = await row(ref, 'u-a');
  expect(released.task).toMatchObject({ released: true, issuerRev: 3 });
  expect(released.duty).toMatchObject({ released: true, nextRungAt: null, dueAt: 9_000 });
  expect((await row(ref, 'u-ab')).duty).toMatchObject({ released: false, nextRungAt: 8_000 });
});

describe('the issuing itself', () => {
  const issued: NonNullable<Issuance['issued']> = {
    ...{ title: '关于开展宣讲活动的通知', number: '示总工发〔2022〕7号', sponsor: 'sf-publicity' },
    ...{ revision: 1, fileHash: 'h', deliveredAt: 1_000, forms: {}, calendarVersion: 'v' },
    ...{ ladder: [], anchors: {}, graceDays: 2, correctionWorkdays: 3, parent: null },
  };
  const at = (part: Partial<Issuance>): Issuance => ({ ...UNISSUED, issued, ...part });

  it('is shown once it is issued, and its seq only grows', async () => {
    const ref = { campaign: 'i-seq', office };
    await projectIssuance(db.connection, ref, { issuance: UNISSUED, seq: 1 });
    expect(await findIssuance(db.connection, ref)).toBeNull();
    await projectIssuance(db.connection, ref, { issuance: at({ status: 'issuing' }), seq: 1 });
    await projectIssuance(db.connection, ref, { issuance: at({ status: 'running' }), seq: 5 });
    for (const seq of [1, 4, 5]) {
      await projectIssuance(db.connection, ref, { issuance: at({ status: 'issuing' }), seq });
      expect(await findIssuance(db.connection, ref)).toMatchObject({ status: 'running', seq: 5 });
    }
  });
});
