import { cellWord } from '../../../../../web/client/features/board/cell-word';
import type { SheetCell } from '../../../../../web/contract/board';

const NOW = Date.parse('2026-11-20T10:00:00+08:00');
const dueOn = (day: string) => Date.parse(`${day}T00:00:00+08:00`) + 86_400_000;
const cell = (part: Partial<SheetCell>): SheetCell => ({ state: 'open', dueAt: null, ...part });
const word = (part: Partial<SheetCell>, kind: 'receipt' | 'plan' = 'plan') =>
  cellWord(cell(part), kind, NOW);

describe('the word of a cell', () => {
  it('says that something is missing, and how it presses once it does', () => {
    expect(word({})).toEqual({ word: 'open', days: 0, tone: 'plain' });
    expect(word({}, 'receipt').word).toBe('unsigned');
    expect(word({ dueAt: dueOn('2026-12-24') })).toMatchObject({ word: 'open', tone: 'plain' });
    expect(word({ dueAt: dueOn('2026-11-22') })).toEqual({
      word: 'inDays',
      days: 2,
      tone: 'amber',
    });
    expect(word({ dueAt: dueOn('2026-11-20') })).toMatchObject({ word: 'today', tone: 'amber' });
    const late = { word: 'overdue', days: 3, tone: 'red' };
    expect(word({ dueAt: dueOn('2026-11-17'), overdue: true })).toEqual(late);
    expect(word({ dueAt: dueOn('2026-11-17') }, 'receipt')).toEqual(late);
  });

  it('counts the correction date of what was returned', () => {
    const past = dueOn('2026-11-01');
    const ahead = { state: 'returned', dueAt: past, correctBy: dueOn('2026-11-25') } as const;
    expect(word(ahead)).toEqual({ word: 'returned', days: 0, tone: 'red' });
    const missed = { ...ahead, correctBy: dueOn('2026-11-18'), overdue: true } as const;
    expect(word(missed)).toEqual({ word: 'returnedOverdue', days: 2, tone: 'red' });
  });

  it('is green for what is done, amber for what waits for a decision', () => {
    expect(word({ state: 'filed' }, 'receipt')).toMatchObject({ word: 'signed', tone: 'green' });
    expect(word({ state: 'filed' })).toMatchObject({ word: 'filed', tone: 'green' });
    expect(word({ state: 'accepted' }).tone).toBe('green');
    expect(word({ state: 'submitted' }).tone).toBe('amber');
    expect(word({ state: 'notApplicablePending' }).tone).toBe('amber');
    expect(word({ state: 'notApplicable' }).tone).toBe('plain');
  });

  it('is that nothing is owed any more, whatever it was', () => {
    const excused = word({ released: true, dueAt: dueOn('2026-11-01'), overdue: true });
    expect(excused).toEqual({ word: 'released', days: 0, tone: 'plain' });
  });
});
