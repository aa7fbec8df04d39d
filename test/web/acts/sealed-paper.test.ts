import type { BoardSheet, SheetCell } from '../../../web/contract/board';
import type { TaskList, TaskView } from '../../../web/contract/tasks';
import { buildStep } from '../../builders/campaign-file';
import { ServedEngine, type Desk } from '../../support/desk';
import { buildDrill, drillId, PLAN, seatCast, taskPath, type Cast } from './drill';

const campaign = drillId('sealed');
const east = taskPath(campaign, 'sf-east');
const office = `/api/campaigns/${campaign}/sf`;
const opinion = '请补充保障措施。';

let served: ServedEngine;
let cast: Cast;
beforeAll(async () => {
  served = await ServedEngine.start();
  cast = await seatCast(served);
  const steps = [buildStep({ kind: 'receipt' }), buildStep({ kind: 'plan', requireSealed: true })];
  const owes = { receipt: 'file', plan: 'review' } as const;
  const matrix = [{ for: 'prefecture', owes } as const];
  await served.issue(cast.sponsor, buildDrill(campaign, { items: [], steps, matrix }));
});
afterAll(() => served.stop());

async function scanned(desk: Desk, name: string): Promise<string> {
  const form = new FormData();
  form.set('campaign', campaign);
  form.set('office', 'sf');
  form.set('file', new Blob(['%PDF-1.4 scan of a sealed page']), name);
  return desk.upload(form);
}

const submissionOf = async () => (await cast.east.get<TaskView>(east)).duties[0]?.submission ?? '';

async function onBoard(): Promise<SheetCell | undefined> {
  const { rows } = await cast.sponsor.get<BoardSheet>(`${office}/board/sheet`);
  return rows.find(({ unit }) => unit === 'sf-east')?.duties['plan'];
}

async function toDo(): Promise<(string | boolean | undefined)[][]> {
  const { rows } = await cast.east.get<TaskList>('/api/tasks?state=todo');
  return rows.map(({ duty, sealedOwed }) => [duty?.duty, sealedOwed]);
}

const handIn = (submission: string, ...attachments: string[]) => ({
  ...{ duty: 'plan', submission, attachments },
});

it('is owed once the electronic copy is in, by the unit, on the board and in what is to do', async () => {
  expect((await cast.east.get<TaskView>(east)).papers).toEqual([
    { duty: 'plan', awaited: false, papers: [] },
  ]);
  await cast.east.do(`${east}/acts/acknowledge`);
  await cast.east.do(`${east}/acts/submitPlan`, { duty: 'plan', body: PLAN });
  const { papers, canOn } = await cast.east.get<TaskView>(east);
  expect(papers).toEqual([{ duty: 'plan', awaited: true, papers: [] }]);
  expect(canOn['plan']).toContain('handInSealed');
  expect(await onBoard()).toMatchObject({ state: 'submitted', sealedOwed: true });
  expect(await toDo()).toEqual([['plan', true]]);
});

it('comes as scans of the unit, once for one command', async () => {
  const submission = await submissionOf();
  const scan = await scanned(cast.east, '方案盖章件.pdf');
  const path = `${east}/acts/handInSealed`;
  const theirs = await scanned(cast.west, '他单位.pdf');
  expect(await cast.east.act(path, handIn(submission, theirs))).toMatchObject({ status: 422 });
  expect((await cast.sponsor.act(path, handIn(submission, scan))).status).toBe(403);
  expect((await cast.east.act(path, handIn(submission))).status).toBe(422);
  const first = await cast.east.act(path, handIn(submission, scan), 'sealed-once-0001');
  const again = await cast.east.act(path, handIn(submission, scan), 'sealed-once-0001');
  expect([first.status, again.body]).toEqual([200, first.body]);
  const { papers } = await cast.east.get<TaskView>(east);
  expect(papers).toMatchObject([
    { awaited: false, papers: [{ submission, round: 1, isOfThis: true, attachments: [scan] }] },
  ]);
  expect([(await onBoard())?.sealedOwed, await toDo()]).toEqual([undefined, []]);
  const read = await cast.sponsor.open(`/api/attachments/${scan}/content`);
  expect(await read.text()).toContain('scan of a sealed page');
});

it('is asked for anew when the text is handed in anew, and may come after acceptance', async () => {
  const before = await submissionOf();
  await cast.sponsor.do(`${east}/acts/returnSubmission`, {
    ...{ duty: 'plan', submission: before, opinion },
  });
  expect((await onBoard())?.sealedOwed).toBeUndefined();
  await served.engine.until(
    async () => (await cast.east.get<TaskView>(east)).duties[0]?.clock === 1,
  );
  await cast.east.do(`${east}/acts/submitPlan`, { duty: 'plan', body: PLAN });
  const submission = await submissionOf();
  await cast.sponsor.do(`${east}/acts/acceptSubmission`, { duty: 'plan', submission, opinion: '' });
  expect(await onBoard()).toMatchObject({ state: 'accepted', sealedOwed: true });
  const scan = await scanned(cast.east, '方案盖章件（二）.pdf');
  expect(await cast.east.act(`${east}/acts/handInSealed`, handIn(before, scan))).toMatchObject({
    ...{ status: 409, body: { code: 'submissionOutdated' } },
  });
  await cast.east.do(`${east}/acts/handInSealed`, handIn(submission, scan));
  const { papers, timeline } = await cast.east.get<TaskView>(east);
  expect(papers[0]?.papers.map(({ round, isOfThis }) => [round, isOfThis])).toEqual([
    [1, false],
    [2, true],
  ]);
  expect(timeline.filter(({ act }) => act === 'sealed.handedIn')).toHaveLength(2);
});
