import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { FormSchema } from '../../domain/form';
import { markIssuing, saveDraft } from '../../store/campaigns';
import { findFormVersion } from '../../store/form-versions';
import type {
  FormDesignList,
  FormDesignPublished,
  FormDesignView,
} from '../../web/contract/form-designs';
import type { FormChoices } from '../../web/contract/form-choices';
import type { TaskContext } from '../../web/server/engine/task-context';
import { requirePicked } from '../../web/server/engine/require-picked';
import { checkInThread } from '../../web/server/form-design/check-in-thread';
import { buildCampaign, buildStep } from '../builders/campaign-file';
import { startWeb, type TestWeb } from '../support/web-server';

const FORM = '/api/form-designs/d-workshop1';
const text = { type: 'string', title: '车间', maxLength: 50 };
const design = (properties: object, revision: number) => ({
  schema: { type: 'object', title: '车间情况', properties },
  ui: { 'ui:order': Object.keys(properties) },
  revision,
});
const IS_WHOLE = process.env['LUOSHI_PROOF'] === '1';

/** How long the loop stood still at most, in a process of its own: see `hostile-checks`. */
async function stallOf(which: 'all' | 'few'): Promise<{ designs: number; longestMs: number }> {
  const file = resolve(__dirname, '../support/hostile-checks.ts');
  const env = { ...process.env, HOSTILE_DESIGNS: which };
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', file], {
    env,
  });
  return JSON.parse(stdout) as { designs: number; longestMs: number };
}

let web: TestWeb;

beforeAll(async () => {
  web = await startWeb();
  await web.addPeople({
    clerk: [{ office: 'r-xj', role: 'handler' }],
    registry: [{ office: 'r-xj', role: 'registryClerk' }],
    other: [{ office: 'r-jj', role: 'handler' }],
  });
});

afterAll(() => web.close());

async function send(account: string, request: string, body?: unknown) {
  const [method = '', path = ''] = request.split(' ');
  return (await web.signedIn(account)).send(method, path, { body });
}

async function viewOf(account: string): Promise<FormDesignView> {
  return (await send(account, `GET ${FORM}`)).body as FormDesignView;
}

it('keeps a design of the office, for those who may design, and never over a newer one', async () => {
  expect((await send('registry', `PUT ${FORM}`, design({}, 0))).status).toBe(403);
  expect((await send('clerk', `PUT ${FORM}`, design({}, 0))).body).toMatchObject({ revision: 1 });
  expect((await send('clerk', `PUT ${FORM}`, design({}, 0))).body).toMatchObject({
    code: 'revisionOutdated',
  });
  expect((await send('other', `PUT ${FORM}`, design({}, 1))).status).toBe(409);
  expect((await send('other', `GET ${FORM}`)).status).toBe(404);
  const { rows, mayDesign } = (await send('clerk', 'GET /api/form-designs')).body as FormDesignList;
  expect(rows).toMatchObject([{ form: 'd-workshop1', title: '车间情况', savedBy: '人员clerk' }]);
  expect(mayDesign).toBe(true);
});

it('refuses to publish what has faults, naming the field', async () => {
  await send('clerk', `PUT ${FORM}`, design({ a: { ...text, maxLength: 1e9 } }, 1));
  const { status, body } = await send('clerk', `POST ${FORM}/publish`, { revision: 2 });
  expect([status, body.code]).toEqual([422, 'formDesignFaulty']);
  expect(body.faults).toEqual([
    { path: '/a', message: '“车间”没有字数上限，请设为不超过 50000 字。' },
  ]);
});

it('publishes a version that later changes of the design leave as it is', async () => {
  await send('clerk', `PUT ${FORM}`, design({ a: text }, 2));
  const first = await send('clerk', `POST ${FORM}/publish`, { revision: 3 });
  expect(first.status).toBe(200);
  const { version: firstVersion } = first.body as FormDesignPublished;
  const again = await send('clerk', `POST ${FORM}/publish`, { revision: 3 });
  expect(again.body).toEqual({ version: firstVersion, isNew: false });
  const script = await send('other', `GET /api/form-versions/${firstVersion}/validator.js`);
  expect(script.status).toBe(200);
  await send('clerk', `PUT ${FORM}`, design({ a: { ...text, title: '班组' } }, 3));
  const second = await send('clerk', `POST ${FORM}/publish`, { revision: 4 });
  expect(second.body).toMatchObject({ isNew: true });
  const kept = await findFormVersion(web.deps.connection, firstVersion);
  expect(kept?.schema.properties?.a?.title).toBe('车间');
  const { versions, isAhead } = await viewOf('clerk');
  expect(versions.map(({ version }) => version)).toEqual([firstVersion, second.body.version]);
  expect(isAhead).toBe(false);
});

it('tells of drafts whose routes read the form, to the office that will issue them', async () => {
  const when = [{ kind: 'number', field: 'n', atLeast: 5 } as const];
  const approvers = [{ kind: 'post', office: 'r-xj', role: 'leaderInCharge' } as const];
  const node = { kind: 'node', id: 'n1', title: '财务审核', mode: 'any', approvers, when } as const;
  const step = buildStep({ kind: 'plan', title: '报送方案', form: 'd-workshop1' });
  const draft = buildCampaign({ steps: [{ ...step, route: { parts: [node] } }] });
  const file = { ...draft, notice: { ...draft.notice, issuer: 'r', sponsor: 'r-xj' } };
  const by = { person: 'p-clerk', office: 'r-xj' };
  await saveDraft(web.deps.connection, { file, by, expectedRevision: 0 });
  expect((await viewOf('clerk')).readBy).toEqual([
    {
      ...{ notice: '关于开展宣讲活动的通知', step: '报送方案' },
      conditions: [{ part: '财务审核', condition: when[0] }],
    },
  ]);
  await markIssuing(web.deps.connection, file.id);
  expect((await viewOf('clerk')).readBy).toEqual([]);
});

it('finds dangerous patterns', async () => {
  const patterns = ['^(a+)+$', '^(a|a)*$', '(.*)*x', '^([a-z]+)*$', '(x+x+)+y', '^(\\d+|\\d)*$'];
  const properties = Object.fromEntries(
    patterns.map((pattern, n) => [`a${n}`, { ...text, title: `第${n}项`, pattern }]),
  );
  const { schema, ui } = design({ ...properties, fine: { ...text, pattern: '^\\d{4}$' } }, 0);
  const checked = await checkInThread({ key: 'd-hostile1', schema, ui });
  const faults = 'faults' in checked ? checked.faults : [];
  expect(faults.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(
    patterns.map((_, n) => `patternDangerous /a${n}`),
  );
});

it('is never kept from serving others by what somebody designs', async () => {
  const { designs, longestMs } = await stallOf(IS_WHOLE ? 'all' : 'few');
  expect(designs).toBeGreaterThanOrEqual(IS_WHOLE ? 60 : 4);
  expect(longestMs).toBeLessThanOrEqual(50);
});

it('gives up on a design that takes too long', async () => {
  const { schema, ui } = design({ a: text }, 0);
  expect(await checkInThread({ key: 'd-slow0001', schema, ui }, 1)).toMatchObject({
    faults: [{ code: 'checkTooSlow' }],
  });
});

it('offers units of the federation and people of the own office, and tells names of both', async () => {
  const rowsOf = async (account: string, path: string) =>
    ((await send(account, `GET /api/form-choices/${path}`)).body as FormChoices).rows;
  expect(await rowsOf('clerk', `unit?text=${encodeURIComponent('甲市')}`)).toEqual([
    { id: 'r-a', name: '甲市总工会', of: '根省总工会' },
    { id: 'r-a-1', name: '甲市一县总工会', of: '甲市总工会' },
  ]);
  const people = await rowsOf('clerk', 'person?text=');
  expect(people.map(({ id }) => id).sort()).toEqual(['id-clerk', 'id-registry']);
  expect(await rowsOf('clerk', 'person?ids=id-other,nobody')).toEqual([
    { id: 'id-other', name: '人员other', of: '经济部' },
  ]);
});

it('takes no unit or person that is not in the directory', async () => {
  const row: FormSchema = { type: 'object', properties: { who: { 'x-pick': 'person' } } };
  const schema: FormSchema = {
    type: 'object',
    properties: {
      lead: { type: 'string', title: '牵头单位', 'x-pick': 'unit' },
      team: { type: 'array', title: '名单', items: row },
    },
  };
  const { deps } = web;
  const context = { ref: { campaign: 'c', office: 'r', unit: 'r-a' } } as TaskContext;
  const fine = { lead: 'r-b', team: [{ who: 'id-other' }] };
  await requirePicked(deps, context, { schema, body: fine });
  const body = { lead: 'elsewhere', team: [{ who: 'id-other' }, { who: 'nobody' }] };
  await expect(requirePicked(deps, context, { schema, body })).rejects.toMatchObject({
    faults: [
      { path: '/lead', message: '“牵头单位”所选的单位不在组织机构中，请重新选择' },
      { path: '/team/1/who', message: expect.stringContaining('人员不在组织机构中') as string },
    ],
  });
});
