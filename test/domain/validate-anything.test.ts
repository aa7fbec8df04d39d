import fc from 'fast-check';
import { enrolParticipants } from '../../domain/enrol-participants';
import { FAULT_CODES } from '../../domain/fault-code';
import { rungInstants } from '../../domain/rung-instants';
import { examineCampaign, validateCampaign } from '../../domain/validate-campaign';
import { CALENDAR_2022 } from '../builders/calendar-2022';
import { buildCampaign, buildItem, buildStep, DIRECTORY } from '../builders/campaign-file';

const options = {
  calendar: CALENDAR_2022,
  now: Date.parse('2022-04-28T10:00:00+08:00'),
  forms: ['report'],
  reviewers: new Set(['sf', 'sf-publicity']),
};

const rich = buildCampaign({
  items: [
    buildItem({
      leads: [{ unit: 'sf-economy' }],
      quotas: [{ name: '集体', count: 1, measure: '个' }],
    }),
    buildItem({ no: 2, window: { kind: 'months', year: 2022, from: 4, to: 12 } }),
    buildItem({ no: 3, window: { kind: 'anchored', to: { anchor: 'congress' } } }),
  ],
  phases: [{ id: 'p1', name: '一', from: { on: '2022-05-01' }, to: { anchor: 'congress' } }],
  anchors: [{ id: 'congress', name: '大会', on: '2022-10-16' }],
  steps: [
    buildStep({ kind: 'receipt', due: { kind: 'workdays', count: 2, from: 'receipt' } }),
    buildStep({
      kind: 'plan',
      due: { kind: 'duration', iso: 'P5D', from: { anchor: 'congress' } },
    }),
    buildStep({
      kind: 'report',
      due: { kind: 'each', every: 'month', day: 5, until: '2022-12-05' },
      phases: [{ phase: 'p1' }],
      requires: ['plan'],
    }),
    buildStep({ kind: 'progress', due: { kind: 'windowEnd' } }),
    buildStep({ kind: 'summary', due: { kind: 'instant', at: '2022-12-20' } }),
  ],
  matrix: [
    {
      for: 'prefecture',
      owes: { receipt: 'file', plan: 'review', report: 'file', summary: 'approve' },
    },
    { for: 'assigned', owes: { progress: 'review' } },
  ],
});

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    '9999-12-31',
    '0000-01-01',
    '2022-02-30',
    '__proto__',
    'constructor',
    '',
  ),
  fc.constantFrom<unknown>('P999999W', 'PT0S', '9999-12-31T23:59:59Z', 'congress', 'plan', 'sf'),
  fc.constantFrom<unknown>(-1, 0, 13, 1.5, 3_650, 1e308, Number.NaN, Infinity, null, [], {}),
  fc.jsonValue(),
);

/** Every place of a value, as a path of keys. */
function placesOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, one]) => placesOf(one, [...path, key]));
  return [path, ...inner];
}

function replaced(value: unknown, [key, ...rest]: string[], by: unknown): unknown {
  if (key === undefined) return by;
  if (typeof value !== 'object' || value === null) return value;
  const copy: object = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
  const inner = replaced((value as Record<string, unknown>)[key], rest, by);
  Object.defineProperty(copy, key, {
    value: inner,
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return copy;
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

const places = placesOf(rich);
const change = fc.tuple(fc.constantFrom(...places), odd);
const spoilt = fc
  .array(change, { minLength: 1, maxLength: 4 })
  .map((changes) => changes.reduce<unknown>((file, [at, by]) => replaced(file, at, by), rich));

describe('a campaign file with anything in it', () => {
  it('is sound before it is spoilt', () => {
    const forms = rich.steps.map(({ form }) => form);
    expect(validateCampaign(rich, DIRECTORY, { ...options, forms })).toEqual([]);
  });

  it('is examined without a throw and without a change, every fault with a place and a sentence', () => {
    fc.assert(
      fc.property(spoilt, (value) => {
        // Frozen through and through: any attempt to change it would throw.
        const examined = examineCampaign(frozen(value), DIRECTORY, options);
        for (const one of 'faults' in examined ? examined.faults : []) {
          expect(FAULT_CODES).toContain(one.code);
          expect(one.message).toMatch(/。$|？$/);
          expect(one.message).not.toMatch(/undefined|\[object/);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it('can be issued once no fault is left: participants and rungs come out', () => {
    const { calendar, now } = options;
    let passed = 0;
    fc.assert(
      fc.property(spoilt, (value) => {
        const examined = examineCampaign(value, DIRECTORY, { calendar, now, issuing: true });
        if ('faults' in examined) return;
        passed += 1;
        const { file } = examined;
        const participants = enrolParticipants(file, DIRECTORY, { issuedAt: now, calendar });
        expect(participants.length).toBeGreaterThan(0);
        for (const { dueAt } of participants.flatMap(({ duties }) => duties)) {
          if (dueAt === null) continue;
          const at = rungInstants(file.ladder, dueAt, calendar).map((rung) => rung.at);
          expect(at.every(Number.isSafeInteger)).toBe(true);
        }
      }),
      { numRuns: 3_000 },
    );
    expect(passed).toBeGreaterThan(0);
  });
});
