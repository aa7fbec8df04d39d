import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import {
  findAttachment,
  findAttachments,
  readAttachment,
  saveAttachment,
} from '../../store/attachments';
import type { Connection } from '../../store/connection';
import { openDatabase, type Database } from '../support/database';

let connection: Connection;
let close: Database['close'];

beforeAll(async () => {
  ({ connection, close } = await openDatabase());
});

afterAll(() => close());

const facts = (name: string, size: number) => ({
  name,
  size,
  type: 'application/pdf',
  hash: 'ab',
  owner: 'r-a',
  unit: null,
  campaign: 'c',
  office: 'r',
  uploadedBy: 'p',
  uploadedAt: 1_667_000_000_000,
});

test.each([0, 1, 255 * 1024, 255 * 1024 + 1, 3_000_000])('%i bytes come back', async (size) => {
  const bytes = randomBytes(size);
  const saved = await saveAttachment(connection, { facts: facts('方案〔2026〕.pdf', size), bytes });
  expect(saved.id).toMatch(/^[0-9a-f]{32}$/);
  expect(await findAttachment(connection, saved.id)).toEqual(saved);
  expect((await buffer(readAttachment(connection, saved.id))).equals(bytes)).toBe(true);
});

test('several are looked up at once, unknown ones are left out', async () => {
  const one = await saveAttachment(connection, {
    facts: facts('一.pdf', 1),
    bytes: Buffer.from('1'),
  });
  const two = await saveAttachment(connection, {
    facts: facts('二.pdf', 1),
    bytes: Buffer.from('2'),
  });
  const found = await findAttachments(connection, [two.id, 'f'.repeat(32), one.id]);
  expect(found.map(({ name }) => name).sort()).toEqual(['一.pdf', '二.pdf']);
  expect(await findAttachment(connection, 'f'.repeat(32))).toBeNull();
  expect(await findAttachments(connection, [])).toEqual([]);
});
