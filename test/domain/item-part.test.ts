import type { Json } from '../../domain/journal-entry';
import { isItemChanged, itemsIn, partOfItems } from '../../domain/item-part';

const ROWS = [
  { item: 2, standing: 'done', text: '已办成' },
  { item: 1, standing: 'ongoing' },
  { item: 2, standing: 'postponed' },
] as Json[];

const BODY = {
  overview: '全面推进',
  itemRows: ROWS,
  mediaItems: [{ title: '报道', kind: 'press' }],
  more: { outcomes: [{ item: 5, outcome: 'done' }], note: '说明' },
};

it('finds the items a form tells about, wherever its rows stand', () => {
  expect(itemsIn(BODY)).toEqual([1, 2, 5]);
  expect(itemsIn({ overview: '只有文字', rows: [1, '二', { item: '3' }] })).toEqual([]);
});

it('shows the rows of the items and nothing else', () => {
  expect(partOfItems(BODY, [2])).toEqual({ itemRows: [ROWS[0], ROWS[2]] });
  expect(partOfItems(BODY, [5])).toEqual({ more: { outcomes: [{ item: 5, outcome: 'done' }] } });
  expect(partOfItems(BODY, [7])).toEqual({});
});

it('knows whether an item reads otherwise, whatever else was changed', () => {
  const other = { ...BODY, overview: '改写', itemRows: [...ROWS].reverse() };
  expect(isItemChanged(BODY, other, 1)).toBe(false);
  expect(isItemChanged(BODY, other, 2)).toBe(true);
  expect(isItemChanged(BODY, { overview: '改写' }, 5)).toBe(true);
});
