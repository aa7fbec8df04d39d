import { SYSTEM_SCOPE } from '../../domain/permissions';
import type { Unit } from '../../domain/unit';
import type { Connection } from '../../store/connection';
import {
  findUnit,
  findUnits,
  findUnitWithin,
  listDirectory,
  listUnits,
  saveDirectory,
} from '../../store/units';
import { openDatabase, type Database } from '../support/database';

let connection: Connection;
let close: Database['close'];

const unit = (id: string, parent: string | null, name = `${id}总工会`): Unit => ({
  id,
  name,
  aliases: [],
  tier: 'county',
  unitClass: 'county',
  parent,
});
// Out of the order of ids, and with an id that begins like another's.
const UNITS = [unit('r', null), unit('z', 'r'), unit('b', 'r'), unit('bb', 'r'), unit('b-1', 'b')];

beforeAll(async () => {
  ({ connection, close } = await openDatabase());
  await saveDirectory(connection, { name: 'one', units: UNITS });
  await saveDirectory(connection, { name: 'two', units: [unit('q', null)] });
});

afterAll(() => close());

const ids = (units: { id: string }[]) => units.map(({ id }) => id);

test('a directory comes back as it was, in its order', async () => {
  expect(await listDirectory(connection, 'one')).toEqual(UNITS);
  expect(ids(await listDirectory(connection))).toHaveLength(6);
});

test('loading it again changes what has changed and nothing else', async () => {
  const renamed = UNITS.map((one) => (one.id === 'z' ? { ...one, name: '改名' } : one));
  await saveDirectory(connection, { name: 'one', units: renamed });
  await saveDirectory(connection, { name: 'one', units: renamed });
  expect(await listDirectory(connection, 'one')).toEqual(renamed);
});

test('a unit carries its path', async () => {
  expect((await findUnit(connection, 'b-1'))?.path).toBe('/r/b/b-1/');
  expect(await findUnit(connection, 'none')).toBeNull();
  expect(ids(await findUnits(connection, ['z', 'none', 'b'])).sort()).toEqual(['b', 'z']);
});

test('a scope of paths reaches its subtrees and no unit that is only named alike', async () => {
  const scope = { kind: 'units' as const, paths: ['/r/b/'] };
  expect(ids(await listUnits(connection, scope, {}))).toEqual(['b', 'b-1']);
  expect(await findUnitWithin(connection, scope, 'bb')).toBeNull();
  expect((await findUnitWithin(connection, scope, 'b-1'))?.id).toBe('b-1');
  expect(await listUnits(connection, { kind: 'units', paths: [] }, {})).toEqual([]);
});

test('the system scope reaches every directory', async () => {
  expect(ids(await listUnits(connection, SYSTEM_SCOPE, {}))).toHaveLength(6);
  expect(ids(await listUnits(connection, SYSTEM_SCOPE, { parent: 'r' }))).toEqual(['z', 'b', 'bb']);
});

test('a read for a screen without a scope throws', async () => {
  const none = undefined as never;
  await expect(listUnits(connection, none, {})).rejects.toThrow(/scope/);
  await expect(findUnitWithin(connection, none, 'b')).rejects.toThrow(/scope/);
});
