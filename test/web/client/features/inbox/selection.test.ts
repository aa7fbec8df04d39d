import type { NoticeRow } from '../../../../../web/contract/notices';
import {
  allToggled,
  chosenRows,
  noticeKey,
  toggled,
} from '../../../../../web/client/features/inbox/selection';

const row = (campaign: string, maySign = true) =>
  ({ campaign, office: 'sf', maySign }) as unknown as NoticeRow;
const rows = [row('a'), row('b'), row('c', false)];
const keys = (of: readonly NoticeRow[]) => of.map(noticeKey);

test('one row after the other is ticked and unticked', () => {
  const one = toggled(new Set(), 'a:sf');
  expect([...toggled(one, 'b:sf')]).toEqual(['a:sf', 'b:sf']);
  expect([...toggled(one, 'a:sf')]).toEqual([]);
});

test('全选 takes what can be signed for, and a second time nothing', () => {
  const all = allToggled(rows, new Set(['a:sf']));
  expect([...all]).toEqual(['a:sf', 'b:sf']);
  expect([...allToggled(rows, all)]).toEqual([]);
});

test('what a colleague signed for meanwhile drops out of the choice', () => {
  const chosen = new Set(['a:sf', 'b:sf']);
  expect(keys(chosenRows(rows, chosen))).toEqual(['a:sf', 'b:sf']);
  expect(keys(chosenRows([row('a', false), row('b')], chosen))).toEqual(['b:sf']);
});
