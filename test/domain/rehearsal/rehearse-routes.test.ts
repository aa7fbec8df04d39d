import fc from 'fast-check';
import type { Route, RouteNode } from '../../../domain/approval/route';
import { addWorkdays, isWorkday } from '../../../domain/calendar';
import { canonicalJson } from '../../../domain/canonical-json';
import type { CampaignFile } from '../../../domain/campaign-file';
import type { Person } from '../../../domain/person';
import { CHOKE_WORKDAYS } from '../../../domain/rehearsal/approver-report';
import { USUAL_ASSUMPTIONS, type Assumptions } from '../../../domain/rehearsal/assumptions';
import { rehearsalReport } from '../../../domain/rehearsal/rehearsal-report';
import { rehearse } from '../../../domain/rehearsal/rehearse';
import { assumedResponses } from '../../../domain/rehearsal/responses';
import { dayOf, startOfDay } from '../../../domain/shanghai-time';
import { validateCampaign } from '../../../domain/validate-campaign';
import { decreedCalendar } from '../../../store/calendar';
import { directoryOf, longCampaign } from '../../builders/many-units';
import { staffOf } from '../../builders/staffed-offices';

const IS_PROOF = process.env['LUOSHI_PROOF'] === '1';
const calendar = decreedCalendar();
const issuedAt = startOfDay('2022-04-20') + 10 * 3_600_000;
const PUNCTUAL = { onTime: 100, late: 0, returned: 0 };

const STAFF = staffOf([
  ['sf', 'leaderInCharge', 1],
  ['sf-publicity', 'departmentHead', 1],
  ['sf-publicity', 'handler', 3],
  ['sf-office', 'handler', 1],
]);
const [LEADER, HEAD] = ['sf leaderInCharge 1', 'sf-publicity departmentHead 1'];

function node(id: string, part: Partial<RouteNode> = {}): RouteNode {
  const approvers = [
    { kind: 'post' as const, office: 'sf-publicity', role: 'departmentHead' as const },
  ];
  return { kind: 'node', id, title: `节点${id}`, mode: 'any', approvers, ...part };
}

const LEADS = node('leader', {
  approvers: [{ kind: 'post', office: 'sf', role: 'leaderInCharge' }],
});
const HANDLERS = [{ kind: 'post' as const, office: 'sf-publicity', role: 'handler' as const }];

interface Played extends Partial<Assumptions> {
  parts: Route['parts'];
  units?: number;
  people?: readonly Person[];
  file?: Partial<CampaignFile>;
}

/** The plan of every unit goes through a route. */
function play({ parts, units = 12, people = STAFF, file: change, ...assumed }: Played) {
  const long = longCampaign(change);
  const steps = long.steps
    .filter(({ kind }) => kind === 'receipt' || kind === 'plan')
    .map((step) => (step.kind === 'plan' ? { ...step, route: { parts } } : step));
  const matrix = [
    { for: 'prefecture' as const, owes: { receipt: 'file', plan: 'approve' } as const },
  ];
  const file = { ...long, steps, matrix };
  const directory = directoryOf(units);
  const rehearsal = { file, directory, people, calendar, issuedAt };
  const log = rehearse(
    rehearsal,
    assumedResponses({ ...USUAL_ASSUMPTIONS, ...PUNCTUAL, ...assumed }, calendar),
  );
  const side = { office: 'sf', sponsor: 'sf-publicity' };
  const report = rehearsalReport(log, side, calendar);
  const of = (person: string) => report.approvers.find((one) => one.person === person);
  return { log, report, of, file, directory };
}

it('rehearses routes that could be issued', () => {
  const { file, directory } = play({ parts: [node('head'), LEADS] });
  const options = { calendar, now: issuedAt, forms: file.steps.map(({ form }) => form) };
  expect(validateCampaign(file, directory, { ...options, reviewers: undefined })).toEqual([]);
});

describe('who chokes', () => {
  const slow = { person: LEADER, office: 'sf', workdays: 1, perDay: 2 };
  const { of, report } = play({
    ...{ parts: [node('head'), LEADS], units: 60 },
    ...{ approverPerDay: 100, paces: [slow] },
  });

  it('is the one who answers less than comes in, from a day that is named', () => {
    const [first, second] = report.approvers;
    expect(first).toMatchObject({ ...slow, asked: 60, answered: 60, left: 0 });
    expect(first?.worst).toBeGreaterThan(CHOKE_WORKDAYS);
    // More waits by then than they answer in those days, or the last of it would not wait so long.
    const piled = first?.queue.find(({ waiting }) => waiting > CHOKE_WORKDAYS * 2);
    expect(piled?.on).toBeDefined();
    expect(first?.chokesOn).toBe(addWorkdays(piled?.on ?? '', CHOKE_WORKDAYS + 1, calendar));
    expect(second).toMatchObject({ person: HEAD, perDay: 100, chokesOn: null, worst: 1 });
  });

  it('lets nobody wait less than the work before them takes', () => {
    const leader = of(LEADER);
    const { longest, worst = 0, median = 0 } = leader ?? {};
    expect(median).toBeGreaterThan(1);
    expect(worst).toBeGreaterThanOrEqual(median);
    // The last of those who wait on the fullest day is answered after all before it, two a day.
    const busy = Math.ceil((longest?.waiting ?? 0) / 2);
    expect(worst).toBeGreaterThanOrEqual(busy - 1);
    const lastOn = leader?.queue.at(-1)?.on ?? '';
    expect(lastOn >= addWorkdays(longest?.on ?? '', busy, calendar)).toBe(true);
  });

  it('is chased by the rule of the running engine, and the next in line is told', () => {
    const { chased = 0, toldAbove = 0 } = of(LEADER) ?? {};
    expect(toldAbove).toBeGreaterThan(0);
    expect(chased).toBeGreaterThan(toldAbove);
    // Answered at four on the next working day: reminded at most once, a working day after being asked.
    const { chased: reminded = 0 } = of(HEAD) ?? {};
    expect(reminded).toBeGreaterThan(0);
    expect(reminded).toBeLessThanOrEqual(60);
    expect(of(HEAD)?.toldAbove).toBe(0);
  });
});

describe('posts with several persons', () => {
  it('或签: everybody is asked, one answers', () => {
    const { report } = play({ parts: [node('desk', { approvers: HANDLERS })], approverPerDay: 2 });
    expect(report.approvers.map(({ asked }) => asked)).toEqual([12, 12, 12]);
    expect(report.approvers.reduce((sum, { answered }) => sum + answered, 0)).toBe(12);
    expect(report.open).toBe(0);
  });

  it('会签 and 依次: everybody answers, in turn the last one last', () => {
    const all = play({ parts: [node('desk', { mode: 'all', approvers: HANDLERS })] });
    expect(all.report.approvers.map(({ answered }) => answered)).toEqual([12, 12, 12]);
    const turn = play({ parts: [node('desk', { mode: 'sequence', approvers: HANDLERS })] });
    const first = (person: string): number =>
      Math.min(
        ...turn.log.asks.filter((one) => one.asked?.person === person).map((one) => one.receivedAt),
      );
    const [a, b, c] = HANDLERS.flatMap(() => [1, 2, 3]).map((i) =>
      first(`sf-publicity handler ${i}`),
    );
    expect(a).toBeLessThan(b ?? 0);
    expect(b).toBeLessThan(c ?? 0);
  });

  it('票签: as many answer as carry it', () => {
    const parts = [node('vote', { mode: 'vote', need: { count: 2 }, approvers: HANDLERS })];
    const { report } = play({ parts });
    expect(report.approvers.reduce((sum, { answered }) => sum + answered, 0)).toBe(24);
  });
});

describe('branches and conditions', () => {
  const fork = (met: number) =>
    play({
      conditionsMet: met,
      parts: [
        {
          ...{ kind: 'fork', id: 'both', title: '并行' },
          branches: [
            { id: 'b1', title: '主办', nodes: [node('head')] },
            {
              ...{ id: 'b2', title: '经费较大' },
              when: [{ kind: 'number', field: 'money.sum', atLeast: 1000 }],
              nodes: [LEADS],
            },
          ],
        },
        node('never', { when: [{ kind: 'unitClass', oneOf: ['county'] }] }),
      ],
    });

  it('asks in a branch whose condition is assumed to hold, and at the same time in the other', () => {
    const { of, log } = fork(100);
    expect(of(LEADER)?.asked).toBe(12);
    expect(of(HEAD)?.asked).toBe(12);
    const since = (person: string) =>
      log.asks.filter(({ asked }) => asked?.person === person).map((one) => one.receivedAt);
    expect(since(LEADER)).toEqual(since(HEAD));
    expect(log.asks.some((one) => one.node === 'never')).toBe(false);
  });

  it('passes by where no form is assumed to meet it, and some of them where some do', () => {
    expect(fork(0).of(LEADER)).toBeUndefined();
    const { asked = 0 } = fork(50).of(LEADER) ?? {};
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThan(12);
  });
});

describe('whoever is not there', () => {
  it('is named as a node at which everything stops', () => {
    const vacant = node('vacant', {
      approvers: [{ kind: 'post', office: 'sf-economy', role: 'departmentHead' }],
    });
    const { report } = play({ parts: [vacant, LEADS] });
    expect(report.unstaffed).toEqual([{ title: '节点vacant', stopped: 12 }]);
    expect(report).toMatchObject({ approvers: [], open: 12 });
    const passing = play({ parts: [{ ...vacant, ifEmpty: 'pass' }, LEADS] });
    expect(passing.report).toMatchObject({ unstaffed: [], open: 0 });
  });
});

it('lets units choose among those the running engine would let them choose', () => {
  const { report } = play({ parts: [node('own', { approvers: [{ kind: 'chosen' }] })], units: 40 });
  const offices = new Set(report.approvers.map(({ office }) => office));
  expect(offices).toEqual(new Set(['sf', 'sf-publicity']));
  expect(report.approvers.reduce((sum, { answered }) => sum + answered, 0)).toBe(40);
});

it('goes back to the unit once where that is assumed, and comes through the second time', () => {
  const { report, of } = play({ parts: [node('head'), LEADS], returned: 100 });
  expect(report).toMatchObject({ returned: 12, forms: 24, open: 0 });
  expect(of(HEAD)).toMatchObject({ asked: 24, answered: 24, returned: 12 });
  expect(of(LEADER)).toMatchObject({ asked: 12, returned: 0 });
});

describe('whatever is assumed of a route', () => {
  const parts: Route['parts'] = [
    node('desk', { mode: 'vote', need: { percent: 50 }, approvers: HANDLERS }),
    node('head', { when: [{ kind: 'word', field: 'kind', oneOf: ['重点'] }] }),
    LEADS,
  ];
  const assumed = fc.record({
    seed: fc.integer({ min: 1, max: 9_999 }),
    onTime: fc.integer({ min: 0, max: 80 }),
    returned: fc.integer({ min: 0, max: 100 }),
    approverWorkdays: fc.integer({ min: 1, max: 5 }),
    approverPerDay: fc.integer({ min: 1, max: 30 }),
    conditionsMet: fc.integer({ min: 0, max: 100 }),
  });

  it('comes out the same, asks nobody for ever, and nobody does more than they can', () => {
    fc.assert(
      fc.property(assumed, (one) => {
        const { log, report } = play({ parts, late: 20, ...one });
        expect(canonicalJson(play({ parts, late: 20, ...one }).report)).toBe(canonicalJson(report));
        expect(report.approvers.every(({ left }) => left === 0)).toBe(true);
        const done = new Map<string, number>();
        for (const { asked, endedAt, isAnswered } of log.asks) {
          if (!isAnswered || endedAt === null) continue;
          expect(isWorkday(dayOf(endedAt), calendar)).toBe(true);
          const key = `${asked?.person} ${dayOf(endedAt)}`;
          done.set(key, (done.get(key) ?? 0) + 1);
        }
        expect(Math.max(0, ...done.values())).toBeLessThanOrEqual(one.approverPerDay);
        for (const { queue, longest, asked } of report.approvers) {
          expect(queue.at(-1)?.waiting).toBe(0);
          expect(longest.waiting).toBe(Math.max(...queue.map(({ waiting }) => waiting)));
          expect(longest.waiting).toBeLessThanOrEqual(asked);
        }
      }),
      { numRuns: IS_PROOF ? 300 : 8 },
    );
  });
});

it('takes seconds for 1,500 units in eight months, every report on a route', () => {
  const units = IS_PROOF ? 1_500 : 40;
  const route = { parts: [node('desk', { approvers: HANDLERS }), node('head'), LEADS] };
  const long = longCampaign();
  const steps = long.steps.map((step) => (step.kind === 'receipt' ? step : { ...step, route }));
  const rehearsal = { file: { ...long, steps }, directory: directoryOf(units), people: STAFF };
  const began = performance.now();
  const log = rehearse(
    { ...rehearsal, calendar, issuedAt },
    assumedResponses({ ...USUAL_ASSUMPTIONS, approverPerDay: 100 }, calendar),
  );
  const { approvers } = rehearsalReport(log, { office: 'sf', sponsor: 'sf-publicity' }, calendar);
  const took = performance.now() - began;
  if (IS_PROOF) process.stderr.write(`${log.asks.length} questions: ${Math.round(took)} ms\n`);
  expect(approvers).toHaveLength(5);
  expect(took).toBeLessThan(10_000);
});
