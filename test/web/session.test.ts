import { PASSWORD, startWeb, type TestWeb } from '../support/web-server';

let web: TestWeb;

beforeAll(async () => {
  web = await startWeb();
  await web.addPeople({
    one: [{ office: 'r-a', role: 'handler' }],
    two: [
      { office: 'r-a', role: 'handler' },
      { office: 'r-b', role: 'handler' },
    ],
    leaver: [{ office: 'r-a', role: 'handler' }],
    mover: [{ office: 'r-a', role: 'handler' }],
    guessed: [{ office: 'r-a', role: 'handler' }],
    spared: [{ office: 'r-a', role: 'handler' }],
    root: [{ office: 'r', role: 'administrator' }],
    local: [{ office: 'r-b', role: 'administrator' }],
  });
});

afterAll(() => web.close());

async function setDisabled(account: string, disabled: boolean): Promise<void> {
  const root = await web.signedIn('root');
  const { status } = await root.send('PATCH', `/api/people/id-${account}`, { body: { disabled } });
  expect(status).toBe(200);
}

describe('signing in', () => {
  test('answers who it is and sets a cookie no script can read', async () => {
    const visitor = web.visitor();
    const response = await visitor.raw('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account: ' ONE ', password: PASSWORD }),
    });
    expect(await response.json()).toEqual({
      person: 'id-one',
      name: '人员one',
      account: 'one',
      office: 'r-a',
      posts: [{ office: 'r-a', role: 'handler', officeName: '甲市总工会' }],
      // It has a county under it, to which it may issue.
      places: [
        ...['todo', 'toRead', 'done', 'inbox', 'campaigns', 'approvals', 'forms'],
        ...['organisation', 'settings'],
      ],
      attachmentLimit: expect.any(Number) as number,
    });
    const cookie = response.headers.getSetCookie().join();
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
  });

  test('begins a session under a new id even where one was open', async () => {
    const visitor = await web.signedIn('one');
    const before = visitor.sessionCookie;
    await visitor.signIn('one', PASSWORD);
    expect(visitor.sessionCookie).not.toBe(before);
    const stale = await web.visitor().use(before).get('/api/session');
    expect(stale.status).toBe(401);
  });

  test('does not say whether account or password was wrong', async () => {
    await setDisabled('leaver', true);
    const answers = [
      await web.visitor().signIn('nobody-here', PASSWORD),
      await web.visitor().signIn('one', 'a wrong password'),
      await web.visitor().signIn('leaver', PASSWORD),
    ];
    const [first, ...others] = answers.map(({ status, body }) => ({ status, body }));
    expect(first).toMatchObject({ status: 401, body: { code: 'signInRefused', params: {} } });
    expect(others).toEqual([first, first]);
  });

  test('works as long for an account nobody has as for one with a wrong password', async () => {
    // Work, not time: what neighbours on a busy machine take is nobody's.
    const time = async (account: string) => {
      const from = process.cpuUsage();
      await web.visitor().signIn(account, 'a wrong password');
      const { user, system } = process.cpuUsage(from);
      return user + system;
    };
    await time('warm-up');
    const known = Math.min(await time('spared'), await time('spared'), await time('spared'));
    const unknown = Math.min(await time('ghost'), await time('ghost'), await time('ghost'));
    expect(unknown).toBeGreaterThan(known / 3);
  });

  test('makes the eleventh wrong guess wait, and nobody else', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 11; i += 1) {
      statuses.push((await web.visitor().signIn('guessed', `wrong ${i}`)).status);
    }
    expect(statuses).toEqual([...Array<number>(10).fill(401), 429]);
    const right = await web.visitor().signIn('guessed', PASSWORD);
    expect(right.body).toMatchObject({ code: 'tooManyAttempts', params: { minutes: 10 } });
    expect((await web.visitor().signIn('one', PASSWORD)).status).toBe(200);
  });
});

describe('a session', () => {
  test('is asked for', async () => {
    const { status, body } = await web.visitor().get('/api/session');
    expect({ status, code: body.code }).toEqual({ status: 401, code: 'notSignedIn' });
  });

  test('ends at sign-out, for its cookie too', async () => {
    const visitor = await web.signedIn('one');
    const cookie = visitor.sessionCookie;
    expect((await visitor.send('DELETE', '/api/session')).status).toBe(204);
    expect((await web.visitor().use(cookie).get('/api/session')).status).toBe(401);
  });

  test('is stored under a hash of its id', async () => {
    const visitor = await web.signedIn('one');
    const id = decodeURIComponent(visitor.sessionCookie).replace(/^luoshi.sid=s:([^.]+).*$/, '$1');
    const stored = await web.deps.connection.collection('sessions').find().toArray();
    expect(stored.length).toBeGreaterThan(0);
    expect(JSON.stringify(stored)).not.toContain(id);
  });

  test('needs an office where the person has several', async () => {
    const visitor = await web.signedIn('two');
    expect((await visitor.get('/api/session')).body.office).toBeNull();
    expect((await visitor.get('/api/units')).body.code).toBe('officeRequired');
    expect((await visitor.get('/api/units', { 'X-Office': 'r-b' })).status).toBe(200);
    const foreign = await visitor.get('/api/units', { 'X-Office': 'r' });
    expect(foreign).toMatchObject({ status: 403, body: { code: 'officeNotYours' } });
  });

  test('dies when the person is disabled', async () => {
    const visitor = await web.signedIn('mover');
    await setDisabled('mover', true);
    expect((await visitor.get('/api/session')).status).toBe(401);
    await setDisabled('mover', false);
    expect((await visitor.get('/api/session')).status).toBe(401);
  });
});

describe('a change of password', () => {
  const change = (current: string, next: string) => ({ body: { current, next } });

  test('asks for the old one and for eight characters', async () => {
    const visitor = await web.signedIn('two');
    const wrong = await visitor.send(
      'PUT',
      '/api/session/password',
      change('no', '新的口令一二三四'),
    );
    expect(wrong).toMatchObject({ status: 422, body: { code: 'passwordRefused' } });
    const short = await visitor.send('PUT', '/api/session/password', change(PASSWORD, '短口令'));
    expect(short).toMatchObject({ status: 422, body: { code: 'malformed' } });
    expect(short.body.faults).toEqual([{ path: 'next', message: '新密码至少 8 个字符' }]);
  });

  test('ends every other session and keeps this one', async () => {
    const here = await web.signedIn('two');
    const elsewhere = await web.signedIn('two');
    const next = '新的口令一二三四';
    expect((await here.send('PUT', '/api/session/password', change(PASSWORD, next))).status).toBe(
      204,
    );
    expect((await here.get('/api/session')).status).toBe(200);
    expect((await elsewhere.get('/api/session')).status).toBe(401);
    expect((await web.visitor().signIn('two', PASSWORD)).status).toBe(401);
    expect((await web.visitor().signIn('two', next)).status).toBe(200);
  });
});

describe('the log of sign-ins', () => {
  type Rows = { rows: { outcome: string; account: string | null }[] };
  const rowsFor = async (account: string) => {
    const { body } = await (await web.signedIn(account)).get('/api/sign-in-log?limit=500');
    return (body as unknown as Rows).rows;
  };

  test('tells an administrator who came, failed and left', async () => {
    const visitor = await web.signedIn('one');
    await visitor.send('DELETE', '/api/session');
    await web.visitor().signIn('one', 'a wrong password');
    await web.visitor().signIn('a password typed here', 'x');
    const rows = await rowsFor('root');
    const ofOne = rows.filter(({ account }) => account === 'one').map(({ outcome }) => outcome);
    expect(ofOne.slice(0, 3)).toEqual(['failure', 'signOut', 'success']);
    expect(rows[1]).toMatchObject({ outcome: 'failure', account: null, person: null });
    expect(JSON.stringify(rows)).not.toContain('a password typed here');
  });

  test('names who it was, and can be narrowed to one outcome', async () => {
    await web.visitor().signIn('one', 'a wrong password');
    const root = await web.signedIn('root');
    const { body } = await root.get('/api/sign-in-log?outcome=failure');
    const { rows } = body as unknown as { rows: { outcome: string; name: string | null }[] };
    expect(new Set(rows.map(({ outcome }) => outcome))).toEqual(new Set(['failure']));
    expect(rows[0]).toMatchObject({ name: '人员one', account: 'one' });
  });

  test('shows a local administrator their own people only', async () => {
    await web.signedIn('one');
    const accounts = new Set((await rowsFor('local')).map(({ account }) => account));
    expect([...accounts].sort()).toEqual(['local', 'two']);
  });

  test('is closed to everybody else', async () => {
    const { status, body } = await (await web.signedIn('one')).get('/api/sign-in-log');
    expect({ status, code: body.code }).toEqual({ status: 403, code: 'notPermitted' });
  });
});
