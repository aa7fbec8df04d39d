import { type Label, labelOf } from './labels';
import { type ItemReading, readItem } from './notice-items';
import { type Passage, cut, join, linesOf, passageOf, withoutLayoutSpace } from './passage';
import type { WindowContext } from './window-words';

const TASK =
  /^(?:工作|重点|主要|具体|目标)?(?:任务|事项|内容|项目|举措|措施)(?:名称|内容)?$|^活动(?:名称|内容|项目)$/;

type Column = Label | 'task' | 'other';

/** What a head cell says of its column; 时间 and 牵头单位 as on labelled lines. */
function columnOf(head: string): Column {
  return TASK.test(head) ? 'task' : (labelOf(`${head}：`)?.label ?? 'other');
}

function cellsOf(line: Passage): Passage[] {
  const tabs = [...line.text.matchAll(/\t/g)].map(({ index }) => index);
  return [-1, ...tabs].map((before, i) =>
    withoutLayoutSpace(cut(line, before + 1, tabs[i] ?? line.text.length)),
  );
}

interface Head {
  column: Column;
  /** The head cell, which is the label of what stands below it. */
  label: string;
}

/** A row read like a point whose labels stand in the head of the table. */
function readRow(
  columns: readonly Head[],
  cells: readonly Passage[],
  context: WindowContext,
): ItemReading | null {
  const task = cells[columns.findIndex(({ column }) => column === 'task')];
  if (!task || task.text === '') return null;
  const stop = /[。；]/.exec(task.text)?.index ?? task.text.length;
  const labelled = columns.flatMap(({ column, label }, i) => {
    const cell = cells[i];
    const isRead = column !== 'task' && column !== 'other';
    return cell && cell.text !== '' && isRead ? [prefixed(`${label}：`, cell)] : [];
  });
  const rest = cut(task, stop + 1);
  const body = [...(rest.text ? [rest] : []), ...labelled];
  return readItem({ level: 2, title: cut(task, 0, stop), body, points: [] }, context);
}

/** Words that the source does not hold, told as standing where the cell begins. */
function prefixed(words: string, cell: Passage): Passage {
  const at = cell.at[0] ?? 0;
  return join([{ text: words, at: [...words].map(() => at) }, cell]);
}

/**
 * Work points of a table that divides the tasks (任务分工表): a column of tasks and at least one
 * that says who or when. Cells are told apart by tabs, as Word files are read and tables pasted.
 */
export function readTableItems(source: string, context: WindowContext): ItemReading[] {
  let columns: Head[] = [];
  return linesOf(passageOf(source)).flatMap((line) => {
    if (!line.text.includes('\t')) {
      if (line.text.trim() !== '') columns = [];
      return [];
    }
    const cells = cellsOf(line);
    const heads = cells.map(({ text }) => ({ column: columnOf(text), label: text }));
    const kinds = heads.map(({ column }) => column);
    if (kinds.includes('task') && kinds.some((kind) => kind !== 'task' && kind !== 'other')) {
      columns = heads;
      return [];
    }
    return readRow(columns, cells, context) ?? [];
  });
}
