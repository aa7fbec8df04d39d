import type { StepKind } from '../../domain/campaign-file';
import type { DutyState } from '../../domain/duty-state';
import {
  filterOf,
  hasReached,
  isShownUnder,
  type BoardFilter,
  type FilteredCell,
  type FilteredRow,
} from '../../domain/board-filter';

const KINDS = new Map<string, StepKind>([
  ['receipt', 'receipt'],
  ['plan', 'plan'],
  ['report.p1', 'report'],
]);

function row(
  states: Record<string, DutyState | FilteredCell>,
  part: Partial<FilteredRow> = {},
): FilteredRow {
  const duties = Object.entries(states).map(([duty, cell]): [string, FilteredCell] => [
    duty,
    typeof cell === 'string' ? { state: cell } : cell,
  ]);
  return {
    ...{ name: '东岭市总工会', tier: 'prefecture', unitClass: 'prefecture', roles: ['addressed'] },
    duties: Object.fromEntries(duties),
    ...part,
  };
}

const shows = (one: FilteredRow, filter: BoardFilter) => isShownUnder(one, filter, KINDS);

describe('a milestone', () => {
  it('is reached by one duty of its kind, and not asked of who owes none', () => {
    expect(hasReached(row({ receipt: 'filed' }), 'receipt', KINDS)).toBe(true);
    expect(hasReached(row({ receipt: 'open' }), 'receipt', KINDS)).toBe(false);
    expect(hasReached(row({ 'report.p1': 'returned' }), 'report', KINDS)).toBe(true);
    expect(hasReached(row({ plan: 'open' }), 'receipt', KINDS)).toBeNull();
    expect(hasReached(row({ plan: { state: 'open', released: true } }), 'plan', KINDS)).toBeNull();
  });

  it('of everything is reached when every duty is met', () => {
    const states = { receipt: 'filed', plan: 'accepted' } as const;
    expect(hasReached(row(states), 'accepted', KINDS)).toBe(true);
    expect(hasReached(row({ ...states, plan: 'submitted' }), 'accepted', KINDS)).toBe(false);
    expect(hasReached(row({}), 'accepted', KINDS)).toBeNull();
  });
});

describe('the filter', () => {
  it('finds who has not signed, among those who have to', () => {
    const lacks = { lacks: 'receipt' } as const;
    expect(shows(row({ receipt: 'open' }), lacks)).toBe(true);
    expect(shows(row({ receipt: 'filed' }), lacks)).toBe(false);
    expect(shows(row({ plan: 'open' }), lacks)).toBe(false);
  });

  it('asks a state of any duty, or of the one named', () => {
    const late = row({ receipt: 'filed', plan: { state: 'open', overdue: true } });
    expect(shows(late, { standing: 'overdue' })).toBe(true);
    expect(shows(late, { standing: 'overdue', duty: 'receipt' })).toBe(false);
    expect(shows(late, { standing: 'met', duty: 'receipt' })).toBe(true);
    expect(shows(late, { duty: 'report.p1' })).toBe(false);
    const pending = row({ plan: 'notApplicablePending' });
    expect(shows(pending, { standing: 'submitted' })).toBe(true);
    const excused = row({ plan: { state: 'open', overdue: true, released: true } });
    expect(shows(excused, { standing: 'overdue' })).toBe(false);
  });

  it('looks at name, tier, class and role together', () => {
    const one = row({}, { roles: ['lead'], tier: 'county' });
    expect(shows(one, { text: ' 东岭 ', tier: 'county', role: 'lead' })).toBe(true);
    expect(shows(one, { text: '西川' })).toBe(false);
    expect(shows(one, { tier: 'prefecture' })).toBe(false);
    expect(shows(one, { unitClass: 'county' })).toBe(false);
    expect(shows(one, { role: 'addressed' })).toBe(false);
  });

  it('finds how far the chasing has come for what is still owed', () => {
    const chased = row({ plan: { state: 'open', rung: 3 }, receipt: { state: 'filed', rung: 5 } });
    expect(shows(chased, { rung: 3 })).toBe(true);
    expect(shows(chased, { rung: 4 })).toBe(false);
  });

  it('leaves released units out unless they are asked for, and then shows nothing else', () => {
    const gone = row({ plan: 'open' }, { released: true });
    expect(shows(gone, {})).toBe(false);
    expect(shows(gone, { released: true })).toBe(true);
    expect(shows(row({ plan: 'open' }), { released: true })).toBe(false);
  });
});

describe('an address', () => {
  it('is read as a filter; what makes no sense is left out', () => {
    expect(filterOf({ lacks: 'receipt', rung: 3, text: 2022, released: true })).toEqual({
      ...{ lacks: 'receipt', rung: 3, text: '2022', released: true },
    });
    const nonsense = { lacks: 'everything', rung: 'x', tier: 7, text: '', released: false };
    expect(filterOf({ ...nonsense, other: 1 })).toEqual({});
  });
});
