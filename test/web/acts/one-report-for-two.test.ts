import { randomUUID } from 'node:crypto';
import type { CampaignFile, StepSource } from '../../../domain/campaign-file';
import type { FormBody, FormSchema } from '../../../domain/form';
import { unitStream } from '../../../domain/stream-name';
import { publishForms } from '../../../store/form-versions';
import { listEntries } from '../../../store/journal';
import { stageSubmission } from '../../../store/submissions';
import type { ActDone } from '../../../web/contract/acts';
import type { CampaignSaved } from '../../../web/contract/campaigns';
import type { FactList, PrefillView } from '../../../web/contract/facts';
import type { NoticeLinks } from '../../../web/contract/notice-links';
import type { SharingDone, SharingView } from '../../../web/contract/sharing';
import type { TaskView } from '../../../web/contract/tasks';
import { buildStep } from '../../builders/campaign-file';
import { ServedEngine, type Desk } from '../../support/desk';
import { sha256Of } from '../../../web/server/engine/request-hash';
import { buildDrill, drillId, seatCast, taskPath, type Cast } from './drill';

const WIDE: FormSchema = {
  type: 'object',
  title: '组织情况',
  properties: {
    members: { type: 'integer', title: '会员数', 'x-unit': '人', 'x-fact': '会员总数' },
    note: { type: 'string', title: '说明', maxLength: 50 },
    files: {
      type: 'array',
      title: '附件',
      items: {
        type: 'object',
        'x-attachment': true,
        properties: {
          id: { type: 'string' },
          name: { type: 'string' },
          size: { type: 'integer' },
        },
        required: ['id', 'name', 'size'],
      },
    },
  },
  required: ['members'],
};
const { note: _, ...fewer } = WIDE.properties ?? {};
const FORMS = [
  { key: 'd-wide', title: '组织情况', schema: WIDE, ui: {} },
  { key: 'd-narrow', title: '组织情况简表', schema: { ...WIDE, properties: fewer }, ui: {} },
  {
    ...{ key: 'd-other', title: '宣传情况', ui: {} },
    schema: { type: 'object', properties: { slogans: { type: 'integer', title: '标语数' } } },
  },
] as const;

const first = drillId('first');
const second = drillId('second');
const strict = drillId('strict');

let served: ServedEngine;
let cast: Cast;

interface Asked {
  form?: string;
  requires?: string[];
  sharesWith?: StepSource;
}

/** A notice that asks for one report. */
function notice(id: string, { form = 'd-wide', ...rest }: Asked = {}): CampaignFile {
  const due = { kind: 'none' } as const;
  return buildDrill(id, {
    ...{ items: [], closesOn: undefined },
    steps: [buildStep({ kind: 'receipt' }), buildStep({ kind: 'report', form, due, ...rest })],
    matrix: [{ for: 'prefecture', owes: { receipt: 'file', report: 'review' } }],
  });
}

const step = (campaign: string): StepSource => ({ campaign, office: 'sf', step: 'report' });
const also = (campaign: string) => ({ campaign, office: 'sf', duty: 'report' });
const sharing = (campaign: string, desk: Desk = cast.east) =>
  desk.get<SharingView>(`/api/sharing/${campaign}/sf/sf-east/report`);
const act = (campaign: string, unit = 'sf-east') => `${taskPath(campaign, unit)}/acts/submitReport`;
const entries = (campaign: string, unit = 'sf-east') =>
  listEntries(served.engine.deps.connection, unitStream({ campaign, office: 'sf', unit }));
const submissionOf = async (campaign: string, desk: Desk, unit: string) => {
  const { duties } = await desk.get<TaskView>(taskPath(campaign, unit));
  return duties.find(({ duty }) => duty === 'report')?.submission ?? '';
};
async function accept(campaign: string): Promise<void> {
  const submission = await submissionOf(campaign, cast.east, 'sf-east');
  await cast.sponsor.do(`${taskPath(campaign, 'sf-east')}/acts/acceptSubmission`, {
    ...{ duty: 'report', submission },
  });
}

async function faultsOf(file: CampaignFile): Promise<string[]> {
  const body = { file };
  const saved = await cast.sponsor.send<CampaignSaved>('POST', '/api/campaigns', { body });
  return saved.body.faults.map(({ path, code }) => `${path} ${code}`);
}

beforeAll(async () => {
  served = await ServedEngine.start();
  cast = await seatCast(served);
  await publishForms(served.engine.deps.connection, FORMS);
  await served.issue(cast.sponsor, notice(first));
});
afterAll(() => served.stop());

it('is declared by the later notice, and held to what is there when it is issued', async () => {
  const source = step(first);
  const wrong = { ...source, step: 'plan' };
  const other = notice(drillId('other'), { form: 'd-other', sharesWith: source });
  const linked = [{ as: 'basis' as const, campaign: 'nowhere', office: 'sf' }];
  expect(await faultsOf({ ...other, notice: { ...other.notice, linked } })).toEqual([
    'notice.linked[0] linkedNoticeUnknown',
    'steps[1].sharesWith sharedFormUnfit',
  ]);
  expect(await faultsOf(notice(drillId('wrong'), { sharesWith: wrong }))).toEqual([
    'steps[1].sharesWith sharedStepUnknown',
  ]);
  const later = notice(second, { form: 'd-narrow', sharesWith: source });
  const links = [{ as: 'basis' as const, campaign: first, office: 'sf' }];
  await served.issue(cast.sponsor, { ...later, notice: { ...later.notice, linked: links } });
  await served.issue(cast.sponsor, notice(strict, { requires: ['receipt'], sharesWith: source }));
});

it('shows notices that hang together in both directions, to whoever may read the other', async () => {
  const links = (desk: Desk, campaign: string) =>
    desk.get<NoticeLinks>(`/api/notice-links/${campaign}/sf`);
  expect(await links(cast.east, second)).toMatchObject({
    basis: [{ campaign: first, unit: 'sf-east' }],
  });
  expect(await links(cast.sponsor, first)).toMatchObject({
    ...{ basis: [], siblings: [], basedOnThis: [{ campaign: second, unit: null }] },
  });
  const nobody = { basis: [], siblings: [], basedOnThis: [] };
  expect(await links(cast.economy, first)).toEqual(nobody);
});

describe('one report for two notices', () => {
  const body: FormBody = { members: 1200, note: '两件共用' };

  it('is handed in to both by one act, however often that is sent', async () => {
    const form = new FormData();
    form.set('campaign', first);
    form.set('office', 'sf');
    form.set('file', new Blob(['%PDF-1.4\n%\n'], { type: 'application/pdf' }), '名册.pdf');
    const id = await cast.east.upload(form);
    const files = [{ id, name: '名册.pdf', size: 11 }];
    const { offers } = await sharing(first);
    expect(offers.map(({ campaign }) => campaign).sort()).toEqual([second, strict].sort());
    const asked = { duty: 'report', body: { ...body, files }, also: also(second) };
    const key = randomUUID();
    const replies = await Promise.all(
      [1, 2].map(() => cast.east.act<ActDone>(act(first), asked, key)),
    );
    replies.push(await cast.east.act<ActDone>(act(first), asked, key));
    for (const { status, body: told } of replies) {
      expect({ status, also: told.also?.status }).toEqual({ status: 200, also: 'done' });
    }
    const [one, two] = [await entries(first), await entries(second)];
    expect([one.length, two.length]).toEqual([1, 1]);
    expect(one[0]?.data).toMatchObject({ shared: { ...also(second), submission: two[0]?.key } });
    expect(two[0]?.data).toMatchObject({
      shared: { ...also(first), submission: key, isCopy: true },
    });
    // What the other one does not ask is left out; its issuer reads the file there.
    const there = await cast.sponsor.get<{ body: { files: { id: string }[] } }>(
      `/api/submissions/${two[0]?.key}`,
    );
    expect(there.body).toMatchObject({ members: 1200, files: [{ name: '名册.pdf' }] });
    expect(there.body).not.toHaveProperty('note');
    const copy = there.body.files[0]?.id ?? '';
    expect(copy).not.toBe(id);
    const read = await cast.sponsor.open(`/api/attachments/${copy}/content`);
    expect(await read.text()).toContain('%PDF-1.4');
  });

  it('is known as such to the unit and to both reviewers', async () => {
    const told = { isDone: true, isReadable: true };
    expect((await sharing(first)).shared).toMatchObject({
      ...told,
      campaign: second,
      isCopy: false,
    });
    expect((await sharing(second, cast.sponsor)).shared).toMatchObject({ ...told, isCopy: true });
    expect((await cast.economy.send('GET', `/api/sharing/${first}/sf/sf-east/report`)).status).toBe(
      403,
    );
  });

  it('states each fact once, whichever is accepted first', async () => {
    const known = async () =>
      (await cast.east.get<FactList>('/api/facts/sf-east')).rows.map(({ key, values }) => [
        key,
        values.map(({ value, source }) => [value, source.campaign]),
      ]);
    await accept(second);
    expect(await known()).toEqual([['会员总数', [[1200, second]]]]);
    await accept(first);
    expect(await known()).toEqual([['会员总数', [[1200, first]]]]);
  });

  it('is corrected in its own, and then no longer shared', async () => {
    const reason = '会员数有误';
    await cast.east.do(`${taskPath(second, 'sf-east')}/acts/correctReport`, {
      ...{ duty: 'report', body: { members: 1250 }, reason },
    });
    expect((await sharing(second)).shared).toBeNull();
    expect((await sharing(first)).shared).toMatchObject({ campaign: second, isDone: true });
  });
});

describe('when the other one cannot follow', () => {
  const asked = { duty: 'report', body: { members: 300 } };

  it('is refused before anything is handed in where that can be known', async () => {
    const gone = await cast.west.act<{ code: string }>(act(first, 'sf-west'), {
      ...{ ...asked, also: { ...also(second), duty: 'plan' } },
    });
    expect(gone).toMatchObject({ status: 409, body: { code: 'sharedDutyGone' } });
    expect(await entries(first, 'sf-west')).toEqual([]);
  });

  it('says in words what was handed in and what not', async () => {
    const { status, body } = await cast.west.act<ActDone>(act(first, 'sf-west'), {
      ...{ ...asked, also: also(strict) },
    });
    expect(status).toBe(200);
    expect(body.also).toMatchObject({ status: 'refused', code: 'stepRequired' });
    expect(body.also?.message).toMatch(/。$/);
    const path = `/api/sharing/${first}/sf/sf-west/report`;
    expect((await cast.west.get<SharingView>(path)).shared).toMatchObject({ isDone: false });
    // It is filled in there by itself, opening with what was handed in here.
    const opened = await cast.west.get<PrefillView>(`/api/prefill/${strict}/sf/sf-west/report`);
    expect(opened.fields).toMatchObject([
      {
        title: '会员数',
        value: 300,
        isFilled: true,
        origin: { source: 'shared', campaign: first },
      },
    ]);
  });
});

it('is finished by anybody of the unit where the server died between the two', async () => {
  const [one, two] = [drillId('one'), drillId('two')];
  await served.issue(cast.sponsor, notice(one));
  await served.issue(cast.sponsor, notice(two, { sharesWith: step(one) }));
  const { connection } = served.engine.deps;
  const { duties } = await cast.west.get<TaskView>(taskPath(one, 'sf-west'));
  const formVersion = duties.find(({ duty }) => duty === 'report')?.formVersion ?? '';
  const key = randomUUID();
  const by = { person: 'p-west', office: 'sf-west' };
  const ref = { campaign: one, office: 'sf', unit: 'sf-west' };
  const filled = { members: 88 };
  const bodyHash = sha256Of(filled);
  const about = { duty: 'report', form: 'd-wide', formVersion, bodyHash };
  const receivedAt = Date.now();
  await stageSubmission(connection, { _id: key, ...ref, ...about, body: filled, by, receivedAt });
  const shared = { ...also(two), submission: 'copy-of-it', isCopy: false };
  await served.engine.as({ key, by, receivedAt }).unitAct(ref, 'submitReport', {
    ...{ ...about, submission: key, shared },
  });
  const path = `/api/sharing/${one}/sf/sf-west/report`;
  expect((await cast.west.get<SharingView>(path)).shared).toMatchObject({ isDone: false });
  const colleague = await served.seat('colleague', [{ office: 'sf-west', role: 'handler' }]);
  for (const desk of [colleague, cast.west]) {
    const { body } = await desk.send<SharingDone>('POST', path);
    expect(body.also).toEqual({ command: 'copy-of-it', status: 'done' });
  }
  const [entry, ...more] = await entries(two, 'sf-west');
  expect(more).toEqual([]);
  expect(entry).toMatchObject({ key: 'copy-of-it', by, data: { bodyHash } });
});
