import type { CampaignFaults, CampaignPreview } from '../../../web/contract/campaigns';
import type { ItemView } from '../../../web/contract/items';
import type { JournalPage } from '../../../web/contract/journal';
import type { ReviewList } from '../../../web/contract/reviews';
import type { TaskView } from '../../../web/contract/tasks';
import { progressSamples } from '../../../forms/progress/samples';
import { ServedEngine, type Desk } from '../../support/desk';
import { buildDrill, drillId, PLAN, seatCast, taskPath, type Cast } from './drill';

let served: ServedEngine;
let cast: Cast;
const campaign = drillId('who-may');
const east = taskPath(campaign, 'sf-east');

beforeAll(async () => {
  served = await ServedEngine.start();
  cast = await seatCast(served);
  await served.issue(cast.sponsor, buildDrill(campaign));
  await cast.east.do(`${east}/acts/acknowledge`);
});
afterAll(() => served.stop());

describe('before issuing', () => {
  it('names faults and keeps nothing', async () => {
    const file = { ...buildDrill('faulty'), graceDays: -1 };
    const { body } = await cast.sponsor.send<CampaignFaults>('POST', '/api/campaigns/validate', {
      body: { file },
    });
    expect(body).toMatchObject({ valid: false, faults: [{ path: 'graceDays' }] });
    expect((await cast.sponsor.send('GET', '/api/campaigns/faulty')).status).toBe(404);
  });

  it('keeps a faulty draft, previews a sound one, issues neither faulty nor outdated', async () => {
    const id = drillId('drafted');
    const unsound = buildDrill(id, { closesOn: '2001-01-01' });
    const post = await cast.sponsor.send<{ revision: number; faults: unknown[] }>(
      'POST',
      '/api/campaigns',
      { body: { file: unsound } },
    );
    expect(post).toMatchObject({ status: 201, body: { revision: 1 } });
    expect(post.body.faults.length).toBeGreaterThan(0);
    const refused = await cast.sponsor.act<{ code: string; faults: unknown[] }>(
      `/api/campaigns/${id}/issue`,
      { revision: 1 },
    );
    expect(refused).toMatchObject({ status: 422, body: { code: 'campaignInvalid' } });
    expect(refused.body.faults.length).toBeGreaterThan(0);

    const put = (revision: number) =>
      cast.sponsor.send('PUT', `/api/campaigns/${id}`, {
        body: { file: buildDrill(id), revision },
      });
    expect((await put(1)).status).toBe(200);
    expect((await put(1)).status).toBe(409);
    const outdated = await cast.sponsor.act(`/api/campaigns/${id}/issue`, { revision: 1 });
    expect(outdated.status).toBe(409);
    const preview = await cast.sponsor.get<CampaignPreview>(`/api/campaigns/${id}/preview`);
    expect(preview).toMatchObject({ valid: true, counts: { participants: 3 } });
    expect(preview.participants.map(({ unit }) => unit)).toEqual([
      'sf-east',
      'sf-economy',
      'sf-west',
    ]);
  });

  it('lets nobody draft for an office that is not theirs', async () => {
    const tried = await cast.east.send('POST', '/api/campaigns', {
      body: { file: buildDrill('not-mine') },
    });
    expect(tried.status).toBe(403);
    expect((await cast.east.send('GET', `/api/campaigns/${campaign}`)).status).toBe(403);
    expect((await cast.east.act(`/api/campaigns/${campaign}/sf/acts/close`)).status).toBe(403);
  });
});

describe('a sibling', () => {
  it('sees nothing and does nothing', async () => {
    for (const path of [east, `/api/campaigns/${campaign}/sf/board`]) {
      expect((await cast.west.send('GET', path)).status).toBe(403);
    }
    const tried = await cast.west.act<{ code: string }>(`${east}/acts/submitReport`, {
      duty: 'report',
      body: {},
    });
    expect(tried).toMatchObject({ status: 403, body: { code: 'notPermitted' } });
  });
});

describe('whoever entered a submission', () => {
  it('does not review it; the entry is marked and asks for its source', async () => {
    const bare = await cast.sponsor.act(`${east}/acts/enterSubmission`, {
      duty: 'plan',
      body: PLAN,
      source: { channel: 'fax', attachments: [] },
    });
    expect(bare.status).toBe(422);
    const source = {
      channel: 'fax',
      attachments: [await uploadPdf(cast.sponsor, '传真.pdf', { unit: 'sf-east' })],
    };
    await cast.sponsor.do(`${east}/acts/enterSubmission`, { duty: 'plan', body: PLAN, source });
    const view = await cast.sponsor.get<TaskView>(east);
    const plan = view.duties.find(({ duty }) => duty === 'plan');
    expect(plan).toMatchObject({ state: 'submitted', entered: { channel: 'fax' } });
    expect(view.can).not.toContain('acceptSubmission');
    const { rows } = await cast.sponsor.get<ReviewList>('/api/reviews');
    expect(rows).toMatchObject([{ unit: 'sf-east', mayDecide: false }]);
    const own = { duty: 'plan', submission: plan?.submission };
    expect((await cast.sponsor.act(`${east}/acts/acceptSubmission`, own)).status).toBe(403);
    await cast.leader.do(`${east}/acts/acceptSubmission`, own);
  });

  it('names no attachment that is not there', async () => {
    const source = { channel: 'fax', attachments: ['never-uploaded'] };
    const tried = await cast.sponsor.act<{ code: string }>(
      `${taskPath(campaign, 'sf-west')}/acts/enterReceipt`,
      { source },
    );
    expect(tried).toMatchObject({ status: 422, body: { code: 'attachmentUnknown' } });
  });
});

function uploadPdf(desk: Desk, name: string, fields: Record<string, string> = {}): Promise<string> {
  const form = new FormData();
  for (const [key, value] of Object.entries({ campaign, office: 'sf', ...fields })) {
    form.set(key, value);
  }
  form.set('file', new Blob(['%PDF-1.4\n%%EOF']), name);
  return desk.upload(form);
}

describe('a lead', () => {
  it('sees its own item and the units on it, and chases them alone', async () => {
    const item = `/api/campaigns/${campaign}/sf/items/1`;
    const record = { item: 1, category: 'meeting', body: progressSamples.valid.minimal };
    await cast.east.do(`${east}/acts/submitProgress`, record);
    const other = await cast.east.act<{ code: string }>(`${east}/acts/submitProgress`, {
      ...record,
      category: 'activity',
    });
    expect(other).toMatchObject({ status: 422, body: { code: 'formInvalid' } });
    const seen = await cast.economy.get<ItemView>(item);
    expect(seen.units).toMatchObject([
      { unit: 'sf-economy', role: 'lead', first: true, mayUrge: false },
      { unit: 'sf-east', role: 'cooperating', progress: 1, silent: false, mayUrge: true },
    ]);
    const told = seen.records[0]?.submission;
    expect(await cast.economy.get(`/api/submissions/${told}`)).toMatchObject({
      unit: 'sf-east',
      body: { title: '动员部署会' },
      outcome: 'recorded',
    });
    const plan = (await cast.east.get<TaskView>(east)).duties.find(({ duty }) => duty === 'plan');
    expect((await cast.economy.send('GET', `/api/submissions/${plan?.inForce}`)).status).toBe(403);
    expect((await cast.west.send('GET', item)).status).toBe(403);
    expect((await cast.economy.send('GET', east)).status).toBe(403);
    const urge = (units: string[]) =>
      cast.economy.act(`/api/campaigns/${campaign}/sf/acts/urge`, { units, text: '请抓紧。' });
    expect((await urge(['sf-east'])).status).toBe(200);
    expect((await urge(['sf-east', 'sf-west'])).status).toBe(403);
  });
});

describe('the proof of a cooperating unit', () => {
  it('is opened by the lead of the item it was handed in for, once it was handed in', async () => {
    const [proof, other] = await Promise.all(
      ['会议签到表.pdf', '内部材料.pdf'].map((name) => uploadPdf(cast.east, name)),
    );
    const opened = async (desk: Desk, id: string | undefined) =>
      (await desk.send('GET', `/api/attachments/${id}`)).status;
    expect(await opened(cast.economy, proof)).toBe(404);
    const attachments = [{ id: proof, name: '会议签到表.pdf', size: 14 }];
    const body = { ...progressSamples.valid.minimal, proof: attachments };
    await cast.east.do(`${east}/acts/submitProgress`, { item: 1, category: 'meeting', body });
    expect(await opened(cast.economy, proof)).toBe(200);
    expect(await opened(cast.west, proof)).toBe(404);
    expect(await opened(cast.economy, other)).toBe(404);
  });
});

describe('the record of an issuing', () => {
  it('is read in pages by the issuing side', async () => {
    const path = `/api/campaigns/${campaign}/sf/journal`;
    const one = await cast.leader.get<JournalPage>(`${path}?limit=2`);
    expect(one.rows.map(({ act }) => act)).toEqual(['campaign.issued', 'participants.enrolled']);
    const two = await cast.leader.get<JournalPage>(`${path}?limit=2&after=${one.next}`);
    expect(two.rows[0]).toMatchObject({ act: 'campaign.published', seq: 3 });
    const unit = await cast.leader.get<JournalPage>(`${path}?unit=sf-east&limit=1`);
    expect(unit.rows).toMatchObject([{ act: 'notice.acknowledged' }]);
    expect((await cast.east.send('GET', path)).status).toBe(403);
  });

  it('is read from its end, one kind at a time, with names for what it speaks of', async () => {
    const path = `/api/campaigns/${campaign}/sf/journal`;
    const last = await cast.leader.get<JournalPage>(`${path}?order=newest&limit=1`);
    const before = await cast.leader.get<JournalPage>(
      `${path}?order=newest&limit=1&after=${last.next}`,
    );
    expect(before.rows[0]?.seq).toBe((last.rows[0]?.seq ?? 0) - 1);
    const chasing = await cast.leader.get<JournalPage>(`${path}?kind=chasing`);
    expect(chasing.rows.map(({ act }) => act)).toEqual(['unit.urged']);
    expect(chasing.names.units['sf-east']).toBe('东岭市总工会');
    const pages = await cast.leader.get<JournalPage>(`${path}?kind=bookkeeping`);
    expect(pages.rows[0]).toMatchObject({ act: 'participants.enrolled', data: { page: 0 } });
    const handIns = await cast.leader.get<JournalPage>(`${path}?unit=sf-east&kind=handIns`);
    expect(handIns.rows.map(({ act }) => act)).toContain('plan.submitted');
    expect(handIns.duties).toMatchObject({ plan: expect.stringMatching(/\S/) as string });
    expect((await cast.leader.send('GET', `${path}?kind=gossip`)).status).toBe(422);
  });
});
