import { randomUUID } from 'node:crypto';
import { addDays, dayOf } from '../../domain/shanghai-time';
import type { CalendarView } from '../../web/contract/calendar';
import { startWeb, type TestWeb } from '../support/web-server';

const ahead = addDays(dayOf(Date.now()), 30);
let web: TestWeb;

beforeAll(async () => {
  web = await startWeb();
  await web.addPeople({
    admin: [{ office: 'r', role: 'administrator' }],
    county: [{ office: 'r-a', role: 'administrator' }],
    handler: [{ office: 'r-a', role: 'handler' }],
  });
});

afterAll(() => web.close());

async function post(account: string, path: string, asked: unknown) {
  const { key = randomUUID(), ...body } = asked as { key?: string };
  const visitor = await web.signedIn(account);
  return visitor.send('POST', path, { body, headers: { 'idempotency-key': key } });
}

async function viewOf(account: string): Promise<CalendarView> {
  return (await (await web.signedIn(account)).get('/api/calendar')).body as CalendarView;
}

it('enters days once for a command, for the office and those under it', async () => {
  const key = randomUUID();
  const body = { days: [{ on: ahead, day: 'off' }], reason: '州庆放假' };
  expect((await post('admin', '/api/calendar/days', { ...body, key })).status).toBe(200);
  expect((await post('admin', '/api/calendar/days', { ...body, key })).status).toBe(200);
  const other = { ...body, reason: '另有安排' };
  expect((await post('admin', '/api/calendar/days', { ...other, key })).body).toMatchObject({
    code: 'keyReused',
  });
  const { entries, mayChange } = await viewOf('handler');
  expect(entries).toMatchObject([{ office: 'r', act: 'days.changed', reason: '州庆放假' }]);
  expect(mayChange).toBe(false);
});

it('keeps what one office enters from those above it, and refuses who may not', async () => {
  const body = { days: [{ on: addDays(ahead, 1), day: 'off' }], reason: '县庆' };
  expect((await post('handler', '/api/calendar/days', body)).status).toBe(403);
  expect((await post('county', '/api/calendar/days', body)).status).toBe(200);
  expect((await viewOf('admin')).entries).toHaveLength(1);
  expect((await viewOf('county')).entries).toHaveLength(2);
});

it('takes the next year once it is decreed, and no other', async () => {
  const { knownUntil } = await viewOf('admin');
  const year = Number(knownUntil.slice(0, 4)) + 1;
  const decree = (of: number) => ({ year: of, off: [`${of}-01-01`], work: [], reason: '国办通知' });
  expect((await post('admin', '/api/calendar/years', decree(year + 1))).status).toBe(422);
  expect((await post('county', '/api/calendar/years', decree(year))).status).toBe(403);
  expect((await post('admin', '/api/calendar/years', decree(year))).status).toBe(200);
  const view = await viewOf('handler');
  expect(view.knownUntil).toBe(`${year}-12-31`);
  expect(view.years.map(({ assumed }) => assumed)).toEqual([false, false, false, true]);
  expect(view.days).toContainEqual({ on: `${year}-01-01`, day: 'off', office: 'r' });
  expect([(await viewOf('admin')).mayDecree, (await viewOf('county')).mayDecree]).toEqual([
    true,
    false,
  ]);
});
