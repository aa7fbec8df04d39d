import { SYSTEM_SCOPE, type Scope } from '../../domain/permissions';
import { listBoard, listItemUnits, listParticipants } from '../../store/board';
import { bodiesInForce, countBoard } from '../../store/board-counts';
import { connectStore, type Store } from '../../store/connection';
import { createIndexes } from '../../store/create-indexes';
import { listEntriesAbout, listIssuanceEntries, listUnitEntries } from '../../store/journal-reads';
import { listMessages } from '../../store/message-lists';
import { listAwaiting } from '../../store/review-queue';
import {
  findTask,
  listHandledDuties,
  listOwedDuties,
  listUnreadTasks,
} from '../../store/task-lists';
import {
  buildDutyRow,
  buildIssuanceRow,
  buildMessage,
  buildTaskRow,
  putRows,
  REF,
} from '../builders/rows';
import { databaseUri } from '../support/servers';

let store: Store;
const unitScope = (unit: string, part: Partial<Extract<Scope, { kind: 'tasks' }>> = {}): Scope => ({
  kind: 'tasks',
  unit,
  issuances: [],
  led: [],
  ...part,
});
const SPONSOR = unitScope('sf-publicity', { issuances: [REF] });
const LEAD = unitScope('sf-economy', { led: [{ ...REF, items: [1] }] });
const EAST = unitScope('sf-east');
const WEST = unitScope('sf-west');
const east = { ...REF, unit: 'sf-east' };
const page = { limit: 10 };

beforeAll(async () => {
  store = await connectStore(databaseUri('reads-by-scope'));
  await store.connection.dropDatabase();
  await createIndexes(store.connection);
  const cooperating = { item: 1, role: 'cooperating' } as const;
  await putRows(store.connection, {
    issuances: [
      buildIssuanceRow(),
      buildIssuanceRow({ campaign: 'over', _id: 'over:sf', status: 'closed' }),
    ],
    tasks: [
      buildTaskRow('sf-east', { items: [cooperating], readers: ['p-east'] }),
      buildTaskRow('sf-economy', { items: [{ item: 1, role: 'lead', first: true }] }),
      buildTaskRow('sf-west', {
        stage: 'planned',
        noticeReturn: { reason: '不是本单位', returnedAt: 7, refused: false },
      }),
      buildTaskRow('sf-east', { campaign: 'over', _id: 'over:sf:sf-east' }),
    ],
    duties: [
      buildDutyRow('sf-east', 'plan', { kind: 'plan', overdue: true }),
      buildDutyRow('sf-east', 'report.p1', { state: 'filed', handling: 'file', late: true }),
      buildDutyRow('sf-east', 'receipt', { kind: 'receipt', state: 'filed', handling: 'file' }),
      buildDutyRow('sf-east', 'summary', { released: true }),
      buildDutyRow('sf-west', 'plan', { kind: 'plan', state: 'submitted', overdue: true }),
      buildDutyRow('sf-economy', 'progress.i1', { kind: 'progress', item: 1 }),
      buildDutyRow('sf-east', 'plan', { campaign: 'over', _id: 'over:sf:sf-east:plan' }),
    ],
    messages: [1, 2, 2, 3].map((at, n) => buildMessage(`m${n}`, { at })),
  });
});
afterAll(async () => {
  await store.connection.dropDatabase();
  await store.close();
});

describe('a read for a screen', () => {
  it('throws without a scope, whichever it is', async () => {
    const none = undefined as unknown as Scope;
    const { connection } = store;
    const asked = { ref: REF, filter: {}, page };
    const reads = [
      () => listOwedDuties(connection, none),
      () => listHandledDuties(connection, none),
      () => listUnreadTasks(connection, none, 'p'),
      () => findTask(connection, none, east),
      () => listBoard(connection, none, asked),
      () => listParticipants(connection, none, asked),
      () => listItemUnits(connection, none, { ref: REF, item: 1 }),
      () => countBoard(connection, none, REF),
      () => bodiesInForce(connection, none, REF).next(),
      () => listAwaiting(connection, none),
      () => listUnitEntries(connection, none, east),
      () => listEntriesAbout(connection, none, east),
      () => listIssuanceEntries(connection, none, { ref: REF, page: { limit: 1 } }),
      () => listMessages(connection, none, { person: 'p', before: null, limit: 1 }),
    ];
    for (const read of reads) await expect(read()).rejects.toThrow(/scope/);
  });

  it('gives a sibling nothing', async () => {
    const { connection } = store;
    expect(await findTask(connection, WEST, east)).toBeNull();
    expect(await listBoard(connection, WEST, { ref: REF, filter: {}, page })).toEqual([]);
    expect(await listItemUnits(connection, WEST, { ref: REF, item: 1 })).toBeNull();
    expect(await countBoard(connection, WEST, REF)).toBeNull();
    expect(await listUnitEntries(connection, WEST, east)).toEqual([]);
    const asked = { ref: REF, page: { limit: 1 } };
    expect(await listIssuanceEntries(connection, WEST, asked)).toBeNull();
  });
});

describe('the lists of an office', () => {
  it('hold what it owes in running issuings, what it did and what it has not read', async () => {
    const { connection } = store;
    const keys = (rows: { duty: { duty: string } }[]) => rows.map(({ duty }) => duty.duty).sort();
    expect(keys(await listOwedDuties(connection, EAST))).toEqual(['plan']);
    expect(keys(await listHandledDuties(connection, EAST))).toEqual(['receipt', 'report.p1']);
    const unread = async (person: string) =>
      (await listUnreadTasks(connection, EAST, person)).map(({ task }) => task.campaign).sort();
    expect(await unread('p-east')).toEqual(['over']);
    expect(await unread('p-other')).toEqual(['c', 'over']);
  });

  it('give messages the newest first, page by page, none twice', async () => {
    const read = (before: { at: number; id: string } | null) =>
      listMessages(store.connection, EAST, { person: 'p', before, limit: 2 });
    const one = await read(null);
    expect(one.map(({ _id }) => _id)).toEqual(['m3', 'm2']);
    const two = await read({ at: 2, id: 'm2' });
    expect(two.map(({ _id }) => _id)).toEqual(['m1', 'm0']);
    expect(
      await listMessages(store.connection, WEST, { person: 'p', before: null, limit: 2 }),
    ).toEqual([]);
  });
});

describe('the issuing side', () => {
  it('has what waits for it, and no receipts among it', async () => {
    const rows = await listAwaiting(store.connection, SPONSOR);
    expect(rows.map(({ task, duty }) => `${task.unit} ${duty?.duty ?? 'notice'}`).sort()).toEqual([
      'sf-east report.p1',
      'sf-west notice',
      'sf-west plan',
    ]);
    expect(await listAwaiting(store.connection, EAST)).toEqual([]);
  });

  it('narrows its board, in pages by unit', async () => {
    const units = async (filter: object, after?: string, limit = 10) =>
      (
        await listBoard(store.connection, SPONSOR, { ref: REF, filter, page: { after, limit } })
      ).map(({ task }) => task.unit);
    expect(await units({}, undefined, 2)).toEqual(['sf-east', 'sf-economy']);
    expect(await units({}, 'sf-economy', 2)).toEqual(['sf-west']);
    // A plan handed in after its time is late, not overdue.
    expect(await units({ overdue: true })).toEqual(['sf-east']);
    expect(await units({ overdue: false })).toEqual(['sf-economy', 'sf-west']);
    expect(await units({ stage: 'planned' })).toEqual(['sf-west']);
    expect(await units({ role: 'lead' })).toEqual([]);
  });

  it('counts by stage and by step, released ones left out', async () => {
    const counted = await countBoard(store.connection, SYSTEM_SCOPE, REF);
    expect(counted?.stages).toEqual(
      expect.arrayContaining([
        { stage: 'sent', units: 2 },
        { stage: 'planned', units: 1 },
      ]),
    );
    expect(counted?.steps).toEqual(
      expect.arrayContaining([
        { step: 'plan', state: 'open', duties: 1, overdue: 1, late: 0 },
        { step: 'report', state: 'filed', duties: 1, overdue: 0, late: 1 },
      ]),
    );
    expect(counted?.steps.some(({ step }) => step === 'summary')).toBe(false);
  });
});

describe('a lead', () => {
  it('reaches the units on its item, with what they owe on it and nothing else', async () => {
    const units = await listItemUnits(store.connection, LEAD, { ref: REF, item: 1 });
    expect(units?.map(({ task, duties }) => [task.unit, duties.map(({ duty }) => duty)])).toEqual([
      ['sf-east', []],
      ['sf-economy', ['progress.i1']],
    ]);
    expect(await listItemUnits(store.connection, LEAD, { ref: REF, item: 2 })).toBeNull();
    const found = await findTask(store.connection, LEAD, east);
    expect(found?.reach).toEqual({ kind: 'items', items: [1] });
  });
});
