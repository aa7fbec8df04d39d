import writeExcelFile, { type Row } from 'write-excel-file/node';
import type { DutyState } from '../../../domain/duty-state';
import { dayOf, dueDayOf } from '../../../domain/shanghai-time';
import type { IssuingView, SheetCell, SheetColumn, SheetRow } from '../../contract/board';
import { isShownUnder, type BoardFilter } from '../../../domain/board-filter';
import { inspectedColumns } from './inspected-columns';
import { inStepOrder } from '../../../domain/column-order';

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A board to be written, and what it is narrowed to. */
export interface WorkbookContent {
  view: IssuingView;
  columns: SheetColumn[];
  rows: SheetRow[];
  filter: BoardFilter;
}

const WORDS = {
  open: '未报',
  submitted: '待审',
  returned: '退回补正',
  accepted: '审核通过',
  filed: '已报',
  noted: '已阅',
  notApplicablePending: '不涉及待确认',
  notApplicable: '不涉及',
} as const satisfies Record<DutyState, string>;
const RED = '#B3202C';
const GREEN = '#1F6B3A';

function wordOf(
  { state, overdue, late, released, sealedOwed }: SheetCell,
  kind: SheetColumn['kind'],
): string {
  if (released) return '已免除';
  const receipt = { open: '未签收', filed: '已签收' } as const;
  const word =
    kind === 'receipt' && (state === 'open' || state === 'filed') ? receipt[state] : WORDS[state];
  return `${word}${overdue ? '（逾期）' : ''}${late ? '（迟）' : ''}${sealedOwed ? '（盖章件待交）' : ''}`;
}

function cellOf(cell: SheetCell | undefined, kind: SheetColumn['kind']) {
  if (!cell) return '—';
  const due = cell.correctBy ?? cell.dueAt;
  const isOwed = cell.state === 'open' || cell.state === 'returned';
  const by = isOwed && due !== null ? `，${dueDayOf(due)}前` : '';
  const isDone = cell.state === 'accepted' || cell.state === 'filed' || cell.state === 'noted';
  return {
    value: `${wordOf(cell, kind)}${by}`,
    ...(cell.overdue && { textColor: RED }),
    ...(isDone && { textColor: GREEN }),
  };
}

/** A name that every file system takes. */
function fileName({ title }: IssuingView, on: string): string {
  return `督办台账-${title.replace(/[\\/:*?"<>|\s]+/g, '')}-${on}.xlsx`;
}

/** The board as people hand it round: one row a unit, one column a duty, states as words. */
export async function boardWorkbook({
  view,
  columns,
  rows,
  filter,
}: WorkbookContent): Promise<{ bytes: Buffer; name: string }> {
  const ordered = inStepOrder(columns, view.steps);
  const kinds = new Map(columns.map(({ duty, kind }) => [duty, kind]));
  const shown = rows
    .filter((row) => isShownUnder(row, filter, kinds))
    .sort((a, b) => a.place - b.place);
  const inspected = inspectedColumns(view.inspectionPoints, shown);
  const bold = (value: string) => ({ value, fontWeight: 'bold' as const });
  const data: Row[] = [
    [
      bold('单位'),
      ...ordered.map(({ title }) => bold(title)),
      ...inspected.heads.map(bold),
      bold('最近办理'),
    ],
    ...shown.map((row): Row => [
      row.name,
      ...ordered.map(({ duty, kind }) => cellOf(row.duties[duty], kind)),
      ...inspected.cellsOf(row),
      row.lastActAt === null ? '' : dayOf(row.lastActAt),
    ]),
    ...inspected.sums.map((sums): Row => [
      bold('督查汇总'),
      ...ordered.map(() => ''),
      ...sums.map(bold),
      '',
    ]),
  ];
  const widths = [
    { width: 34 },
    ...ordered.map(() => ({ width: 24 })),
    ...inspected.heads.map(() => ({ width: 34 })),
    { width: 14 },
  ];
  const written = writeExcelFile(data, {
    sheet: '督办台账',
    columns: widths,
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
  });
  return { bytes: await written.toBuffer(), name: fileName(view, dayOf(Date.now())) };
}
