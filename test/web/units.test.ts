import { saveDirectory } from '../../store/units';
import { startWeb, type TestWeb } from '../support/web-server';

let web: TestWeb;

beforeAll(async () => {
  web = await startWeb();
  await web.addPeople({ one: [{ office: 'r-a', role: 'handler' }] });
  await saveDirectory(web.deps.connection, {
    name: 'other',
    units: [
      {
        id: 'q',
        name: '他省总工会',
        aliases: [],
        tier: 'province',
        unitClass: 'federation',
        parent: null,
      },
    ],
  });
});

afterAll(() => web.close());

const idsOf = (body: Record<string, unknown>) =>
  (body.units as { id: string }[]).map(({ id }) => id);

test('an office sees its own federation, in its order, and no other', async () => {
  const one = await web.signedIn('one');
  expect(idsOf((await one.get('/api/units')).body)).toEqual([
    'r',
    'r-xj',
    'r-jj',
    'r-a',
    'r-b',
    'r-a-1',
  ]);
  expect((await one.get('/api/units/q')).body.code).toBe('unitUnknown');
});

test('units are found by part of a name or alias', async () => {
  const one = await web.signedIn('one');
  const found = async (text: string) =>
    idsOf((await one.get(`/api/units?text=${encodeURIComponent(text)}`)).body);
  expect(await found('甲市')).toEqual(['r-a', 'r-a-1']);
  expect(await found('宣传部别')).toEqual(['r-xj']);
  expect(await found('.*')).toEqual([]);
});

test('one unit has its path, and its direct subordinates', async () => {
  const one = await web.signedIn('one');
  expect((await one.get('/api/units/r-a-1')).body).toMatchObject({
    path: '/r/r-a/r-a-1/',
    parent: 'r-a',
  });
  expect(idsOf((await one.get('/api/units/r-a/children')).body)).toEqual(['r-a-1']);
});
