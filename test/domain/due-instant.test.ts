import fc from 'fast-check';
import { dueInstants, receiptOrigin, type DueContext } from '../../domain/due-instant';
import { type DueRule, RECURRING_PERIODS } from '../../domain/due-rule';
import { DAY_MS, endOfDay, startOfDay } from '../../domain/shanghai-time';
import { CALENDAR_2022 } from '../builders/calendar-2022';

const issuedAt = Date.parse('2022-04-28T10:00:00+08:00');
const context: DueContext = {
  issuedAt,
  deliveredAt: issuedAt,
  acknowledgedAt: null,
  graceDays: 2,
  anchors: { congress: '2022-10-16', fair: null, live: '2022-10-16T09:30:00+08:00' },
  calendar: CALENDAR_2022,
};

function dueAt(rule: DueRule, part: Partial<DueContext> = {}): number | null | undefined {
  const dues = dueInstants(rule, { ...context, ...part });
  expect(dues).toHaveLength(1);
  return dues[0]?.dueAt;
}

describe('due rules with one instant', () => {
  it('takes an instant as written and a bare day as its 24:00', () => {
    expect(dueAt({ kind: 'instant', at: '2022-05-06' })).toBe(endOfDay('2022-05-06'));
    expect(dueAt({ kind: 'instant', at: '2022-05-06T18:00:00+08:00' })).toBe(
      Date.parse('2022-05-06T10:00:00Z'),
    );
  });

  it('counts calendar days from the day after issue', () => {
    expect(dueAt({ kind: 'days', count: 5, from: 'issue' })).toBe(endOfDay('2022-05-03'));
  });

  it('counts working days over the holiday', () => {
    expect(dueAt({ kind: 'workdays', count: 3, from: 'issue' })).toBe(endOfDay('2022-05-06'));
  });

  it('counts back from a known event, and has no date before an unknown one', () => {
    expect(dueAt({ kind: 'workdays', count: -1, from: { anchor: 'congress' } })).toBe(
      endOfDay('2022-10-14'),
    );
    expect(dueAt({ kind: 'days', count: 3, from: { anchor: 'fair' } })).toBeNull();
    expect(dueAt({ kind: 'days', count: 3, from: { anchor: 'toString' } })).toBeNull();
  });

  it('counts durations to the millisecond', () => {
    expect(dueAt({ kind: 'duration', iso: 'PT20S', from: 'issue' })).toBe(issuedAt + 20_000);
    expect(dueAt({ kind: 'duration', iso: 'PT20S', from: { anchor: 'live' } })).toBe(
      Date.parse('2022-10-16T01:30:20Z'),
    );
    expect(dueAt({ kind: 'duration', iso: 'PT1H', from: { anchor: 'congress' } })).toBe(
      startOfDay('2022-10-16') + 3_600_000,
    );
  });

  it('owes without a date where the rule says none', () => {
    expect(dueAt({ kind: 'none' }, { closesOn: '2022-12-31' })).toBeNull();
  });

  it('throws for what validation refuses', () => {
    expect(() => dueInstants({ kind: 'instant', at: 'soon' }, context)).toThrow(RangeError);
    const badDuration: DueRule = { kind: 'duration', iso: 'P1M', from: 'issue' };
    expect(() => dueInstants(badDuration, context)).toThrow(RangeError);
  });
});

describe('after receipt', () => {
  const rule: DueRule = { kind: 'days', count: 3, from: 'receipt' };

  it('counts from signing when that is earlier than delivery and grace', () => {
    const acknowledgedAt = Date.parse('2022-04-29T08:00:00+08:00');
    expect(dueAt(rule, { acknowledgedAt })).toBe(endOfDay('2022-05-02'));
  });

  it('counts from delivery and grace before signing, and after signing late', () => {
    expect(dueAt(rule)).toBe(endOfDay('2022-05-03'));
    const acknowledgedAt = Date.parse('2022-06-30T08:00:00+08:00');
    expect(dueAt(rule, { acknowledgedAt })).toBe(endOfDay('2022-05-03'));
  });

  it('never gives time for not signing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 * DAY_MS }), (wait) => {
        const signed = receiptOrigin({ ...context, acknowledgedAt: issuedAt + wait });
        expect(signed).toBeLessThanOrEqual(receiptOrigin(context));
      }),
    );
  });
});

describe('the end of a window', () => {
  const rule: DueRule = { kind: 'windowEnd' };
  const closesOn = '2022-12-31';
  const phase = { from: { on: '2022-05-01' }, to: { anchor: 'congress' } };

  it('is that of the item before that of the phase, and that of the phase before the close', () => {
    const window = { kind: 'months', year: 2022, from: 5, to: 11 } as const;
    expect(dueAt(rule, { window, phase, closesOn })).toBe(endOfDay('2022-11-30'));
    expect(dueAt(rule, { phase, closesOn })).toBe(endOfDay('2022-10-16'));
    expect(dueAt(rule, { closesOn })).toBe(endOfDay('2022-12-31'));
    expect(dueAt(rule)).toBeNull();
  });

  it('is the close for what goes on, and no date where one is still to be set', () => {
    expect(dueAt(rule, { window: { kind: 'open' }, closesOn })).toBe(endOfDay(closesOn));
    expect(dueAt(rule, { phase: { from: { anchor: 'fair' } }, closesOn })).toBe(endOfDay(closesOn));
    expect(dueAt(rule, { phase: { to: { anchor: 'fair' } }, closesOn })).toBeNull();
    expect(dueAt(rule, { window: { kind: 'prompt', words: '尽快' }, closesOn })).toBeNull();
  });
});

describe('each week, each month and each quarter', () => {
  const monthly: DueRule = { kind: 'each', every: 'month', day: 31, until: '2022-07-30' };

  it('falls on the given day or the last of a shorter month, until the last day', () => {
    expect(dueInstants(monthly, context)).toEqual([
      { occurrence: '2022-04', dueAt: endOfDay('2022-04-30') },
      { occurrence: '2022-05', dueAt: endOfDay('2022-05-31') },
      { occurrence: '2022-06', dueAt: endOfDay('2022-06-30') },
    ]);
  });

  it('falls in the last month of each quarter, over the turn of the year', () => {
    const rule: DueRule = { kind: 'each', every: 'quarter', day: 20, until: '2023-03-20' };
    const names = dueInstants(rule, context).map(({ occurrence }) => occurrence);
    expect(names).toEqual(['2022-q2', '2022-q3', '2022-q4', '2023-q1']);
  });

  it('falls on the day of each week, named by its date', () => {
    const rule: DueRule = { kind: 'each', every: 'week', day: 5, until: '2022-05-13' };
    const names = dueInstants(rule, context).map(({ occurrence }) => occurrence);
    expect(names).toEqual(['2022-04-29', '2022-05-06', '2022-05-13']);
    const late = { ...context, issuedAt: Date.parse('9999-11-01T00:00:00+08:00') };
    expect(dueInstants({ ...rule, until: '9999-12-31' }, late).length).toBeGreaterThan(6);
  });

  it('leaves out a day that had passed at issue', () => {
    const rule: DueRule = { kind: 'each', every: 'month', day: 20, until: '2022-05-31' };
    expect(dueInstants(rule, context)).toEqual([
      { occurrence: '2022-05', dueAt: endOfDay('2022-05-20') },
    ]);
  });

  it('keeps within the phase, and has no dates while the phase has no start', () => {
    const rule: DueRule = { kind: 'each', every: 'month', day: 10, until: '2022-12-31' };
    const inPhase = { from: { on: '2022-06-11' }, to: { on: '2022-08-10' } };
    const names = dueInstants(rule, { ...context, phase: inPhase }).map((due) => due.occurrence);
    expect(names).toEqual(['2022-07', '2022-08']);
    const undated = dueInstants(rule, { ...context, phase: { from: { anchor: 'fair' } } });
    expect(undated.length).toBeGreaterThan(0);
    expect(undated.every((due) => due.dueAt === null)).toBe(true);
  });

  it('comes to none if it ends before it begins, and ends even at the end of time', () => {
    expect(dueInstants({ ...monthly, until: '2022-04-01' }, context)).toEqual([]);
    expect(dueInstants({ ...monthly, until: '9999-12-31' }, context).length).toBeGreaterThan(9_000);
  });

  it('names every occurrence once, in order, each within its limits', () => {
    const day = fc.integer({ min: 1, max: 31 });
    const every = fc.constantFrom(...RECURRING_PERIODS);
    fc.assert(
      fc.property(day, every, fc.integer({ min: 0, max: 1_500 }), (some, each, later) => {
        const on = each === 'week' ? (some % 7) + 1 : some;
        const until = new Date(issuedAt + later * DAY_MS).toISOString().slice(0, 10);
        const dues = dueInstants({ kind: 'each', every: each, day: on, until }, context);
        const at = dues.map((due) => due.dueAt ?? 0);
        expect(at).toEqual([...new Set(at)].sort((a, b) => a - b));
        expect(new Set(dues.map((due) => due.occurrence)).size).toBe(dues.length);
        expect(at.every((ms) => ms > issuedAt && ms <= endOfDay(until))).toBe(true);
      }),
    );
  });
});
