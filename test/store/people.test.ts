import { SYSTEM_SCOPE } from '../../domain/permissions';
import type { Connection } from '../../store/connection';
import {
  addPeople,
  addPerson,
  changePassword,
  issuePasswords,
  findPeopleByAccount,
  findPerson,
  findPersonByAccount,
  listPeople,
  namesOfPeople,
} from '../../store/people';
import { listSignIns, logSignIn } from '../../store/sign-in-log';
import { saveDirectory } from '../../store/units';
import { openDatabase, type Database } from '../support/database';
import { SMALL_DIRECTORY } from '../support/web-server';

let connection: Connection;
let close: Database['close'];

const person = (account: string, office: string) => ({
  id: `id-${account}`,
  account,
  name: `人员${account}`,
  posts: [{ office, role: 'handler' as const }],
  disabled: false,
  passwordHash: 'hash',
});

beforeAll(async () => {
  ({ connection, close } = await openDatabase());
  await saveDirectory(connection, { name: 'small', units: SMALL_DIRECTORY });
  await addPeople(connection, [
    person('one', 'r-a'),
    person('two', 'r-a-1'),
    person('three', 'r-b'),
  ]);
});

afterAll(() => close());

const accounts = (people: { account: string }[]) => people.map(({ account }) => account);

test('an account is given once, however it is asked for', async () => {
  const taken = { ...person('one', 'r-b'), id: 'id-other' };
  expect(await addPerson(connection, taken)).toBe(false);
  await addPeople(connection, [taken]);
  expect((await findPersonByAccount(connection, 'one'))?.id).toBe('id-one');
  const racers = Array.from({ length: 8 }, (_, i) => ({
    ...person('race', 'r-b'),
    id: `race-${i}`,
  }));
  const made = await Promise.all(racers.map((one) => addPerson(connection, one)));
  expect(made.filter(Boolean)).toHaveLength(1);
});

test('people are found by the subtree of their posts', async () => {
  const within = (path: string) => listPeople(connection, { kind: 'units', paths: [path] }, {});
  expect(accounts(await within('/r/r-a/'))).toEqual(['one', 'two']);
  expect(accounts(await within('/r/r-a/r-a-1/'))).toEqual(['two']);
  const system = await listPeople(connection, SYSTEM_SCOPE, { office: 'r-a' });
  expect(accounts(system)).toEqual(['one']);
  await expect(listPeople(connection, undefined as never, {})).rejects.toThrow(/scope/);
});

test('names are looked up by id, people by account', async () => {
  const names = await namesOfPeople(connection, ['id-one', 'id-two', 'nobody', 'id-one']);
  expect([...names]).toEqual(
    expect.arrayContaining([
      ['id-one', '人员one'],
      ['id-two', '人员two'],
    ]),
  );
  expect(names.size).toBe(2);
  const found = await findPeopleByAccount(connection, ['one', 'nobody']);
  expect(found.map(({ id }) => id)).toEqual(['id-one']);
});

test('of two changes of one password at once, one counts', async () => {
  const change = (passwordHash: string) =>
    changePassword(connection, { person: 'id-one', passwordHash, expected: 1 });
  const revs = await Promise.all([change('a'), change('b')]);
  expect([...revs].sort()).toEqual([2, null]);
});

test('a first password is for whoever has none of their own', async () => {
  await issuePasswords(connection, [
    { person: 'id-one', passwordHash: 'first' },
    { person: 'id-two', passwordHash: 'first' },
  ]);
  expect((await findPerson(connection, 'id-one'))?.passwordHash).not.toBe('first');
  expect((await findPerson(connection, 'id-two'))?.passwordHash).toBe('first');
});

test('the log of sign-ins is paged backwards within a scope', async () => {
  for (let at = 1; at <= 5; at += 1) {
    const paths = [at % 2 === 0 ? '/r/r-b/' : '/r/r-a/'];
    const row = { at, outcome: 'success', person: 'p', account: 'a', paths, address: '::1' };
    await logSignIn(connection, row);
  }
  const page = (paths: string[], before: number) =>
    listSignIns(connection, { kind: 'units', paths }, { before, limit: 2 });
  expect((await page(['/r/'], 6)).map(({ at }) => at)).toEqual([5, 4]);
  expect((await page(['/r/'], 4)).map(({ at }) => at)).toEqual([3, 2]);
  expect((await page(['/r/r-b/'], 9)).map(({ at }) => at)).toEqual([4, 2]);
  await expect(
    listSignIns(connection, undefined as never, { before: 9, limit: 1 }),
  ).rejects.toThrow(/scope/);
});
