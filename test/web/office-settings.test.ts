import type { Person } from '../../domain/person';
import { setMailAddress } from '../../store/mail-addresses';
import { findMailing } from '../../store/mailings';
import { mailingModel } from '../../store/models/mailing';
import type { FailedMails } from '../../web/contract/failed-mails';
import type { OfficeSettingsView } from '../../web/contract/office-settings';
import { startWeb, type TestWeb } from '../support/web-server';

const HOURS = [{ from: '09:00', to: '17:00' }];
let web: TestWeb;
let people: Record<string, Person>;

beforeAll(async () => {
  web = await startWeb();
  people = await web.addPeople({
    admin: [{ office: 'r', role: 'administrator' }],
    county: [{ office: 'r-a', role: 'administrator' }],
    handler: [{ office: 'r-a', role: 'handler' }],
  });
});

afterAll(() => web.close());

async function viewOf(account: string): Promise<OfficeSettingsView> {
  return (await (await web.signedIn(account)).get('/api/office-settings'))
    .body as OfficeSettingsView;
}

async function save(account: string, body: object) {
  return (await web.signedIn(account)).send('PUT', '/api/office-settings', { body });
}

it('holds for the office and those under it, until one of them says otherwise', async () => {
  expect(await viewOf('county')).toMatchObject({ from: null, isOwn: false, confirmWithin: null });
  const set = { confirmWithin: 6, mailHours: HOURS, revision: 0 };
  expect((await save('admin', set)).body).toMatchObject({ isOwn: true, revision: 1 });
  expect(await viewOf('handler')).toMatchObject({
    ...{ from: '根省总工会', isOwn: false, revision: 0, mayChange: false },
    ...{ confirmWithin: 6, mailHours: HOURS },
  });
  expect((await save('county', { ...set, confirmWithin: null })).status).toBe(200);
  expect(await viewOf('county')).toMatchObject({ isOwn: true, confirmWithin: null });
  expect(await viewOf('admin')).toMatchObject({ confirmWithin: 6 });
});

it('is changed by administrators alone, upon what they have seen, with hours that can be kept', async () => {
  const set = { confirmWithin: 4, mailHours: HOURS };
  expect((await save('handler', { ...set, revision: 1 })).status).toBe(403);
  expect((await save('admin', { ...set, revision: 0 })).body).toMatchObject({
    code: 'revisionOutdated',
  });
  const crossed = [
    { from: '09:00', to: '12:00' },
    { from: '11:00', to: '17:00' },
  ];
  expect((await save('admin', { ...set, mailHours: crossed, revision: 1 })).status).toBe(422);
  expect((await save('admin', { ...set, revision: 1 })).body).toMatchObject({ revision: 2 });
});

it('shows mails that failed to whoever answers for the person, to be tried again or given up', async () => {
  const { connection } = web.deps;
  const person = people['handler']?.id ?? '';
  await setMailAddress(connection, person, 'handler@example.org');
  const dead = (no: number) => ({
    ...{ _id: `b${no}.${person}`, person, messages: [], state: 'dead' as const, attempts: 12 },
    ...{ uncertain: 0, nextAt: no, leasedUntil: 0, isHostDown: false, fault: '550 no such box' },
  });
  await mailingModel(connection).create([dead(1), dead(2)]);
  const county = await web.signedIn('county');
  const { rows } = (await county.get('/api/mail/failed')).body as unknown as FailedMails;
  expect(rows.map(({ id }) => id)).toEqual([dead(2)._id, dead(1)._id]);
  expect(rows[0]).toMatchObject({ mail: 'ha***@example.org', fault: '550 no such box' });
  expect((await (await web.signedIn('handler')).get('/api/mail/failed')).status).toBe(403);
  const settle = async (id: string, how: string) =>
    (await county.send('POST', `/api/mail/failed/${id}/${how}`, { body: {} })).body;
  await settle(dead(1)._id, 'again');
  expect(await settle(dead(2)._id, 'give-up')).toEqual({ rows: [] });
  expect(await findMailing(connection, dead(1)._id)).toMatchObject({
    state: 'waiting',
    attempts: 0,
  });
  expect(await findMailing(connection, dead(2)._id)).toMatchObject({ state: 'givenUp' });
});
