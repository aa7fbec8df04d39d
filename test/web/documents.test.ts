import mammoth from 'mammoth';
import { catalogue } from '../../forms/catalogue';
import { saveDraft } from '../../store/campaigns';
import { currentFormVersions, publishForms } from '../../store/form-versions';
import { submissionModel } from '../../store/models/submission';
import { buildCampaign } from '../builders/campaign-file';
import { buildDutyRow, buildIssuanceRow, buildTaskRow, putRows } from '../builders/rows';
import { startWeb, type TestWeb } from '../support/web-server';
import type { WebVisitor } from '../support/web-visitor';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ISSUED = { campaign: 'issued', office: 'r' } as const;
let web: TestWeb;

async function save(campaign: string): Promise<void> {
  const base = buildCampaign();
  const { issuedOn: _, ...undated } = base.notice;
  const notice = {
    ...undated,
    ...{ issuer: 'r', sponsor: 'r-xj', title: `关于${campaign}的通知`, text: '请认真落实。' },
    recipients: [{ unit: 'r-a' }, { unit: 'r-b' }],
  };
  const by = { person: 'p', office: 'r-xj' };
  const file = { ...base, id: campaign, notice };
  await saveDraft(web.deps.connection, { file, by, expectedRevision: 0 });
}

beforeAll(async () => {
  web = await startWeb({ chromePath: null });
  await web.addPeople({
    sponsor: [{ office: 'r-xj', role: 'handler' }],
    taker: [{ office: 'r-a', role: 'handler' }],
    other: [{ office: 'r-jj', role: 'handler' }],
  });
  await save('drafted');
  await save('issued');
  const ref = { campaign: 'issued', office: 'r' };
  await putRows(web.deps.connection, {
    issuances: [
      buildIssuanceRow({ ...ref, sponsor: 'r-xj', deliveredAt: Date.UTC(2026, 2, 4, 18) }),
    ],
    tasks: [buildTaskRow('r-a', { ...ref, name: '甲市总工会' })],
    duties: [
      buildDutyRow('r-a', 'plan', { ...ref, kind: 'plan', title: '报送方案', overdue: true }),
    ],
  });
});
afterAll(() => web.close());

async function wordOf(visitor: WebVisitor, path: string): Promise<{ name: string; text: string }> {
  const response = await visitor.raw(path);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, WORD]);
  const buffer = Buffer.from(await response.arrayBuffer());
  const name = decodeURIComponent(response.headers.get('content-disposition') ?? '');
  return { name, text: (await mammoth.extractRawText({ buffer })).value };
}

describe('the notice as a file', () => {
  it('is there for whoever takes part, with the day it was issued', async () => {
    const taker = await web.signedIn('taker');
    const { name, text } = await wordOf(taker, '/api/documents/notices/issued/r/docx');
    expect(name).toContain('关于issued的通知.docx');
    expect(text).toContain('甲市总工会、乙市总工会：');
    expect(text).toContain('请认真落实。');
    // 4 March, 18:00 UTC is the fifth in Shanghai.
    expect(text).toContain('2026年3月5日');
  });

  it('is a draft for the drafting side alone, its date left open', async () => {
    const sponsor = await web.signedIn('sponsor');
    const { text } = await wordOf(sponsor, '/api/documents/notices/drafted/r/docx?form=letter');
    expect(text).toMatch(/^根省总工会\n/);
    expect(text).toContain('　　　　年　　月　　日');
    const taker = await web.signedIn('taker');
    expect((await taker.get('/api/documents/notices/drafted/r/docx')).status).toBe(403);
  });

  it('is refused to whoever has no part in it, and where there is none', async () => {
    const other = await web.signedIn('other');
    expect((await other.get('/api/documents/notices/issued/r/docx')).status).toBe(403);
    expect((await other.get('/api/documents/notices/nothing/r/docx')).status).toBe(404);
    expect((await other.get('/api/documents/notices/issued/r/exe')).status).toBe(422);
    expect((await web.visitor().get('/api/documents/notices/issued/r/docx')).status).toBe(401);
  });

  it('says what to do where no browser can print it', async () => {
    const taker = await web.signedIn('taker');
    const { status, body } = await taker.get('/api/documents/notices/issued/r/pdf');
    expect([status, body.code]).toEqual([409, 'documentNeedsBrowser']);
    expect(body.message).toContain('改为下载 Word 文件');
  });
});

describe('the final summary as a file', () => {
  it('counts what was owed and names the units in arrears, for the issuing side alone', async () => {
    const sponsor = await web.signedIn('sponsor');
    const { name, text } = await wordOf(sponsor, '/api/documents/summaries/issued/r/docx');
    expect(name).toContain('根省总工会关于宣讲活动的总结.docx');
    expect(text).toContain('共有1个单位承办，其中1个单位有超期报送或逾期未报的事项。');
    expect(text).toMatch(/甲市总工会\s+报送方案（逾期未办）/);
    const taker = await web.signedIn('taker');
    expect((await taker.get('/api/documents/summaries/issued/r/docx')).status).toBe(403);
  });
});

describe('experience in the final summary', () => {
  const path = '/api/campaigns/issued/r/experiences';
  const tell = (unit: string, title: string, mayPublish: boolean) => {
    const _id = `told-by-${unit}`;
    const told = { title, text: `${title}的做法`, mayPublish };
    const doc = {
      ...{ _id, ...ISSUED, unit, duty: 'report', form: 'told', formVersion: 'f'.repeat(64) },
      ...{ body: { experience: told }, bodyHash: 'h', receivedAt: 1 },
      by: { person: 'p', office: unit },
    };
    return submissionModel(web.deps.connection).collection.insertOne(doc as never);
  };

  it('goes in whole until somebody chooses, then as chosen, for the issuing side alone', async () => {
    await tell('r-a', '班前十分钟', true);
    await tell('r-b', '田间课堂', true);
    const duties = ['r-a', 'r-b'].map((unit) =>
      buildDutyRow(unit, 'report', { ...ISSUED, state: 'accepted', inForce: `told-by-${unit}` }),
    );
    await putRows(web.deps.connection, { duties });
    const [sponsor, taker] = [await web.signedIn('sponsor'), await web.signedIn('taker')];
    const { body: before } = await sponsor.get(path);
    expect(before).toMatchObject({ revision: 0, rows: [{ chosen: true }, { chosen: true }] });
    const chosen = ['told-by-r-b'];
    const kept = await sponsor.send('PUT', path, { body: { chosen, revision: 0 } });
    expect([kept.status, kept.body]).toMatchObject([200, { revision: 1 }]);
    const { text } = await wordOf(sponsor, '/api/documents/summaries/issued/r/docx');
    expect([text.includes('田间课堂的做法'), text.includes('班前十分钟')]).toEqual([true, false]);
    const late = await sponsor.send('PUT', path, { body: { chosen: [], revision: 0 } });
    expect([late.status, late.body]).toMatchObject([409, { code: 'revisionOutdated' }]);
    expect((await taker.get(path)).status).toBe(403);
  });
});

describe('any form as a file', () => {
  it('is there empty for whoever is signed in, and refused where there is none', async () => {
    await publishForms(web.deps.connection, [catalogue.plan]);
    const { plan = '' } = await currentFormVersions(web.deps.connection);
    const other = await web.signedIn('other');
    const { name, text } = await wordOf(other, `/api/documents/forms/${plan}/docx`);
    expect(name).toContain('方案.docx');
    expect(text).toContain('填报单位：');
    expect(text).toContain('□ ');
    const unknown = 'f'.repeat(64);
    expect((await other.get(`/api/documents/forms/${unknown}/docx`)).status).toBe(404);
  });

  it('is there of a design for the office that designs it alone', async () => {
    const sponsor = await web.signedIn('sponsor');
    const schema = {
      ...{ type: 'object', title: '车间情况' },
      properties: { shop: { type: 'string', title: '车间', maxLength: 50 } },
    };
    await sponsor.send('PUT', '/api/form-designs/d-workshop1', {
      body: { schema, ui: {}, revision: 0 },
    });
    const { text } = await wordOf(sponsor, '/api/documents/form-designs/d-workshop1/docx');
    expect(text).toMatch(/^车间情况\s/);
    const taker = await web.signedIn('taker');
    expect((await taker.get('/api/documents/form-designs/d-workshop1/docx')).status).toBe(404);
  });

  it('is there of a ready form, with its example where asked', async () => {
    const taker = await web.signedIn('taker');
    const ready = '/api/documents/form-templates/inspectionChecklist/docx';
    const [empty, filled] = [
      await wordOf(taker, ready),
      await wordOf(taker, `${ready}?filled=typical`),
    ];
    expect(empty.text).not.toContain('■');
    expect(filled.text).toContain('■');
  });
});
