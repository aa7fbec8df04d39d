import { putIssuance, putTask } from '../../support/projected-rows';
import { startWeb, type TestWeb } from '../../support/web-server';
import type { WebVisitor } from '../../support/web-visitor';

let web: TestWeb;
let root: WebVisitor;
let local: WebVisitor;

beforeAll(async () => {
  web = await startWeb();
  await web.addPeople({
    root: [{ office: 'r', role: 'administrator' }],
    local: [{ office: 'r-a', role: 'administrator' }],
    handler: [{ office: 'r-a', role: 'handler' }],
    moved: [{ office: 'r-b', role: 'handler' }],
  });
  root = await web.signedIn('root');
  local = await web.signedIn('local');
});

afterAll(() => web.close());

let keys = 0;
const act = (
  who: WebVisitor,
  [method, path]: readonly [string, string],
  { body, key }: { body: object; key?: string },
) => {
  keys += 1;
  const headers = { 'idempotency-key': key ?? `units-test-${keys}` };
  return who.send(method, path, { body, headers });
};
const add = (who: WebVisitor, body: object, key?: string) =>
  act(who, ['POST', '/api/units'], { body, key });
const change = (who: WebVisitor, unit: string, body: object) =>
  act(who, ['PATCH', `/api/units/${unit}`], { body });
const COUNTY = { tier: 'county', unitClass: 'county' };

test('an administrator adds a unit below the own office, and it is there at once', async () => {
  const body = { name: ' 甲市二县总工会 ', parent: 'r-a', ...COUNTY };
  const added = await add(local, body);
  expect(added).toMatchObject({
    status: 201,
    body: { id: 'r-a-2', name: '甲市二县总工会', path: '/r/r-a/r-a-2/', aliases: [] },
  });
  expect((await local.get('/api/units/r-a/children')).body.units).toHaveLength(2);
});

test('the same command sent again adds nothing, with another body it is refused', async () => {
  const body = { name: '甲市三县总工会', parent: 'r-a', ...COUNTY };
  const first = await add(local, body, 'same-command');
  const again = await add(local, body, 'same-command');
  expect(again.body).toEqual(first.body);
  const other = await add(local, { ...body, name: '别' }, 'same-command');
  expect(other).toMatchObject({ status: 422, body: { code: 'keyReused' } });
});

test('of two at once under one name, one is added', async () => {
  const body = { name: '甲市四县总工会', parent: 'r-a', ...COUNTY };
  const both = await Promise.all([add(local, body), add(root, body)]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
});

test('nobody adds elsewhere, and a local administrator does not change the own unit', async () => {
  const elsewhere = { name: '新县', parent: 'r-b', ...COUNTY };
  const own = { tier: 'grassroots' };
  const handler = await web.signedIn('handler');
  const answers = [
    await add(local, elsewhere),
    await change(local, 'r-a', own),
    await add(handler, { ...elsewhere, parent: 'r-a' }),
  ];
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
    answers.map(() => [403, 'notPermitted']),
  );
});

test.each([
  [{ name: '乙市总工会' }, 'unitNameTaken', '乙市总工会'],
  [{ aliases: ['经济部'] }, 'unitAliasTaken', '经济部'],
  [{ tier: 'province' }, 'unitTierMisfit', '甲市总工会'],
  [{ parent: 'r-a-1' }, 'unitUnderItself', '甲市一县总工会'],
  [{ parent: 'r-xj' }, 'unitUnderInternal', '部室'],
])('changing a unit to %j is refused and says why', async (asked, code, words) => {
  await change(root, 'r-xj', { unitClass: 'department', tier: 'province' });
  const refused = await change(root, 'r-a', asked);
  expect(refused).toMatchObject({ status: 409, body: { code } });
  expect(refused.body.message).toContain(words);
});

test('a unit that nothing runs in is moved with everybody below it', async () => {
  const place = { name: '乙市下属县', parent: 'r-b', ...COUNTY };
  const county = await add(root, place);
  const id = String(county.body.id);
  const posts = [{ office: id, role: 'handler' }];
  await root.send('POST', '/api/people', { body: { account: 'county', name: '县', posts } });
  const moved = await change(root, id, { parent: 'r-a' });
  expect(moved.body).toMatchObject({ path: `/r/r-a/${id}/`, parent: 'r-a' });
  const people = (await local.get('/api/people')).body.people as { account: string }[];
  expect(people.map(({ account }) => account)).toContain('county');
});

test('a unit with something under way, or above one that has, stays where it is', async () => {
  const run = { campaign: 'c-move', office: 'r', sponsor: 'r-xj' };
  await putIssuance(web.deps.connection, run);
  await putTask(web.deps.connection, { campaign: 'c-move', office: 'r', unit: 'r-a-1' });
  const refused = await change(root, 'r-a', { parent: 'r-b' });
  expect(refused).toMatchObject({ status: 409, body: { code: 'unitBusy' } });
  expect(refused.body.message).toContain('办结');
  const renamed = await change(root, 'r-a', { name: '甲市总工会（新）' });
  expect(renamed.body.name).toBe('甲市总工会（新）');
});

test('what was done is told at the unit, to its administrators alone', async () => {
  const notes = (await root.get('/api/organisation/units/r-a')).body.notes as { act: string }[];
  expect(notes[0]).toMatchObject({ act: 'unit.changed', by: '人员root' });
  const handler = await web.signedIn('handler');
  const seen = (await handler.get('/api/organisation/units/r-a')).body;
  expect(seen).toMatchObject({ notes: [], can: [] });
  expect((seen.people as { account: string | null }[]).every((one) => one.account === null)).toBe(
    true,
  );
});

test('the tree tells an administrator who has nobody, and others nothing of staff', async () => {
  const tree = (await root.get('/api/organisation')).body;
  const units = tree.units as { id: string; staff: number | null }[];
  expect(units.find(({ id }) => id === 'r-jj')?.staff).toBe(0);
  expect(tree.can).toEqual(['transfer', 'signInLog', 'failedMails']);
  const handler = await web.signedIn('handler');
  const seen = (await handler.get('/api/organisation')).body;
  expect(seen.can).toEqual([]);
  expect((seen.units as { staff: number | null }[]).every(({ staff }) => staff === null)).toBe(
    true,
  );
});
