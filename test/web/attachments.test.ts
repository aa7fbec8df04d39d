import { createHash } from 'node:crypto';
import { saveDraft } from '../../store/campaigns';
import { buildCampaign } from '../builders/campaign-file';
import { putIssuance, putTask } from '../support/projected-rows';
import { DOCX, PDF } from '../support/small-files';
import { startWeb, type TestWeb } from '../support/web-server';
import type { WebVisitor } from '../support/web-visitor';

const LIMIT = 64 * 1024;
let web: TestWeb;
let sponsor: WebVisitor;
let partOne: WebVisitor;
let partTwo: WebVisitor;
let stranger: WebVisitor;

beforeAll(async () => {
  web = await startWeb({ attachmentLimit: LIMIT });
  await web.addPeople({
    sponsor: [{ office: 'r-xj', role: 'handler' }],
    one: [{ office: 'r-a', role: 'handler' }],
    two: [{ office: 'r-b', role: 'handler' }],
    stranger: [{ office: 'r-jj', role: 'handler' }],
  });
  const { connection } = web.deps;
  const base = buildCampaign();
  const file = { ...base, id: 'c1', notice: { ...base.notice, issuer: 'r', sponsor: 'r-xj' } };
  const by = { person: 'id-sponsor', office: 'r-xj' };
  await saveDraft(connection, { file, by, expectedRevision: 0 });
  for (const unit of ['r-a', 'r-b']) {
    await putTask(connection, { campaign: 'c1', office: 'r', unit });
  }
  sponsor = await web.signedIn('sponsor');
  partOne = await web.signedIn('one');
  partTwo = await web.signedIn('two');
  stranger = await web.signedIn('stranger');
});

afterAll(() => web.close());

interface Uploaded {
  status: number;
  body: Record<string, unknown>;
}

async function upload(
  who: WebVisitor,
  [name, bytes]: readonly [string, Buffer],
  fields: Record<string, string> = {},
): Promise<Uploaded> {
  const form = new FormData();
  for (const [key, value] of Object.entries({ campaign: 'c1', office: 'r', ...fields })) {
    form.set(key, value);
  }
  form.set('file', new Blob([new Uint8Array(bytes)]), name);
  const response = await who.raw('/api/attachments', { method: 'POST', body: form });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const statusFor = async (who: WebVisitor, id: unknown) => {
  const facts = await who.get(`/api/attachments/${String(id)}`);
  const content = await who.raw(`/api/attachments/${String(id)}/content`);
  await content.arrayBuffer();
  return [facts.status, content.status];
};

test('a file comes back byte for byte under its Chinese name, as a download', async () => {
  const name = '关于“喜迎二十大”的实施方案（第1稿）.docx';
  const { status, body } = await upload(partOne, [name, DOCX]);
  expect(status).toBe(201);
  expect(body).toMatchObject({ name, size: DOCX.length, owner: 'r-a', unit: null, campaign: 'c1' });
  expect(body.hash).toBe(createHash('sha256').update(DOCX).digest('hex'));
  const response = await partOne.raw(`/api/attachments/${String(body.id)}/content`);
  expect(Buffer.from(await response.arrayBuffer()).equals(DOCX)).toBe(true);
  const disposition = response.headers.get('content-disposition') ?? '';
  expect(disposition).toMatch(/^attachment;/);
  expect(decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1] ?? '')).toBe(name);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('content-type')).toBe(body.type);
});

test('larger than one chunk survives as well', async () => {
  const big = Buffer.concat([PDF, Buffer.alloc(LIMIT - PDF.length, 7)]);
  const { body } = await upload(partOne, ['大.pdf', big]);
  const response = await partOne.raw(`/api/attachments/${String(body.id)}/content`);
  expect(Buffer.from(await response.arrayBuffer()).equals(big)).toBe(true);
});

test('it is read by its owner and the sponsor, and unknown to everybody else', async () => {
  const { body } = await upload(partOne, ['方案.pdf', PDF]);
  expect(await statusFor(partOne, body.id)).toEqual([200, 200]);
  expect(await statusFor(sponsor, body.id)).toEqual([200, 200]);
  expect(await statusFor(partTwo, body.id)).toEqual([404, 404]);
  expect(await statusFor(stranger, body.id)).toEqual([404, 404]);
  expect(await statusFor(web.visitor(), body.id)).toEqual([401, 401]);
});

test('what is uploaded for a unit that telephoned is read by that unit', async () => {
  const { status, body } = await upload(sponsor, ['来电记录.txt', Buffer.from('已收到')], {
    unit: 'r-b',
  });
  expect({ status, unit: body.unit }).toEqual({ status: 201, unit: 'r-b' });
  expect(await statusFor(partTwo, body.id)).toEqual([200, 200]);
  expect(await statusFor(partOne, body.id)).toEqual([404, 404]);
});

test('an annex of the notice is read by everybody who takes part, once it is issued', async () => {
  const { connection } = web.deps;
  const ref = { campaign: 'c3', office: 'r' };
  const base = buildCampaign();
  const by = { person: 'id-sponsor', office: 'r-xj' };
  const notice = { ...base.notice, issuer: 'r', sponsor: 'r-xj' };
  const draft = { ...base, id: ref.campaign, notice };
  await saveDraft(connection, { file: draft, by, expectedRevision: 0 });
  await putTask(connection, { ...ref, unit: 'r-a' });
  const annex = (await upload(sponsor, ['工作安排.pdf', PDF], ref)).body;
  const other = (await upload(sponsor, ['底稿.pdf', PDF], ref)).body;
  const ofUnit = (await upload(partOne, ['方案.pdf', PDF], ref)).body;
  await putTask(connection, { ...ref, unit: 'r-b' });
  const attachments = [annex, ofUnit].map(({ id, name, size }) => {
    const file = { id: String(id), name: String(name), size: Number(size) };
    return { label: '附件', title: file.name, file };
  });
  const file = { ...draft, notice: { ...notice, attachments } };
  await saveDraft(connection, { file, by, expectedRevision: 1 });
  expect(await statusFor(partTwo, annex.id)).toEqual([404, 404]);
  await putIssuance(connection, { ...ref, sponsor: 'r-xj', revision: 2 });
  expect(await statusFor(partTwo, annex.id)).toEqual([200, 200]);
  expect(await statusFor(partTwo, other.id)).toEqual([404, 404]);
  expect(await statusFor(partTwo, ofUnit.id)).toEqual([404, 404]);
  expect(await statusFor(stranger, annex.id)).toEqual([404, 404]);
});

test('only those who take part upload, and for themselves', async () => {
  expect((await upload(stranger, ['方案.pdf', PDF])).body.code).toBe('notPermitted');
  expect((await upload(partOne, ['方案.pdf', PDF], { unit: 'r-b' })).body.code).toBe(
    'notPermitted',
  );
  expect((await upload(partOne, ['方案.pdf', PDF], { campaign: 'c2' })).body.code).toBe(
    'campaignNotFound',
  );
  expect((await upload(sponsor, ['方案.pdf', PDF], { unit: 'r-jj' })).body.code).toBe(
    'participantUnknown',
  );
  expect((await upload(web.visitor(), ['方案.pdf', PDF])).status).toBe(401);
});

test.each([
  ['too large', '大.pdf', Buffer.concat([PDF, Buffer.alloc(LIMIT)]), 413, 'attachmentTooLarge'],
  ['not what it says', '页.pdf', Buffer.from('<html>'), 422, 'attachmentTypeRefused'],
  ['empty', '空.txt', Buffer.alloc(0), 422, 'attachmentMissing'],
])('a file that is %s is refused', async (...[, name, bytes, status, code]) => {
  const answer = await upload(partOne, [name, bytes]);
  expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
});

test('folders and control characters in a name are dropped', async () => {
  const { body } = await upload(partOne, ['..\\..\\目录/\u202e方案.pdf', PDF]);
  expect(body.name).toBe('方案.pdf');
});
