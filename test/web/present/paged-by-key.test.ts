import fc from 'fast-check';
import { ascending, descending, pagedByKey } from '../../../web/server/present/paged-by-key';

describe('pages by key', () => {
  it('hold every row once and in order, whatever the size of a page', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.integer({ min: 1, max: 9 }), (rows, limit) => {
        const seen: string[] = [];
        let after: string | undefined;
        for (;;) {
          const page = pagedByKey(rows, (row) => row, { after, limit });
          seen.push(...page.rows);
          if (page.next === null) break;
          after = page.next;
        }
        expect(seen).toEqual([...rows].sort());
      }),
    );
  });

  it('lose and repeat nothing when the last row of a page has gone', () => {
    const first = pagedByKey(['a', 'b', 'c'], (row) => row, { limit: 2 });
    const second = pagedByKey(['a', 'c'], (row) => row, { after: first.next ?? '', limit: 2 });
    expect([first.rows, second.rows]).toEqual([['a', 'b'], ['c']]);
  });

  it('put instants in order of time either way, none last', () => {
    const instants = [9, null, 1_700_000_000_000, 80];
    const sorted = (key: (at: number | null) => string) =>
      [...instants].sort((a, b) => (key(a) < key(b) ? -1 : 1));
    expect(sorted(ascending)).toEqual([9, 80, 1_700_000_000_000, null]);
    expect(sorted(descending)).toEqual([1_700_000_000_000, 80, 9, null]);
  });
});
