import { dueDay, dueText } from '../../../../../web/client/features/campaign-editor/due-day';
import { asEditorStep, editorStepOf, isInside } from '../../../../../web/client/ui/editor-steps';
import { linesOf } from '../../../../../web/client/features/campaign-editor/lines-of';
import { groupOf } from '../../../../../web/client/features/campaigns/campaign-group';

test.each([
  ['notice.title', 'notice'],
  ['notice.recipients[3].unit', 'recipients'],
  ['notice.recipients', 'recipients'],
  ['items[2].window.from', 'items'],
  ['anchors[0].on', 'phases'],
  ['phases[1]', 'phases'],
  ['closesOn', 'phases'],
  ['steps[0].due.count', 'steps'],
  ['matrix[1].owes.plan', 'steps'],
  ['graceDays', 'steps'],
  ['ladder[0].offset', 'ladder'],
  ['id', 'notice'],
  ['', 'notice'],
])('what lies at %s is edited on the page %s', (path, step) => {
  expect(editorStepOf(path)).toBe(step);
});

test('a path is inside itself and whatever is around it, not beside it', () => {
  expect(isInside('items[1].title', 'items[1]')).toBe(true);
  expect(isInside('items[1]', 'items[1]')).toBe(true);
  expect(isInside('items[10]', 'items[1]')).toBe(false);
  expect(isInside('notice.titles', 'notice.title')).toBe(false);
});

test('an unknown page in the address is the first', () => {
  expect([asEditorStep('ladder'), asEditorStep('nowhere'), asEditorStep(undefined)]).toEqual([
    'ladder',
    'notice',
    'notice',
  ]);
});

test.each([
  ['2022-05-06', { on: '2022-05-06', time: '' }, '2022-05-06'],
  ['2022-05-07T00:00:00+08:00', { on: '2022-05-06', time: '' }, '2022-05-06'],
  ['2022-05-06T18:05:00+08:00', { on: '2022-05-06', time: '18:05' }, '2022-05-06T18:05:00+08:00'],
  ['2022-05-06T10:00:00Z', { on: '2022-05-06', time: '18:00' }, '2022-05-06T18:00:00+08:00'],
])('%s is read as a day and an hour', (at, read, written) => {
  expect(dueDay(at)).toEqual(read);
  expect(dueText(read)).toBe(written);
});

test('what is no instant is read as none', () => {
  expect(dueDay('soon')).toBeNull();
});

test('lines that say nothing are none', () => {
  expect(linesOf(' 一 \n\n  \n二')).toEqual(['一', '二']);
});

test('every status has its part of the list', () => {
  expect(
    (['unissued', 'closing', 'withdrawn'] as const).map((status) => groupOf({ status })),
  ).toEqual(['drafts', 'running', 'over']);
});
