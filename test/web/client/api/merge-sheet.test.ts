import { renewedSheet, wholeSheet } from '../../../../web/client/api/merge-sheet';
import type { BoardSheet, SheetRow } from '../../../../web/contract/board';

function row(unit: string, place: number, part: Partial<SheetRow> = {}): SheetRow {
  return {
    ...{ unit, name: unit, tier: null, unitClass: 'county', place, roles: [], stage: 'sent' },
    ...{ lastActAt: null, duties: {}, ...part },
  };
}
function page(readAt: number, rows: SheetRow[], duties: string[] = []): BoardSheet {
  const columns = duties.map((duty) => ({
    ...{ duty, title: duty, step: duty, kind: 'report' as const, firstDueAt: null },
  }));
  return { readAt, whole: true, columns, rows, next: null };
}

describe('a board that is kept', () => {
  it('is put together from pages, in the order of the directory, as old as the first of them', () => {
    const kept = wholeSheet([
      page(5, [row('b', 2), row('c', 1)], ['plan']),
      page(9, [row('a', 0)], ['plan', 'report']),
    ]);
    expect(kept.rows.map(({ unit }) => unit)).toEqual(['a', 'c', 'b']);
    expect(kept.columns.map(({ duty }) => duty)).toEqual(['plan', 'report']);
    expect(kept.readAt).toBe(5);
  });

  it('takes in changed rows and new ones, and leaves every other object alone', () => {
    const known = wholeSheet([page(5, [row('a', 0), row('b', 1)], ['plan'])]);
    const change = { ...page(8, [row('b', 1, { lastActAt: 7 }), row('c', 2)], ['late']) };
    const next = renewedSheet(known, change);
    expect(next.rows[0]).toBe(known.rows[0]);
    expect(next.rows.map(({ unit, lastActAt }) => [unit, lastActAt])).toEqual([
      ['a', null],
      ['b', 7],
      ['c', null],
    ]);
    expect(next.columns.map(({ duty }) => duty)).toEqual(['plan', 'late']);
    expect(next.readAt).toBe(8);
  });

  it('stays the same rows when nothing has changed', () => {
    const known = wholeSheet([page(5, [row('a', 0)])]);
    const next = renewedSheet(known, page(8, []));
    expect(next).toEqual({ ...known, readAt: 8 });
    expect(next.rows).toBe(known.rows);
  });
});
