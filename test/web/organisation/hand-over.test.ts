import { draftModel } from '../../../store/models/draft';
import { dutyModel } from '../../../store/models/duty';
import type { HandOverBody } from '../../../web/contract/hand-over';
import { putIssuance, putTask } from '../../support/projected-rows';
import { PASSWORD, startWeb, type TestWeb } from '../../support/web-server';
import type { WebVisitor } from '../../support/web-visitor';

let web: TestWeb;
let root: WebVisitor;
let keys = 0;

const RUN = { campaign: 'c1', office: 'r', sponsor: 'r-xj' };

beforeAll(async () => {
  web = await startWeb();
  await web.addPeople({
    root: [{ office: 'r', role: 'administrator' }],
    local: [{ office: 'r-b', role: 'administrator' }],
    leaver: [
      { office: 'r-a', role: 'handler' },
      { office: 'r-a', role: 'registryClerk' },
    ],
    last: [{ office: 'r-b', role: 'handler' }],
    successor: [{ office: 'r-jj', role: 'supervisor' }],
    gone: [{ office: 'r-jj', role: 'handler' }],
    clerk: [{ office: 'r-a', role: 'registryClerk' }],
  });
  root = await web.signedIn('root');
  await root.send('PATCH', '/api/people/id-gone', { body: { disabled: true } });
  const { connection } = web.deps;
  await putIssuance(connection, RUN);
  for (const unit of ['r-a', 'r-b']) {
    await putTask(connection, { campaign: 'c1', office: 'r', unit });
    const duties = ['plan', 'report'].map((duty) => ({
      ...{ _id: `c1:r:${unit}:${duty}`, campaign: 'c1', office: 'r', unit, duty, kind: duty },
      ...{ state: 'open', released: false, overdue: duty === 'plan' },
    }));
    await dutyModel(connection).collection.insertMany(duties as never);
  }
  await draftModel(connection).collection.insertOne({
    ...{ _id: 'c1:r:r-a:plan', campaign: 'c1', office: 'r', unit: 'r-a', duty: 'plan', body: {} },
    ...{ revision: 1, savedAt: 1, savedBy: { person: 'id-leaver', office: 'r-a' } },
  } as never);
});

afterAll(() => web.close());

const to = (person: string | null, ...roles: string[]) => ({
  posts: roles.map((role) => ({ office: 'r-a', role, to: person })),
});
const hand = (who: WebVisitor, [person, key]: readonly [string, string?], body: object) => {
  keys += 1;
  const headers = { 'idempotency-key': key ?? `hand-over-${keys}` };
  return who.send('POST', `/api/people/${person}/hand-over`, { body, headers });
};

test('what is pending is told in numbers beforehand', async () => {
  const { body } = await root.get('/api/people/id-leaver/hand-over');
  const { offices, candidates } = body as unknown as HandOverBody;
  expect(offices).toEqual([
    {
      ...{ office: 'r-a', name: '甲市总工会', roles: ['handler', 'registryClerk'] },
      ...{ open: 2, overdue: 1, drafts: 1, ownDrafts: 1, reviews: 0, colleagues: 0 },
    },
  ]);
  const ids = candidates.map(({ id }) => id);
  expect(ids).toContain('id-successor');
  expect(ids).not.toContain('id-leaver');
  expect(ids).not.toContain('id-gone');
});

test.each([
  ['the leaver', 'id-leaver', 'successorSame'],
  ['somebody disabled', 'id-gone', 'successorDisabled'],
  ['nobody known', 'id-nobody', 'successorUnknown'],
])('a hand-over to %s is refused', async (_, person, code) => {
  const refused = await hand(root, ['id-leaver'], to(person, 'handler'));
  expect(refused.body.code).toBe(code);
  expect((await web.visitor().signIn('leaver', PASSWORD)).status).toBe(200);
});

test('an administrator does not hand over the own account, nor beyond the branch', async () => {
  expect((await hand(root, ['id-root'], to('id-successor', 'handler'))).body.code).toBe(
    'ownAdministration',
  );
  const local = await web.signedIn('local');
  expect((await hand(local, ['id-leaver'], to('id-last', 'handler'))).body.code).toBe(
    'personUnknown',
  );
});

test('an office with duties is not left to nobody, unless that is confirmed', async () => {
  const alone = { posts: [{ office: 'r-b', role: 'handler', to: null }] };
  const refused = await hand(root, ['id-last'], alone);
  expect(refused).toMatchObject({ status: 409, body: { code: 'officeLeftEmpty' } });
  expect(refused.body.message).toContain('2 项');
  expect((await hand(root, ['id-last'], { ...alone, confirmed: true })).status).toBe(200);
});

test('posts move, the account is closed, sessions end, drafts and duties stay', async () => {
  const leaver = await web.signedIn('leaver');
  const body = to('id-successor', 'handler', 'registryClerk');
  const done = await hand(root, ['id-leaver', 'the-hand-over'], body);
  expect(done).toMatchObject({
    status: 200,
    body: { person: 'id-leaver', posts: 2, successors: ['人员successor'], approvals: [] },
  });
  expect((await leaver.get('/api/session')).status).toBe(401);
  expect((await web.visitor().signIn('leaver', PASSWORD)).status).toBe(401);
  const successor = await web.signedIn('successor');
  const { posts } = (await successor.get('/api/session')).body;
  expect(posts).toMatchObject([
    { office: 'r-a', role: 'registryClerk' },
    { office: 'r-a', role: 'handler' },
    { office: 'r-jj', role: 'supervisor' },
  ]);
  expect(await draftModel(web.deps.connection).countDocuments({ unit: 'r-a' })).toBe(1);
});

test('the same command again is answered as before and does nothing', async () => {
  const body = to('id-successor', 'handler', 'registryClerk');
  const again = await hand(root, ['id-leaver', 'the-hand-over'], body);
  expect(again.body).toMatchObject({ posts: 2 });
  const twice = await hand(root, ['id-leaver'], body);
  expect(twice.body.code).toBe('leaverWithoutPosts');
});

test('it stands in the record of the unit, with its numbers', async () => {
  const { notes } = (await root.get('/api/organisation/units/r-a')).body;
  expect((notes as object[])[0]).toMatchObject({
    act: 'person.handedOver',
    by: '人员root',
    summary: { name: '人员leaver', successors: '人员successor', posts: 2, open: 2 },
  });
});

test('whoever left is still found by the administrators, and may come back with new posts', async () => {
  const posts = [{ office: 'r-a', role: 'handler' }];
  const back = { body: { disabled: false, posts } };
  const answer = await root.send('PATCH', '/api/people/id-leaver', back);
  expect(answer.body).toMatchObject({ disabled: false, posts });
  expect((await web.visitor().signIn('leaver', PASSWORD)).status).toBe(200);
});
