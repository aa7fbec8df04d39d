import { boardModel, chasedFurthest } from '../../../../../web/client/features/board/board-model';
import type { SheetColumn, SheetRow } from '../../../../../web/contract/board';

const column = (duty: string, kind: SheetColumn['kind'], firstDueAt: number | null = null) => ({
  ...{ duty, title: duty, step: duty.split('.')[0] ?? duty, kind, firstDueAt },
});
const COLUMNS: SheetColumn[] = [
  column('report.p10', 'report'),
  column('report.p2', 'report'),
  column('report.p1', 'report', 5),
  column('receipt', 'receipt', 1),
];
const STEPS = ['receipt', 'report'].map((id) => ({ id, title: id, form: id }));

function row(unit: string, duties: SheetRow['duties'], part: Partial<SheetRow> = {}): SheetRow {
  return {
    ...{ unit, name: unit, tier: 'prefecture', unitClass: 'prefecture', place: 0 },
    ...{ roles: ['addressed'], stage: 'sent', lastActAt: null, duties },
    ...part,
  };
}
const open = { state: 'open', dueAt: 1 } as const;
const signed = { state: 'filed', dueAt: 1 } as const;
const SHEET = {
  readAt: 0,
  columns: COLUMNS,
  rows: [
    row('east', { receipt: signed, 'report.p1': open }, { lastActAt: 9 }),
    row('west', { receipt: { ...open, overdue: true } }),
    row('north', { 'report.p1': { ...signed, rung: 4 } }),
    row('gone', { receipt: open }, { released: true }),
  ],
};

describe('the model of the board', () => {
  it('puts columns in the order of steps, then of time, then of number', () => {
    const { columns } = boardModel(SHEET, {}, STEPS);
    expect(columns.map(({ duty }) => duty)).toEqual([
      'receipt',
      'report.p1',
      'report.p2',
      'report.p10',
    ]);
  });

  it('counts the funnel over who takes part, each stage of those who are asked', () => {
    const { funnel, all } = boardModel(SHEET, { text: 'east' }, STEPS);
    expect(all).toHaveLength(3);
    expect(funnel).toEqual([
      { milestone: 'receipt', done: 1, asked: 2 },
      { milestone: 'report', done: 1, asked: 2 },
      { milestone: 'accepted', done: 1, asked: 3 },
    ]);
  });

  it('counts columns and quick filters under the filter', () => {
    const whole = boardModel(SHEET, {}, STEPS);
    expect(whole).toMatchObject({ overdueUnits: 1, unsignedUnits: 1 });
    expect(whole.columns[0]).toMatchObject({ done: 1, asked: 2 });
    const east = boardModel(SHEET, { text: 'east' }, STEPS);
    expect(east.rows.map(({ unit }) => unit)).toEqual(['east']);
    expect(east).toMatchObject({ overdueUnits: 0, unsignedUnits: 0 });
    expect(east.columns[0]).toMatchObject({ done: 1, asked: 1 });
    // The quick filter that is on keeps the number that it leads to.
    expect(boardModel(SHEET, { standing: 'overdue' }, STEPS).unsignedUnits).toBe(1);
  });

  it('knows who acted last', () => {
    expect(boardModel(SHEET, {}, STEPS).lastActed?.unit).toBe('east');
    expect(boardModel({ ...SHEET, rows: [] }, {}, STEPS).lastActed).toBeNull();
  });
});

describe('how far a unit has been chased', () => {
  it('is the highest rung of what it still owes', () => {
    const duties = {
      receipt: { ...signed, rung: 5 },
      plan: { ...open, rung: 2 },
      report: { ...open, rung: 3 },
    };
    expect(chasedFurthest(row('east', duties))).toEqual({ duty: 'report', rung: 3 });
    expect(chasedFurthest(row('east', { receipt: { ...signed, rung: 5 } }))).toBeNull();
    expect(chasedFurthest(row('east', { plan: open }))).toBeNull();
  });
});
