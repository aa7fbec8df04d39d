import { randomUUID } from 'node:crypto';
import { innerStream, unitStream } from '../../../domain/stream-name';
import { listEntries } from '../../../store/journal';
import { verifyJournal } from '../../../store/verify-journal';
import type { ApprovalList } from '../../../web/contract/approvals';
import type { InnerTaskList, InnerView } from '../../../web/contract/inner';
import type { JournalPage } from '../../../web/contract/journal';
import type { ReviewList } from '../../../web/contract/reviews';
import type { TaskView } from '../../../web/contract/tasks';
import { ServedEngine, type Desk } from '../../support/desk';
import { buildDrill, drillId, PLAN, seatCast, taskPath, type Cast } from './drill';

const campaign = drillId('inside');
const ref = { campaign, office: 'sf', unit: 'sf-east' };
const east = taskPath(campaign, 'sf-east');
const inside = `${east}/inside`;
const settings = '/api/inside/settings/sf-east';
const plan = { duty: 'plan', body: PLAN };

interface Insiders {
  admin: Desk;
  clerk: Desk;
  head: Desk;
  chief: Desk;
  deputy: Desk;
  writer: Desk;
}

let served: ServedEngine;
let cast: Cast;
let office: Insiders;
beforeAll(async () => {
  served = await ServedEngine.start();
  cast = await seatCast(served);
  const seat = (account: string, role: 'registryClerk' | 'departmentHead' | 'leaderInCharge') =>
    served.seat(account, [{ office: 'sf-east', role }]);
  office = {
    admin: await served.seat('admin', [{ office: 'sf-east', role: 'administrator' }]),
    clerk: await seat('clerk', 'registryClerk'),
    head: await seat('head', 'departmentHead'),
    chief: await seat('chief', 'leaderInCharge'),
    deputy: await seat('deputy', 'departmentHead'),
    writer: await served.seat('writer', [{ office: 'sf-east-office', role: 'handler' }]),
  };
  await served.issue(cast.sponsor, buildDrill(campaign));
  await cast.east.do(`${east}/acts/acknowledge`);
});
afterAll(() => served.stop());

const look = (desk: Desk) => desk.get<InnerView>(inside);
const codeOf = async (asked: Promise<{ status: number; body: unknown }>) => {
  const { status, body } = await asked;
  return `${status} ${(body as { code?: string }).code ?? ''}`;
};
const draftOf = async (desk: Desk, key = 'plan') => {
  const found = (await look(desk)).duties.find(({ duty }) => duty === key);
  if (!found) throw new Error(`${key} is not there`);
  return found;
};
async function pass(desk: Desk, more: object = {}): Promise<void> {
  const { text } = await draftOf(desk);
  const body = { duty: 'plan', digest: text?.digest, opinion: '同意', ...more };
  await desk.do(`${inside}/passDraft`, body);
}
async function waits(desk: Desk): Promise<string[]> {
  const { rows } = await desk.get<InnerTaskList>('/api/inside');
  return rows.map(({ step, duty }) => `${step} ${duty ?? 'sheet'}`);
}
const switched = { isOn: true, standIns: [], secretaries: [] };

describe('an office that has not switched it on', () => {
  it('hands in as ever, and is asked for nothing inside', async () => {
    expect((await look(cast.east)).isOn).toBe(false);
    expect(await codeOf(cast.east.act(`${inside}/writeDraft`, plan))).toBe('409 innerSwitchedOff');
    expect(await waits(office.clerk)).toEqual([]);
    expect((await cast.east.get<TaskView>(east)).inside).toBe(false);
  });

  it('is switched on by its administrator, by nobody else, and not twice over', async () => {
    const asked = { ...switched, revision: 0 };
    expect(await codeOf(cast.east.send('PUT', settings, { body: asked }))).toBe('403 notPermitted');
    expect(await codeOf(cast.sponsor.send('GET', settings))).toBe('403 notPermitted');
    const { status } = await office.admin.send('PUT', settings, { body: asked });
    expect(status).toBe(200);
    const again = office.admin.send('PUT', settings, { body: { ...asked, isOn: false } });
    expect(await codeOf(again)).toBe('409 revisionOutdated');
    expect((await cast.east.get<TaskView>(east)).inside).toBe(true);
  });
});

describe('a text on its way up', () => {
  it('cannot leave the office before it is signed, by any act', async () => {
    const direct = cast.east.act(`${east}/acts/submitPlan`, plan);
    expect(await codeOf(direct)).toBe('409 innerNotSigned');
    const nothing = { duty: 'report', reason: '没有此类情况。' };
    const declared = cast.east.act(`${east}/acts/declareNotApplicable`, nothing);
    expect(await codeOf(declared)).toBe('403 innerSignerOnly');
    const { canOn } = await office.chief.get<TaskView>(east);
    expect(canOn['report']).toContain('declareNotApplicable');
    expect((await cast.east.get<TaskView>(east)).canOn['report']).not.toContain(
      'declareNotApplicable',
    );
  });

  it('goes from the handler over head, office and leader, once however often it is sent', async () => {
    const key = randomUUID();
    const first = await cast.east.act(`${inside}/writeDraft`, plan, key);
    const again = await cast.east.act(`${inside}/writeDraft`, plan, key);
    expect(first.status).toBe(200);
    expect(again.body).toEqual(first.body);
    const other = { ...plan, opinion: '另一份' };
    expect(await codeOf(cast.east.act(`${inside}/writeDraft`, other, key))).toBe('422 keyReused');
    expect(await waits(office.head)).toEqual(['reviewing plan']);
    expect(await waits(office.chief)).toEqual([]);
    expect(await codeOf(cast.east.act(`${east}/acts/submitPlan`, plan))).toBe('409 innerNotSigned');
    await pass(office.head);
    expect(await draftOf(office.clerk)).toMatchObject({
      ...{ can: ['writeDraft', 'passDraft', 'returnDraft'], mayHandUp: false },
      text: { step: 'checking', body: PLAN, waitsFor: ['p-clerk'] },
    });
    await pass(office.clerk);
    await pass(office.chief);
    expect(await draftOf(cast.east)).toMatchObject({ mayHandUp: true, text: { step: 'sending' } });
  });

  it('is handed up as it was signed, and only that meets the duty', async () => {
    const changed = { ...plan, body: { ...PLAN, ...{ goals: '改动后的目标。' } } };
    const other = await cast.east.act(`${east}/acts/submitPlan`, changed);
    expect(other.status).toBeGreaterThanOrEqual(400);
    await cast.east.do(`${east}/acts/submitPlan`, plan);
    const { duties, stage } = await cast.east.get<TaskView>(east);
    expect(stage).toBe('planned');
    expect(duties.find(({ duty }) => duty === 'plan')?.state).toBe('submitted');
    expect(await draftOf(cast.east)).toMatchObject({ can: [], text: { isSent: true } });
    expect(await waits(cast.east)).toEqual([]);
  });

  it('begins a new round when it comes back from above, with another text', async () => {
    const [row] = (await cast.sponsor.get<ReviewList>('/api/reviews')).rows;
    const submission = row?.duty?.submission ?? '';
    const returned = { duty: 'plan', submission, opinion: '请补充措施。' };
    await cast.sponsor.do(`${east}/acts/returnSubmission`, returned);
    expect(await codeOf(cast.east.act(`${inside}/writeDraft`, plan))).toBe('409 innerTextSent');
    expect(await codeOf(cast.east.act(`${east}/acts/submitPlan`, plan))).toBe('409 innerNotSigned');
  });
});

describe('the sheet of the notice', () => {
  it('goes down by registration, proposal, instruction on paper, assignment, circulation', async () => {
    expect(await waits(office.clerk)).toEqual(['registering sheet']);
    await office.clerk.do(`${inside}/register`, { number: '收〔2026〕8号' });
    await office.clerk.do(`${inside}/propose`, { opinion: '拟请办公室主办。' });
    const form = new FormData();
    for (const [name, value] of [
      ['campaign', campaign],
      ['office', 'sf'],
      ['inside', 'true'],
    ]) {
      form.set(name ?? '', value ?? '');
    }
    form.set('file', new Blob(['%PDF-1.4\n'], { type: 'application/pdf' }), '批示.pdf');
    const attachment = await office.clerk.upload(form);
    const paper = { leader: 'p-chief', givenOn: '2026-03-02', attachment };
    const instruct = { opinion: '同意，抓紧落实。', paper };
    const early = office.clerk.act(`${inside}/instruct`, instruct);
    expect(await codeOf(early)).toBe('403 paperNotEntrusted');
    const secretaries = [{ person: 'p-clerk', leader: 'p-chief' }];
    const standIn = { holder: 'p-chief', role: 'leaderInCharge', by: 'p-deputy' };
    const standIns = [{ ...standIn, fromOn: '2026-01-01', untilOn: null }];
    const asked = { isOn: true, secretaries, standIns, revision: 1 };
    expect((await office.admin.send('PUT', settings, { body: asked })).status).toBe(200);
    await office.clerk.do(`${inside}/instruct`, instruct);
    const readers = ['p-head', 'p-writer'];
    const assigned = { lead: 'sf-east-office', assisting: ['sf-east'], readers };
    await office.clerk.do(`${inside}/assign`, assigned);
    const stranger = await cast.sponsor.open(`/api/attachments/${attachment}/content`);
    expect(stranger.status).toBe(404);
    expect((await office.chief.open(`/api/attachments/${attachment}/content`)).status).toBe(200);
    expect(await waits(office.head)).toEqual(['circulating sheet']);
    await office.head.do(`${inside}/read`);
    await office.writer.do(`${inside}/read`);
    const { sheet } = await look(office.chief);
    expect(sheet).toMatchObject({ step: 'done', lead: 'sf-east-office', number: '收〔2026〕8号' });
    expect(sheet.opinions.find(({ step }) => step === 'instructing')).toMatchObject({
      ...{ person: 'p-clerk', paper: { leader: 'p-chief', givenOn: '2026-03-02' } },
    });
  });

  it('lets the department in charge write, and a stand-in sign for the leader who is away', async () => {
    const second = { ...plan, body: { ...PLAN, title: `${String(PLAN['title'])}（修订）` } };
    expect(await codeOf(cast.east.act(`${inside}/writeDraft`, second))).toBe(
      '403 innerNotYourStep',
    );
    expect((await office.writer.get<TaskView>(east)).inside).toBe(true);
    const form = new FormData();
    form.set('campaign', campaign);
    form.set('office', 'sf');
    form.set('file', new Blob(['%PDF-1.4\n'], { type: 'application/pdf' }), '明细.pdf');
    const uploaded = await office.writer.upload(form);
    const facts = `/api/attachments/${uploaded}`;
    expect(await office.writer.get(facts)).toMatchObject({ owner: 'sf-east' });
    expect(await cast.east.get(facts)).toMatchObject({ owner: 'sf-east' });
    expect((await cast.west.send('GET', facts)).status).toBe(404);
    await office.writer.do(`${inside}/writeDraft`, second);
    await pass(office.head);
    await pass(office.clerk);
    await pass(office.deputy);
    const { text } = await draftOf(office.chief);
    expect(text).toMatchObject({ step: 'sending', round: 2, writers: ['p-writer'] });
    expect(text?.opinions.at(-1)).toMatchObject({ person: 'p-deputy', standsFor: 'p-chief' });
    await cast.east.do(`${east}/acts/submitPlan`, { duty: 'plan', body: text?.body });
  });
});

describe('those above and beside', () => {
  it('see what was handed up and nothing of how it came about', async () => {
    for (const desk of [cast.sponsor, cast.leader, cast.west]) {
      expect(await codeOf(desk.send('GET', inside))).toBe('403 notPermitted');
      expect(await codeOf(desk.act(`${inside}/register`, { number: '1' }))).toBe(
        '403 notPermitted',
      );
      const stream = encodeURIComponent(innerStream(ref));
      const followed = await desk.send('GET', `/api/commands/${stream}/${randomUUID()}`);
      expect(followed.status).toBe(404);
    }
    const view = await cast.sponsor.get<TaskView>(east);
    expect(view.inside).toBe(false);
    const journal = await cast.sponsor.get<JournalPage>(`/api/campaigns/${campaign}/sf/journal`);
    const review = await cast.sponsor.get(`/api/reviews/${campaign}/sf/sf-east?duty=plan`);
    const board = await cast.sponsor.get(`/api/campaigns/${campaign}/sf/board`);
    const told = JSON.stringify([view, journal, review, board]);
    for (const word of [
      'draft.',
      'sheet.',
      'p-head',
      'p-clerk',
      'p-chief',
      'p-deputy',
      '收〔2026',
    ]) {
      expect(told).not.toContain(word);
    }
    expect(told).toContain('p-east');
  });

  it('is recorded in a stream of its own, chained and shown to its last entry', async () => {
    const { connection } = served.engine.deps;
    const acts = (await listEntries(connection, innerStream(ref))).map(({ act }) => act);
    expect(acts).toEqual([
      ...['draft.written', 'draft.passed', 'draft.passed', 'draft.passed'],
      ...['sheet.registered', 'sheet.proposed', 'sheet.instructed', 'sheet.assigned'],
      ...['sheet.read', 'sheet.read'],
      ...['draft.written', 'draft.passed', 'draft.passed', 'draft.passed'],
    ]);
    const up = (await listEntries(connection, unitStream(ref))).map(({ act }) => act);
    expect(up.filter((act) => !act.startsWith('notice.'))).toEqual([
      ...['plan.submitted', 'submission.returned', 'plan.submitted'],
    ]);
    expect((await verifyJournal(connection)).findings).toEqual([]);
  });
});

it('lets whoever hands up choose the approver, where the route leaves it to the unit', async () => {
  const id = drillId('inside-chosen');
  const drill = buildDrill(id);
  const approvers = [{ kind: 'chosen' as const }];
  const sign = {
    kind: 'node' as const,
    id: 'sign',
    title: '审签',
    mode: 'any' as const,
    approvers,
  };
  const steps = drill.steps.map((step) =>
    step.kind === 'plan' ? { ...step, route: { parts: [sign] } } : step,
  );
  await served.issue(cast.sponsor, { ...drill, steps });
  const path = taskPath(id, 'sf-east');
  await cast.east.do(`${path}/acts/acknowledge`);
  await cast.east.do(`${path}/inside/writeDraft`, plan);
  for (const desk of [office.head, office.clerk, office.chief]) {
    const { duties } = await desk.get<InnerView>(`${path}/inside`);
    const { digest } = duties.find(({ duty }) => duty === 'plan')?.text ?? {};
    await desk.do(`${path}/inside/passDraft`, { duty: 'plan', digest, opinion: '同意' });
  }
  const { choices, choosable } = await cast.east.get<TaskView>(path);
  expect(choices).toEqual([{ duty: 'plan', node: 'sign', title: '审签' }]);
  expect(choosable).toContainEqual({ person: 'p-leader', office: 'sf' });
  const own = { sign: [{ person: 'p-chief', office: 'sf-east' }] };
  const submit = `${path}/acts/submitPlan`;
  expect(await codeOf(cast.east.act(submit, { ...plan, chosen: own }))).toMatch(/approverUnknown$/);
  const chosen = { sign: [{ person: 'p-leader', office: 'sf' }] };
  await cast.east.do(submit, { ...plan, chosen });
  const { rows } = await cast.leader.get<ApprovalList>('/api/approvals');
  expect(rows).toMatchObject([{ campaign: id, unit: 'sf-east', node: '审签' }]);
});
