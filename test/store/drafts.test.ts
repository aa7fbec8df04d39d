import { connectStore, type Store } from '../../store/connection';
import { dropFormDraft, findFormDraft, listFormDrafts, saveFormDraft } from '../../store/drafts';
import { databaseUri } from '../support/servers';

let store: Store;
const ref = { campaign: 'c', office: 'sf', unit: 'sf-east', duty: 'plan' };
const by = { person: 'p-1', office: 'sf-east' };

beforeAll(async () => {
  store = await connectStore(databaseUri('drafts'));
  await store.connection.dropDatabase();
});
afterAll(async () => {
  await store.connection.dropDatabase();
  await store.close();
});

const save = (expectedRevision: number, title: string) =>
  saveFormDraft(store.connection, { ref, body: { title }, words: '', by, expectedRevision });

it('keeps one revision after the other and refuses whoever saw an older one', async () => {
  expect(await save(0, '一')).toMatchObject({ revision: 1 });
  expect(await save(0, '二')).toBe('conflict');
  expect(await save(1, '三')).toMatchObject({ revision: 2 });
  expect(await save(1, '四')).toBe('conflict');
  expect(await findFormDraft(store.connection, ref)).toMatchObject({
    revision: 2,
    body: { title: '三' },
    savedBy: by,
  });
});

it('gives one of many that save at once its way', async () => {
  const other = { ...ref, duty: 'report' };
  const burst = await Promise.all(
    Array.from({ length: 8 }, (_, n) =>
      saveFormDraft(store.connection, {
        ref: other,
        body: { n },
        words: '',
        by,
        expectedRevision: 0,
      }),
    ),
  );
  expect(burst.filter((one) => one !== 'conflict')).toHaveLength(1);
});

it('is gone once dropped, whatever revision it had', async () => {
  await dropFormDraft(store.connection, ref);
  expect(await findFormDraft(store.connection, ref)).toBeNull();
  const left = await listFormDrafts(store.connection, ref);
  expect(left.map(({ duty }) => duty)).toEqual(['report']);
  expect(await save(2, '五')).toBe('conflict');
});

it('keeps what a colleague had written once somebody else writes over it', async () => {
  const shared = { ...ref, duty: 'summary' };
  const write = (person: string, revision: number, title: string) =>
    saveFormDraft(store.connection, {
      ref: shared,
      body: { title },
      words: `${title}的理由`,
      by: { person, office: 'sf-east' },
      expectedRevision: revision,
    });
  await write('p-1', 0, '甲一');
  await write('p-1', 1, '甲二');
  expect(await findFormDraft(store.connection, shared)).toMatchObject({ earlier: [] });
  await write('p-2', 2, '乙');
  await write('p-1', 3, '甲三');
  const kept = await findFormDraft(store.connection, shared);
  expect(kept).toMatchObject({ body: { title: '甲三' }, words: '甲三的理由' });
  expect(kept?.earlier.map(({ body, savedBy }) => [savedBy.person, body])).toEqual([
    ['p-2', { title: '乙' }],
    ['p-1', { title: '甲二' }],
  ]);
});
