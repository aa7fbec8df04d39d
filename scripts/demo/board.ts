import type { Board } from '../../web/contract/campaigns';
import { isDutyOf } from '../../domain/duty-selection';
import type { Slot } from './compress';
import type { Stage } from './stage';

type BoardRow = Board['rows'][number];

/** One duty of one unit as the board of the issuing side shows it. */
export interface OwedRow {
  unit: string;
  cell: BoardRow['duties'][number];
}

/** Every row of the board, page by page. */
export async function readBoard({
  handler,
  file,
}: Pick<Stage, 'handler' | 'file'>): Promise<BoardRow[]> {
  const rows: BoardRow[] = [];
  for (let after = ''; ;) {
    const query = after === '' ? '' : `&after=${encodeURIComponent(after)}`;
    const path = `/api/campaigns/${file.id}/${file.notice.issuer}/board?limit=200${query}`;
    const page = await handler.get<Board>(path);
    rows.push(...page.rows);
    if (page.next === null) return rows;
    after = page.next;
  }
}

/** What is still open in one stretch of the campaign. */
export async function openIn(stage: Stage, { step, phase }: Slot): Promise<OwedRow[]> {
  const named = phase === null ? step.id : `${step.id}.${phase}`;
  const rows = await readBoard(stage);
  return rows
    .filter(({ released }) => !released)
    .flatMap(({ unit, duties }) => duties.map((cell) => ({ unit, cell })))
    .filter(({ cell }) => isDutyOf(cell.duty, named) && cell.state === 'open');
}
