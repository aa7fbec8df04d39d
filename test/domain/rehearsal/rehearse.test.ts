import fc from 'fast-check';
import { canonicalJson } from '../../../domain/canonical-json';
import { RUNG_ACTIONS, type Ladder } from '../../../domain/ladder';
import {
  ASSUMPTION_RANGES,
  isSoundAssumption,
  USUAL_ASSUMPTIONS,
  type Assumptions,
} from '../../../domain/rehearsal/assumptions';
import { rehearsalReport } from '../../../domain/rehearsal/rehearsal-report';
import { rehearse } from '../../../domain/rehearsal/rehearse';
import { assumedResponses } from '../../../domain/rehearsal/responses';
import { isWorkday } from '../../../domain/calendar';
import { dayOf, startOfDay } from '../../../domain/shanghai-time';
import { validateCampaign } from '../../../domain/validate-campaign';
import { addWorkhours, OFFICE_HOURS } from '../../../domain/working-hours';
import { decreedCalendar } from '../../../store/calendar';
import { directoryOf, longCampaign } from '../../builders/many-units';

const IS_PROOF = process.env['LUOSHI_PROOF'] === '1';
const calendar = decreedCalendar();
const issuedAt = startOfDay('2022-04-20') + 10 * 3_600_000;
const file = longCampaign();
const side = { office: file.notice.issuer, sponsor: file.notice.sponsor };

function play(assumed: Partial<Assumptions>, units = 12) {
  const assumptions = { ...USUAL_ASSUMPTIONS, ...assumed };
  const rehearsal = { file, directory: directoryOf(units), people: [], calendar, issuedAt };
  const log = rehearse(rehearsal, assumedResponses(assumptions, calendar));
  return { log, report: rehearsalReport(log, side, calendar) };
}

const assumptions: fc.Arbitrary<Assumptions> = fc
  .record({
    seed: fc.integer({ min: 1, max: 9_999 }),
    onTime: fc.integer({ min: 0, max: 100 }),
    lateOfRest: fc.integer({ min: 0, max: 100 }),
    lateWorkdays: fc.integer({ min: 1, max: 12 }),
    returned: fc.integer({ min: 0, max: 100 }),
    reviewWorkdays: fc.integer({ min: 1, max: 5 }),
    reviewsPerDay: fc.integer({ min: 1, max: 30 }),
    approvalsPerDay: fc.integer({ min: 1, max: 30 }),
  })
  .map(({ lateOfRest, ...one }) => ({
    ...USUAL_ASSUMPTIONS,
    ...one,
    late: Math.floor(((100 - one.onTime) * lateOfRest) / 100),
  }));

it('rehearses a campaign that could be issued', () => {
  const options = { calendar, now: issuedAt, forms: file.steps.map(({ form }) => form) };
  const faults = validateCampaign(file, directoryOf(3), { ...options, reviewers: undefined });
  expect(faults).toEqual([]);
});

describe('whatever is assumed', () => {
  it('comes out the same for the same seed, and sums up', () => {
    fc.assert(
      fc.property(assumptions, (assumed) => {
        const { log, report } = play(assumed);
        expect(canonicalJson(play(assumed).report)).toBe(canonicalJson(report));
        for (const parts of [report.days, report.offices]) {
          expect(parts.reduce((sum, { total }) => sum + total, 0)).toBe(report.total);
          for (const action of RUNG_ACTIONS) {
            const sum = parts.reduce((all, { counts }) => all + counts[action], 0);
            expect(sum).toBe(report.counts[action]);
          }
        }
        const received = report.desks.reduce((sum, desk) => sum + desk.received, 0);
        expect(received).toBe(log.reviews.length);
        expect(report.forms).toBe(received);
        const expected = log.participants.flatMap(({ duties }) => duties).length;
        const met = new Set(log.handedIn.map(({ unit, duty }) => `${unit} ${duty}`)).size;
        expect(met + report.open).toBeGreaterThanOrEqual(expected);
        expect(report.peak?.total ?? 0).toBe(Math.max(0, ...report.days.map(({ total }) => total)));
      }),
      { numRuns: IS_PROOF ? 500 : 25 },
    );
  });

  it('fires no rung twice and decides nothing on a day off', () => {
    fc.assert(
      fc.property(assumptions, (assumed) => {
        const { log } = play(assumed);
        const keys = log.rungs.map((one) => [one.unit, one.duty, one.clock, one.rung].join());
        expect(new Set(keys).size).toBe(keys.length);
        const decided = log.reviews.flatMap(({ decidedAt }) => decidedAt ?? []);
        expect(decided.filter((at) => !isWorkday(dayOf(at), calendar))).toEqual([]);
        expect(log.reviews.filter(({ decidedAt }) => decidedAt === null)).toEqual([]);
      }),
      { numRuns: IS_PROOF ? 500 : 25 },
    );
  });
});

describe('units of one kind only', () => {
  it('are reminded at most and leave nothing open when all are punctual', () => {
    const { report, log } = play({ onTime: 100, late: 0, returned: 0 });
    expect(report).toMatchObject({ open: 0, lateForms: 0, escalated: 0, returned: 0 });
    expect(new Set(log.rungs.map(({ action }) => action))).toEqual(new Set(['remind']));
    expect(report.forms).toBe(12 * 11);
  });

  it('climb every rung of every duty when all are silent', () => {
    const { report, log } = play({ onTime: 0, late: 0 });
    const chased = log.participants.flatMap(({ duties }) => duties).filter((one) => one.nextRungAt);
    expect(log.handedIn).toEqual([]);
    expect(report).toMatchObject({ open: report.duties, forms: 0, desks: [] });
    expect(report.escalated).toBe(chased.length);
    expect(log.rungs.filter(({ action }) => action === 'chase')).toHaveLength(chased.length);
    expect(report.offices[0]?.office).toBe('sf-publicity');
  });

  it('hand everything in twice when all is returned once', () => {
    const once = play({ onTime: 100, late: 0, returned: 0 }).report;
    const twice = play({ onTime: 100, late: 0, returned: 100 }).report;
    expect(twice.returned).toBe(once.forms);
    expect(twice.forms).toBe(2 * once.forms);
    expect(twice.open).toBe(0);
  });
});

describe('a reviewing office', () => {
  it('chokes where more comes in than it decides, and says when', () => {
    const slow = play({ reviewsPerDay: 1, onTime: 100, late: 0 }, 40).report;
    const quick = play({ reviewsPerDay: 100, onTime: 100, late: 0 }, 40).report;
    const desk = (report: typeof slow) =>
      report.desks.find(({ handling }) => handling === 'review');
    expect(desk(slow)?.longest.waiting).toBeGreaterThan(2 * (desk(quick)?.longest.waiting ?? 0));
    expect(desk(slow)?.slowest).toBeGreaterThan(5);
    expect(desk(quick)?.slowest).toBe(1);
    expect(desk(slow)?.queue.at(-1)?.waiting).toBe(0);
    expect(slow.desks.map(({ handling }) => handling).sort()).toEqual(['approve', 'review']);
  });
});

describe('dates', () => {
  it('names the dues that fall on days off and those in years not decreed', () => {
    const { report } = play({});
    const off = report.onDaysOff.map(({ dueOn, units }) => [dueOn, units]);
    expect(off).toEqual([
      ['2022-06-25', 12],
      ['2022-09-25', 12],
      ['2022-12-25', 12],
      ['2022-12-31', 12],
    ]);
    expect(report.assumed).toEqual([]);
    const early = { ...calendar, knownUntil: '2021-12-31' };
    const log = rehearse(
      { file, directory: directoryOf(2), people: [], calendar: early, issuedAt },
      assumedResponses(USUAL_ASSUMPTIONS, early),
    );
    const unknown = rehearsalReport(log, side, early);
    expect(unknown.onDaysOff).toEqual([]);
    expect(unknown.assumed.map(({ dueOn }) => dueOn)).toContain('2022-05-25');
  });
});

it('ends at the instant it is told to', () => {
  const until = startOfDay('2022-06-01');
  const rehearsal = { file, directory: directoryOf(12), people: [], calendar, issuedAt, until };
  const log = rehearse(rehearsal, assumedResponses(USUAL_ASSUMPTIONS, calendar));
  expect(log.rungs.filter(({ at }) => at > until)).toEqual([]);
  expect(log.rungs.length).toBeGreaterThan(0);
});

it('takes seconds for 1,500 units in eight months', () => {
  const units = IS_PROOF ? 1_500 : 150;
  const began = performance.now();
  const { report } = play({}, units);
  const took = performance.now() - began;
  if (IS_PROOF) process.stderr.write(`rehearsal of ${units} units: ${Math.round(took)} ms\n`);
  expect(report.participants).toBe(units);
  expect(took).toBeLessThan(10_000);
});

it('is rehearsed with sound numbers only', () => {
  expect(isSoundAssumption(USUAL_ASSUMPTIONS)).toBe(true);
  expect(isSoundAssumption({ ...USUAL_ASSUMPTIONS, onTime: 90, late: 11 })).toBe(false);
  expect(isSoundAssumption({ ...USUAL_ASSUMPTIONS, returned: 1.5 })).toBe(false);
  const pace = { person: 'p', office: 'o', workdays: 1, perDay: 0 };
  expect(isSoundAssumption({ ...USUAL_ASSUMPTIONS, paces: [pace] })).toBe(false);
  expect(isSoundAssumption({ ...USUAL_ASSUMPTIONS, paces: [{ ...pace, perDay: 1 }] })).toBe(true);
  for (const [name, [least, most]] of Object.entries(ASSUMPTION_RANGES)) {
    expect(isSoundAssumption({ ...USUAL_ASSUMPTIONS, [name]: least - 1 })).toBe(false);
    expect(isSoundAssumption({ ...USUAL_ASSUMPTIONS, [name]: most + 1 })).toBe(false);
  }
});

it('lets what asks the handler first go by itself when its question lapses', () => {
  const nobody = { ...USUAL_ASSUMPTIONS, onTime: 0, late: 0 };
  const toldAt = (ladder: Ladder): number[] => {
    const rehearsal = {
      ...{ file: { ...file, ladder }, directory: directoryOf(3), people: [] },
      ...{ calendar, issuedAt },
    };
    const { rungs } = rehearse(rehearsal, assumedResponses(nobody, calendar));
    return rungs.filter(({ action }) => action === 'tellSuperior').map(({ at }) => at);
  };
  const kept = file.ladder.map((rung) => ({ ...rung, hours: OFFICE_HOURS }));
  const unasked = toldAt(kept);
  const asked = toldAt(kept.map((rung) => ({ ...rung, confirmWithin: 4 })));
  expect(unasked.length).toBeGreaterThan(0);
  const time = { hours: OFFICE_HOURS, calendar };
  expect(asked).toEqual(unasked.map((at) => addWorkhours(at, 4, time)));
});
