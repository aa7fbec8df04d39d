import type { TaskRow } from '../../../../../web/contract/tasks';
import { taskGroups } from '../../../../../web/client/features/tasks/task-groups';
import { buildTaskListRow } from '../../../../builders/task-row';

const NOW = 10_000;
const row = (duty: string, dueAt: number | null, more = {}) =>
  buildTaskListRow({ duty, dueAt, ...more });
const shown = (owed: TaskRow[], waiting: TaskRow[] = []) =>
  taskGroups(owed, waiting, NOW).map(({ group, rows }) => [
    group,
    rows.map(({ duty }) => duty?.duty ?? null),
  ]);

test('what is owed stands by pressure, what waits for others below it', () => {
  const owed = [row('later', 30_000), row('none', null), row('gone', 9_000), row('soon', 20_000)];
  const waiting = [row('handed-in', 1_000, { state: 'submitted' })];
  expect(shown(owed, waiting)).toEqual([
    ['overdue', ['gone']],
    ['due', ['soon', 'later']],
    ['undated', ['none']],
    ['waiting', ['handed-in']],
  ]);
});

test('after a return the correction date decides', () => {
  const corrected = row('returned', 1_000, { state: 'returned', correctBy: 50_000 });
  expect(shown([corrected])).toEqual([['due', ['returned']]]);
  const missed = row('missed', 90_000, { state: 'returned', correctBy: 9_999 });
  expect(shown([missed])).toEqual([['overdue', ['missed']]]);
});

test('the longest overdue comes first', () => {
  expect(shown([row('new', 9_000), row('old', 2_000)])).toEqual([['overdue', ['old', 'new']]]);
});

test('a notice sent back waits for the issuer', () => {
  expect(shown([], [buildTaskListRow(null)])).toEqual([['waiting', [null]]]);
});

test('without rows there are no groups', () => {
  expect(shown([])).toEqual([]);
});
