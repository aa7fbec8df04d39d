import { randomUUID } from 'node:crypto';
import { findFormDraft } from '../../../store/drafts';
import { listEntries } from '../../../store/journal';
import { findSubmission } from '../../../store/submissions';
import type { BulkTasksDone } from '../../../web/contract/acts';
import type { DraftView } from '../../../web/contract/submissions';
import { ServedEngine } from '../../support/desk';
import { buildDrill, drillId, PLAN, seatCast, taskPath, type Cast } from './drill';

let served: ServedEngine;
let cast: Cast;
const campaign = drillId('once');
const second = drillId('once-more');
const task = taskPath(campaign, 'sf-east');
const ref = { campaign, office: 'sf', unit: 'sf-east' };
const stream = `unit:${campaign}:sf:sf-east`;

beforeAll(async () => {
  served = await ServedEngine.start();
  cast = await seatCast(served);
  await served.issue(cast.sponsor, buildDrill(campaign));
});
afterAll(() => served.stop());

const connection = () => served.engine.deps.connection;

describe('a command id', () => {
  it('is asked for', async () => {
    const bare = await cast.east.send<{ code: string }>('POST', `${task}/acts/acknowledge`);
    expect(bare).toMatchObject({ status: 422, body: { code: 'malformed' } });
  });

  it('makes an act happen once, however often it is sent', async () => {
    const key = randomUUID();
    const path = `${task}/acts/acknowledge`;
    const burst = await Promise.all(Array.from({ length: 12 }, () => cast.east.act(path, {}, key)));
    expect(burst.map(({ status }) => status)).toEqual(Array(12).fill(200));
    expect(new Set(burst.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect((await listEntries(connection(), stream)).map(({ act }) => act)).toEqual([
      'notice.acknowledged',
    ]);
    const later = await cast.east.act<{ code: string }>(path);
    expect(later).toMatchObject({ status: 409, body: { code: 'alreadyAcknowledged' } });
  });

  it('gives the first instant and the first answer to a form sent again', async () => {
    const key = randomUUID();
    const path = `${task}/acts/submitPlan`;
    const first = await cast.east.act(path, { duty: 'plan', body: PLAN }, key);
    const stored = await findSubmission(connection(), key);
    const again = await cast.east.act(path, { duty: 'plan', body: PLAN }, key);
    expect(again).toEqual(first);
    expect(await findSubmission(connection(), key)).toEqual(stored);
    const other = await cast.east.act<{ code: string }>(
      path,
      { duty: 'plan', body: { ...PLAN, title: '另一份' } },
      key,
    );
    expect(other).toMatchObject({ status: 422, body: { code: 'keyReused' } });
  });

  it('stands for one person: a colleague with the same id is refused', async () => {
    const colleague = await served.seat('east2', [{ office: 'sf-east', role: 'handler' }]);
    const key = randomUUID();
    const path = `${task}/acts/markRead`;
    expect((await cast.east.act(path, {}, key)).status).toBe(200);
    const other = await colleague.act<{ code: string }>(path, {}, key);
    expect(other).toMatchObject({ status: 422, body: { code: 'keyReused' } });
  });

  it('can be followed by whoever sent it', async () => {
    const key = randomUUID();
    await cast.west.act(`${taskPath(campaign, 'sf-west')}/acts/markRead`, {}, key);
    const path = `/api/commands/unit:${campaign}:sf:sf-west/${key}`;
    expect(await cast.west.get(path)).toMatchObject({ command: key, status: 'done' });
    expect((await cast.east.send('GET', path)).status).toBe(403);
    const never = await cast.west.get(`/api/commands/unit:${campaign}:sf:sf-west/never-sent-1`);
    expect(never).toEqual({ command: 'never-sent-1', status: 'unknown' });
  });
});

describe('receipts in bulk', () => {
  it('answer row by row and the same when sent again', async () => {
    await served.issue(cast.sponsor, buildDrill(second));
    const key = randomUUID();
    const tasks = [
      { campaign: second, office: 'sf', unit: 'sf-west' },
      { campaign: second, office: 'sf', unit: 'sf-east' },
      { campaign, office: 'sf', unit: 'sf-west' },
    ];
    const send = () => cast.west.act<BulkTasksDone>('/api/tasks/acknowledge', { tasks }, key);
    const { body } = await send();
    expect(body.results.map(({ status, code }) => code ?? status)).toEqual([
      'done',
      'notPermitted',
      'done',
    ]);
    expect((await send()).body).toEqual(body);
  });
});

describe('a form draft', () => {
  const path = `/api/drafts/${campaign}/sf/sf-west/plan`;

  it('is kept by revision and gone once the form is handed in', async () => {
    const save = (revision: number, title: string) =>
      cast.west.send<DraftView>('PUT', path, { body: { body: { title }, revision } });
    expect(await cast.west.get(path)).toMatchObject({ revision: 0, body: {} });
    expect((await save(0, '初稿')).body.revision).toBe(1);
    expect((await save(0, '同事的稿')).status).toBe(409);
    expect((await save(1, '二稿')).body).toMatchObject({ revision: 2, body: { title: '二稿' } });
    expect((await cast.east.send('GET', path)).status).toBe(403);
    await cast.west.do(`${taskPath(campaign, 'sf-west')}/acts/submitPlan`, {
      duty: 'plan',
      body: PLAN,
    });
    expect(await findFormDraft(connection(), { ...ref, unit: 'sf-west', duty: 'plan' })).toBeNull();
  });
});
