import { startWeb, type TestWeb } from '../support/web-server';
import type { WebVisitor } from '../support/web-visitor';

let web: TestWeb;
let root: WebVisitor;
let local: WebVisitor;

beforeAll(async () => {
  web = await startWeb();
  await web.addPeople({
    root: [{ office: 'r', role: 'administrator' }],
    local: [{ office: 'r-a', role: 'administrator' }],
    handler: [{ office: 'r-a', role: 'handler' }],
    both: [
      { office: 'r-a', role: 'handler' },
      { office: 'r-b', role: 'handler' },
    ],
  });
  root = await web.signedIn('root');
  local = await web.signedIn('local');
});

afterAll(() => web.close());

const accountsOf = (body: Record<string, unknown>) =>
  (body.people as { account: string }[]).map(({ account }) => account);

test('an administrator lists the people of the own office and those below', async () => {
  expect(accountsOf((await root.get('/api/people')).body)).toEqual([
    'both',
    'handler',
    'local',
    'root',
  ]);
  expect(accountsOf((await local.get('/api/people')).body)).toEqual(['both', 'handler', 'local']);
  const some = await root.get('/api/people?office=r-b');
  expect(accountsOf(some.body)).toEqual(['both']);
  expect(JSON.stringify(some.body)).not.toContain('argon2');
});

test('nobody else lists, adds or changes people', async () => {
  const handler = await web.signedIn('handler');
  const posts = [{ office: 'r-a', role: 'handler' }];
  const answers = [
    await handler.get('/api/people'),
    await handler.send('POST', '/api/people', { body: { account: 'new1', name: '新', posts } }),
    await handler.send('PATCH', '/api/people/id-handler', { body: { name: '改' } }),
    await handler.send('POST', '/api/people/id-handler/password'),
  ];
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
});

test('somebody added signs in with the generated password', async () => {
  const posts = [{ office: 'r-a-1', role: 'handler' }];
  const added = await local.send('POST', '/api/people', {
    body: { account: 'new.one', name: '新人', posts },
  });
  expect(added.status).toBe(201);
  expect(added.body.person).toMatchObject({
    account: 'new.one',
    name: '新人',
    posts,
    disabled: false,
  });
  expect((await web.visitor().signIn('new.one', String(added.body.password))).status).toBe(200);
  const again = await root.send('POST', '/api/people', {
    body: { account: 'new.one', name: '又', posts },
  });
  expect(again).toMatchObject({ status: 409, body: { code: 'accountTaken' } });
});

test('an administrator gives posts within the own subtree only', async () => {
  const add = (office: string) =>
    local.send('POST', '/api/people', {
      body: { account: `x.${office}`, name: '新', posts: [{ office, role: 'administrator' }] },
    });
  expect(await add('r')).toMatchObject({ status: 403, body: { code: 'notPermitted' } });
  expect(await add('r-b')).toMatchObject({ status: 403, body: { code: 'notPermitted' } });
  expect(await add('r-zz')).toMatchObject({ status: 404, body: { code: 'unitUnknown' } });
  const raise = { body: { posts: [{ office: 'r', role: 'administrator' }] } };
  expect((await local.send('PATCH', '/api/people/id-local', raise)).status).toBe(403);
});

test('somebody with a post elsewhere is left to whoever answers for both', async () => {
  const change = { body: { name: '改名' } };
  expect((await local.send('PATCH', '/api/people/id-both', change)).body.code).toBe(
    'personUnknown',
  );
  expect((await root.send('PATCH', '/api/people/id-both', change)).body.name).toBe('改名');
});

test('new posts count at once, a reset password ends sessions', async () => {
  await web.addPeople({ shifted: [{ office: 'r-a', role: 'handler' }] });
  const shifted = await web.signedIn('shifted');
  const posts = [{ office: 'r-b', role: 'supervisor' }];
  await root.send('PATCH', '/api/people/id-shifted', { body: { posts } });
  expect((await shifted.get('/api/session')).body.office).toBe('r-b');
  const reset = await root.send('POST', '/api/people/id-shifted/password');
  expect((await shifted.get('/api/session')).status).toBe(401);
  expect((await web.visitor().signIn('shifted', String(reset.body.password))).status).toBe(200);
});

test('nobody disables themselves or gives the own post away', async () => {
  const disable = { body: { disabled: true } };
  const refused = await root.send('PATCH', '/api/people/id-root', disable);
  expect(refused).toMatchObject({ status: 409, body: { code: 'ownAdministration' } });
  const posts = [{ office: 'r', role: 'handler' }];
  const without = await root.send('PATCH', '/api/people/id-root', { body: { posts } });
  expect(without.body.code).toBe('ownAdministration');
  expect((await root.get('/api/session')).status).toBe(200);
});
