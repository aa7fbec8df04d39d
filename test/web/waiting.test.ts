import { issuanceModel } from '../../store/models/issuance';
import { circularModel } from '../../store/models/circular';
import { dutyModel } from '../../store/models/duty';
import { outboxMessageModel } from '../../store/models/outbox-message';
import type { MessageList } from '../../web/contract/messages';
import type { WaitingBody } from '../../web/contract/waiting';
import { putIssuance, putTask } from '../support/projected-rows';
import { startWeb, type TestWeb } from '../support/web-server';
import type { WebVisitor } from '../support/web-visitor';

let web: TestWeb;
let unit: WebVisitor;
let colleague: WebVisitor;
let sponsor: WebVisitor;
let head: WebVisitor;
let issuer: WebVisitor;
const ref = { campaign: 'c', office: 'r' };

async function owe(duty: string, row: object): Promise<void> {
  const doc = { _id: `c:r:r-a:${duty}`, ...ref, unit: 'r-a', duty, released: false, ...row };
  await dutyModel(web.deps.connection).collection.insertOne(doc as never);
}

async function tell(no: number, to: string, at: number): Promise<void> {
  const line = { unit: 'r-a', duty: 'plan', action: 'chase', dueAt: 5, text: '' };
  const message = { to, audience: 'liaison', at, act: 'rung.fired', lines: [line] };
  const doc = { _id: `m${no}:${to}`, ...ref, ...message };
  await outboxMessageModel(web.deps.connection).collection.insertOne(doc as never);
}

beforeAll(async () => {
  web = await startWeb();
  await web.addPeople({
    unit: [{ office: 'r-a', role: 'handler' }],
    colleague: [{ office: 'r-a', role: 'handler' }],
    sponsor: [{ office: 'r-xj', role: 'handler' }],
    head: [{ office: 'r-xj', role: 'departmentHead' }],
    issuer: [{ office: 'r', role: 'supervisor' }],
  });
  [unit, colleague, sponsor, head, issuer] = await Promise.all([
    web.signedIn('unit'),
    web.signedIn('colleague'),
    web.signedIn('sponsor'),
    web.signedIn('head'),
    web.signedIn('issuer'),
  ]);
  const { connection } = web.deps;
  await putIssuance(connection, { ...ref, sponsor: 'r-xj' });
  await issuanceModel(connection).collection.updateOne({ _id: 'c:r' } as never, {
    $set: { title: '关于开展劳动竞赛的通知', number: '〔2026〕1号' },
  });
  await putTask(connection, { ...ref, unit: 'r-a' });
  await owe('receipt', { kind: 'receipt', state: 'open', title: '签收' });
  await owe('plan', { kind: 'plan', state: 'returned', title: '报送方案', handling: 'review' });
  await owe('report', {
    kind: 'report',
    state: 'submitted',
    title: '报送情况',
    handling: 'review',
  });
  await tell(1, 'r-a', 1_000);
  await tell(2, 'r-a', 2_000);
  await tell(3, 'r-b', 3_000);
});

afterAll(() => web.close());

async function waiting(who: WebVisitor): Promise<WaitingBody> {
  const { status, body } = await who.get('/api/waiting');
  expect(status).toBe(200);
  return body as WaitingBody;
}

test('counts what the office owes, has not read and has not signed for', async () => {
  expect(await waiting(unit)).toMatchObject({ todo: 2, inbox: 1, reviews: 0, messages: 2 });
});

test('counts what the reader may decide on, not what waits for somebody else', async () => {
  expect(await waiting(sponsor)).toMatchObject({ todo: 0, inbox: 0, reviews: 1, messages: 0 });
});

test('counts rungs that wait for a word of whoever follows them up, and what a leader may sign', async () => {
  const { connection } = web.deps;
  const ask = { rung: 2, askedAt: 1, lapsesAt: 2, held: null };
  const asked = { kind: 'report', state: 'open', title: '报送情况', suspended: false, dueAt: 5 };
  await owe('report.p1', { ...asked, asks: [ask, { ...ask, held: '核实' }] });
  await owe('report.p2', { ...asked, asks: [ask], chasedBy: 'issuer' });
  await owe('report.p3', { ...asked, asks: [ask], state: 'submitted' });
  const circular = {
    no: 1,
    state: 'waiting',
    rows: [{ unit: 'r-a', duty: 'report.p1', dueAt: 5 }],
  };
  const doc = { _id: 'c:r:1', ...ref, ...circular };
  await circularModel(connection).collection.insertOne(doc as never);
  expect(await waiting(sponsor)).toMatchObject({ board: 1, boards: { 'c:r': 1 } });
  expect(await waiting(head)).toMatchObject({ board: 2 });
  expect(await waiting(issuer)).toMatchObject({ board: 1 });
  expect(await waiting(unit)).toMatchObject({ board: 0, boards: {} });
  await dutyModel(connection).collection.deleteMany({
    duty: { $in: ['report.p1', 'report.p2', 'report.p3'] },
  });
  expect(await waiting(head)).toMatchObject({ board: 0 });
});

test('tells messages with the notice and the duty by their titles', async () => {
  const { body } = await unit.get('/api/messages');
  const { rows, readUpTo, names } = body as unknown as MessageList;
  expect(readUpTo).toBe(0);
  expect(rows.map(({ id }) => id)).toEqual(['m2:r-a', 'm1:r-a']);
  expect(rows[0]).toMatchObject({
    ...{ notice: '关于开展劳动竞赛的通知', number: '〔2026〕1号' },
    lines: [{ title: '报送方案', action: 'chase' }],
  });
  expect(names.units['r-a']).toBe('甲市总工会');
});

test('what one person has read is unread for a colleague, and never unread again', async () => {
  const read = (upTo: number) => unit.send('PUT', '/api/messages/read', { body: { upTo } });
  expect((await read(1_000)).status).toBe(204);
  expect((await waiting(unit)).messages).toBe(1);
  expect((await read(2_000)).status).toBe(204);
  expect((await read(500)).status).toBe(204);
  expect((await waiting(unit)).messages).toBe(0);
  expect((await waiting(colleague)).messages).toBe(2);
});

test('a message that is still to come cannot be read beforehand', async () => {
  await unit.send('PUT', '/api/messages/read', { body: { upTo: 9_000_000_000_000 } });
  await tell(4, 'r-a', Date.now() + 60_000);
  expect((await waiting(unit)).messages).toBe(1);
});
