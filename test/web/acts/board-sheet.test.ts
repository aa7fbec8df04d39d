import readXlsxFile from 'read-excel-file/node';
import type { BoardSheet, IssuingView, SheetRow } from '../../../web/contract/board';
import type { TaskView } from '../../../web/contract/tasks';
import { buildStep } from '../../builders/campaign-file';
import { ServedEngine } from '../../support/desk';
import { buildDrill, drillId, PLAN, seatCast, taskPath, type Cast } from './drill';

let served: ServedEngine;
let cast: Cast;
const campaign = drillId('sheet');
const office = `/api/campaigns/${campaign}/sf`;
const east = taskPath(campaign, 'sf-east');

beforeAll(async () => {
  served = await ServedEngine.start();
  cast = await seatCast(served);
  const drill = buildDrill(campaign);
  const due = { kind: 'days' as const, count: 30, from: { anchor: 'event' } };
  await served.issue(cast.sponsor, {
    ...drill,
    anchors: [{ id: 'event', name: '大会召开' }],
    inspection: ['有措施', '有台账'],
    steps: [...drill.steps.slice(0, 4), buildStep({ kind: 'summary', due })],
  });
});
afterAll(() => served.stop());

const read = (query = '') => cast.sponsor.get<BoardSheet>(`${office}/board/sheet${query}`);

function rowOf({ rows }: BoardSheet, unit: string): SheetRow {
  const row = rows.find((one) => one.unit === unit);
  if (!row) throw new Error(`${unit} is not on the board`);
  return row;
}

describe('the whole board', () => {
  it('holds every unit with what it owes, and no more than that', async () => {
    const sheet = await read();
    expect(sheet).toMatchObject({ whole: true, next: null });
    expect(sheet.rows.map(({ unit }) => unit)).toEqual(['sf-east', 'sf-economy', 'sf-west']);
    const row = rowOf(sheet, 'sf-east');
    expect(row).toMatchObject({ name: '东岭市总工会', tier: 'prefecture', lastActAt: null });
    expect(Object.keys(row.duties).sort()).toEqual(['plan', 'receipt', 'report', 'summary']);
    expect(row.duties['summary']).toEqual({ state: 'open', dueAt: null });
    expect(Object.keys(rowOf(sheet, 'sf-economy').duties)).toEqual(['progress.i1']);
    expect(sheet.columns.map(({ duty }) => duty).sort()).toEqual([
      ...['plan', 'progress.i1', 'receipt', 'report', 'summary'],
    ]);
  });

  it('comes in pages by unit', async () => {
    const first = await read('?limit=2');
    expect([first.rows.length, first.next]).toEqual([2, 'sf-economy']);
    const rest = await read(`?limit=2&after=${first.next}`);
    expect(rest.rows.map(({ unit }) => unit)).toEqual(['sf-west']);
    expect(rest.next).toBeNull();
  });

  it('tells afterwards the units that have changed alone', async () => {
    // What was recorded a moment before a reading is told again: rows follow their entries.
    await served.engine.until(async () => {
      const { whole, rows } = await read(`?since=${Date.now()}`);
      return !whole && rows.length === 0;
    });
    const since = Date.now();
    await cast.east.do(`${east}/acts/acknowledge`);
    const changed = await read(`?since=${since}`);
    expect(changed.whole).toBe(false);
    expect(changed.rows.map(({ unit }) => unit)).toEqual(['sf-east']);
    expect(rowOf(changed, 'sf-east').duties['receipt']).toMatchObject({ state: 'filed' });
    expect(rowOf(changed, 'sf-east').lastActAt).not.toBeNull();
  });

  it('shows what inspections of a unit found, which nobody enters about their own', async () => {
    const lacking = { point: '有措施', finding: 'partly', note: '尚未启动' };
    const met = { point: '有台账', finding: 'yes', note: '' };
    const found = { way: 'onSite', on: '2022-04-19', findings: [lacking, met] };
    expect((await cast.east.act(`${east}/acts/inspect`, found)).status).toBe(403);
    await cast.sponsor.do(`${east}/acts/inspect`, found);
    const mended = { ...lacking, finding: 'yes', note: '' };
    const later = { way: 'atDesk', on: '2022-04-20', findings: [mended] };
    await cast.sponsor.do(`${east}/acts/inspect`, later);
    const shown = [
      { ...met, on: '2022-04-19' },
      { ...mended, on: '2022-04-20' },
    ];
    expect(rowOf(await read(), 'sf-east').inspected).toEqual(shown);
    expect((await cast.east.get<TaskView>(east)).inspected).toMatchObject(shown);
  });

  it('is told whole when the issuing itself has changed', async () => {
    const body = { item: 1, state: 'suspended', reason: '暂缓。' };
    await cast.sponsor.do(`${office}/acts/closeItem`, body);
    const sheet = await read(`?since=${Date.now()}`);
    expect(sheet.whole).toBe(true);
    const progress = rowOf(sheet, 'sf-economy').duties['progress.i1'];
    expect(progress).toMatchObject({ released: true });
  });

  it('is for the issuing side alone', async () => {
    for (const path of ['', '/board/sheet', '/board.xlsx']) {
      expect((await cast.east.send('GET', `${office}${path}`)).status).toBe(403);
    }
  });
});

describe('the issuing', () => {
  it('says what hangs on its events and what may be done', async () => {
    const view = await cast.sponsor.get<IssuingView>(office);
    expect(view).toMatchObject({ status: 'running', sponsor: 'sf-publicity' });
    expect(view.anchors).toEqual([
      { id: 'event', name: '大会召开', on: null, followed: false, duties: ['summary'] },
    ]);
    expect(view.items).toMatchObject([{ no: 1, state: 'suspended' }]);
    expect(view.ladder.map(({ action }) => action)).toEqual(['remind', 'markOverdue', 'chase']);
    expect(view.can).toEqual(
      expect.arrayContaining(['urge', 'setAnchor', 'close', 'enterReceipt', 'enterSubmission']),
    );
    expect(view.can).not.toContain('issue');
  });
});

describe('the workbook', () => {
  it('says in words what the board shows, narrowed as it is', async () => {
    await cast.east.do(`${east}/acts/submitPlan`, { duty: 'plan', body: PLAN });
    const response = await cast.sponsor.open(`${office}/board.xlsx?has=receipt`);
    const name = decodeURIComponent(response.headers.get('content-disposition') ?? '');
    expect(name).toMatch(/督办台账-.+-\d{4}-\d\d-\d\d\.xlsx/);
    const [sheet] = await readXlsxFile(Buffer.from(await response.arrayBuffer()));
    const rows = sheet?.data ?? [];
    expect(rows[0]?.[0]).toBe('单位');
    expect(rows.slice(1).map((row) => row[0])).toEqual(['东岭市总工会', '督查汇总']);
    expect(rows[1]?.slice(1, 3)).toEqual(['已签收', '待审']);
    expect(rows.map((row) => row.slice(-3, -1))).toEqual([
      ['督查：有措施', '督查：有台账'],
      ['符合（2022-04-20）', '符合（2022-04-19）'],
      Array(2).fill('符合 1、部分符合 0、不符合 0、未督查 0'),
    ]);
  });
});
