import type {
  OrganisationEntry,
  PersonEffect,
  UnitEffect,
} from '../../domain/directory/organisation-entry';
import type { Connection } from '../../store/connection';
import { applyOrganisationEffects } from '../../store/organisation-effects';
import {
  appendOrganisationEntry,
  findOrganisationEntry,
  finishOrganisationLog,
  lastOrganisationSeq,
  listOrganisationNotes,
} from '../../store/organisation-log';
import { addPeople, findPerson } from '../../store/people';
import { addDirectory, findUnit, saveDirectory } from '../../store/units';
import { openDatabase, type Database } from '../support/database';
import { SMALL_DIRECTORY } from '../support/web-server';

let connection: Connection;
let close: Database['close'];

beforeEach(async () => {
  ({ connection, close } = await openDatabase());
  await saveDirectory(connection, { name: 'small', units: SMALL_DIRECTORY });
  const posts = [{ office: 'r-a', role: 'handler' as const }];
  const one = { id: 'p-1', account: 'one', name: '一', posts, disabled: false };
  await addPeople(connection, [{ ...one, passwordHash: 'own' }]);
});

afterEach(() => close());

const unit = (name: string): UnitEffect => ({
  ...{ id: 'r-c', name, aliases: [], parent: 'r', tier: 'prefecture', unitClass: 'prefecture' },
  ...{ directory: 'small', path: '/r/r-c/', place: 9, isNew: true },
});
const person = (part: Partial<PersonEffect>): PersonEffect => ({
  ...{ id: 'p-1', name: '一', account: 'one', posts: [], paths: ['/r/r-a/'], disabled: true },
  ...{ isNew: false, ends: true },
  ...part,
});

function entry(seq: number, part: Partial<OrganisationEntry> = {}): OrganisationEntry {
  return {
    ...{ directory: 'small', seq, key: `key-${seq}`, hash: 'h', at: 1_000 + seq },
    by: { person: 'p-admin', office: 'r' },
    ...{ act: 'directory.imported', units: ['r-c'], summary: { units: 1 } },
    effects: { units: [unit('丙市总工会')], people: [person({})] },
    ...part,
  };
}

test('an act that died before anything of it was done is finished by whoever comes next', async () => {
  await appendOrganisationEntry(connection, entry(1));
  expect(await findUnit(connection, 'r-c')).toBeNull();
  await finishOrganisationLog(connection, 'small');
  expect((await findUnit(connection, 'r-c'))?.name).toBe('丙市总工会');
  expect(await findPerson(connection, 'p-1')).toMatchObject({ disabled: true, credentialsRev: 2 });
});

test('one that died half-way is finished once, not done twice', async () => {
  const half = entry(1);
  await appendOrganisationEntry(connection, half);
  await applyOrganisationEffects(connection, { ...half, effects: { ...half.effects, units: [] } });
  await finishOrganisationLog(connection);
  await finishOrganisationLog(connection);
  expect((await findUnit(connection, 'r-c'))?.name).toBe('丙市总工会');
  expect((await findPerson(connection, 'p-1'))?.credentialsRev).toBe(2);
});

test('a late writer does not undo what came after', async () => {
  const [first, second] = [
    entry(1),
    entry(2, { effects: { units: [], people: [person({ name: '二', disabled: false })] } }),
  ];
  await applyOrganisationEffects(connection, second);
  await applyOrganisationEffects(connection, first);
  expect(await findPerson(connection, 'p-1')).toMatchObject({ name: '二', disabled: false });
  expect((await findUnit(connection, 'r-c'))?.name).toBe('丙市总工会');
});

test('of two writers of one number, or of one command, the second is told', async () => {
  expect(await appendOrganisationEntry(connection, entry(1))).toBe(true);
  expect(await appendOrganisationEntry(connection, entry(1, { key: 'other' }))).toBe(false);
  expect(await appendOrganisationEntry(connection, entry(2, { key: 'key-1' }))).toBe(false);
  expect(await lastOrganisationSeq(connection, 'small')).toBe(1);
  expect(await lastOrganisationSeq(connection, 'another')).toBe(0);
  expect((await findOrganisationEntry(connection, 'small', 'key-1'))?.seq).toBe(1);
});

test('somebody new signs in with nothing until they have a password', async () => {
  const fresh = person({ id: 'p-2', account: 'two', isNew: true, disabled: false });
  const effects = { units: [], people: [fresh] };
  await applyOrganisationEffects(connection, { seq: 1, effects });
  expect((await findPerson(connection, 'p-2'))?.passwordHash).toBe('!');
  await applyOrganisationEffects(connection, { seq: 1, effects }, new Map([['p-2', 'late']]));
  expect((await findPerson(connection, 'p-2'))?.passwordHash).toBe('!');
});

test('the notes of a unit are the newest first, without what was changed', async () => {
  await appendOrganisationEntry(connection, entry(1));
  await appendOrganisationEntry(connection, entry(2, { units: ['r-a'] }));
  await appendOrganisationEntry(connection, entry(3));
  const notes = await listOrganisationNotes(connection, { directory: 'small', unit: 'r-c' }, 5);
  expect(notes.map(({ seq }) => seq)).toEqual([3, 1]);
  expect(notes[0]).not.toHaveProperty('effects');
});

test('seeding again leaves what was changed and adds what is missing', async () => {
  const renamed = SMALL_DIRECTORY.map((one) => (one.id === 'r-a' ? { ...one, name: '改名' } : one));
  await saveDirectory(connection, { name: 'small', units: renamed });
  const more = [...SMALL_DIRECTORY, { ...SMALL_DIRECTORY[3], id: 'r-d', name: '丁市总工会' }];
  await addDirectory(connection, { name: 'small', units: more as typeof SMALL_DIRECTORY });
  expect((await findUnit(connection, 'r-a'))?.name).toBe('改名');
  expect((await findUnit(connection, 'r-d'))?.name).toBe('丁市总工会');
});
