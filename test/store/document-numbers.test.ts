import { unexplainedNumbers } from '../../domain/document-number/number-series';
import { connectStore, type Store } from '../../store/connection';
import { createIndexes } from '../../store/create-indexes';
import { findNumberOf, listNumbers, takeNumber, voidNumber } from '../../store/document-numbers';
import { saveSeriesStart } from '../../store/number-series';
import { databaseUri } from '../support/servers';

const TAKERS = 8;
const EACH = process.env['LUOSHI_PROOF'] === '1' ? 50 : 8;
const by = { person: 'p-1', office: 'sf' };
const series = { office: 'sf', word: '示总工发', year: 2026 };

let store: Store;
let others: Store;

beforeAll(async () => {
  [store, others] = await Promise.all([
    connectStore(databaseUri('document-numbers')),
    connectStore(databaseUri('document-numbers')),
  ]);
  await store.connection.dropDatabase();
  await createIndexes(store.connection);
});
afterAll(async () => {
  await store.connection.dropDatabase();
  await Promise.all([store.close(), others.close()]);
});

const ask = (key: string, more: object = {}, { connection } = store) =>
  takeNumber(connection, {
    ...{
      ...series,
      use: 'notice' as const,
      campaign: null,
      title: '',
      key,
      request: 'r',
      at: 1,
      by,
    },
    ...more,
  });

it('gives each of many that take at once, from two processes, a number of its own', async () => {
  const takers = Array.from({ length: TAKERS }, async (_, taker) => {
    for (let n = 0; n < EACH; n += 1) {
      const from = taker % 2 === 0 ? store : others;
      expect((await ask(`k-${taker}-${n}`, {}, from)).outcome).toBe('taken');
    }
  });
  await Promise.all(takers);
  const numbers = (await listNumbers(store.connection, series)).map(({ number }) => number);
  expect(numbers).toEqual(Array.from({ length: TAKERS * EACH }, (_, n) => n + 1));
});

it('gives a command the number it has, however often and from wherever it is sent', async () => {
  const again = await Promise.all(
    Array.from({ length: 12 }, (_, n) => ask('one', { year: 2025 }, n % 2 === 0 ? store : others)),
  );
  const answered = again.map((one) => (one.outcome === 'taken' ? one.row.number : null));
  expect(answered).toEqual(Array.from({ length: 12 }, () => 1));
  expect(await ask('one', { year: 2025, request: 'another' })).toEqual({ outcome: 'keyReused' });
});

it('gives a campaign one number, however many of its people ask', async () => {
  const draft = { campaign: 'c-1', year: 2024 };
  const asked = await Promise.all(
    Array.from({ length: 8 }, (_, n) => ask(`c-1-${n}`, draft, n % 2 === 0 ? store : others)),
  );
  const outcomes = asked.map(({ outcome }) => outcome).sort();
  expect(outcomes).toEqual([...Array.from({ length: 7 }, () => 'held'), 'taken']);
  expect(await findNumberOf(store.connection, 'c-1')).toMatchObject({ number: 1, year: 2024 });
});

it('goes on after what was given before, and never gives a voided number again', async () => {
  const later = { word: '示总工办发' };
  const start = {
    ...series,
    ...later,
    startAfter: 37,
    reason: '一至三十七号为纸质登记。',
    at: 1,
    by,
  };
  await saveSeriesStart(store.connection, start);
  const first = await ask('v-1', { ...later, campaign: 'c-2' });
  if (first.outcome !== 'taken') throw new Error(first.outcome);
  expect(first.row.number).toBe(38);
  const voided = { reason: '文件不再印发。', key: 'v-2', at: 2, by };
  expect(await voidNumber(store.connection, first.row, voided)).toMatchObject({ use: 'voided' });
  expect(await voidNumber(store.connection, first.row, voided)).toMatchObject({ use: 'voided' });
  expect(await voidNumber(store.connection, first.row, { ...voided, key: 'v-3' })).toBeNull();
  expect(await ask('v-4', { ...later, number: 38 })).toMatchObject({ outcome: 'occupied' });
  expect(await ask('v-5', { ...later, campaign: 'c-2' })).toMatchObject({ row: { number: 39 } });
  expect(await ask('v-6', { ...later, number: 42 })).toMatchObject({ outcome: 'taken' });
  const known = (await listNumbers(store.connection, series))
    .filter(({ word }) => word === later.word)
    .map(({ number }) => number);
  expect(unexplainedNumbers(37, known)).toEqual([{ from: 40, to: 41 }]);
});
