import { chaseInstants, DEFAULT_CHASE, dueChases } from '../../../domain/approval/chase';
import type { RouteChase } from '../../../domain/approval/route';
import { dayOf, startOfDay } from '../../../domain/shanghai-time';
import { decreedCalendar } from '../../../store/calendar';
import { HOUR, nodeOf, Play } from './play';

const calendar = decreedCalendar();

/** Shanghai clock time of a day in 2022. */
function moment(on: string, clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return startOfDay(`2022-${on}`) + (hours * 60 + minutes) * 60_000;
}

function told(at: number): string {
  return `${dayOf(at).slice(5)} ${new Date(at + 8 * HOUR).toISOString().slice(11, 16)}`;
}

const HALF_DAYS: RouteChase = {
  hours: [{ from: '09:00', to: '17:00' }],
  rungs: [
    { offset: { kind: 'workhours', count: 4 }, tell: 'asked' },
    { offset: { kind: 'workhours', count: 8 }, tell: 'nextInLine' },
  ],
};

describe('when somebody who does not answer is chased', () => {
  test.each<[string, RouteChase, [string, string], string[]]>([
    [
      'asked on a Monday',
      DEFAULT_CHASE,
      ['06-06', '10:20'],
      ['06-07 10:20', '06-08 10:20', '06-09 10:20'],
    ],
    [
      'asked on a Friday',
      DEFAULT_CHASE,
      ['06-10', '16:40'],
      ['06-13 16:40', '06-14 16:40', '06-15 16:40'],
    ],
    [
      'asked on a Saturday night',
      DEFAULT_CHASE,
      ['06-11', '22:00'],
      ['06-14 08:30', '06-15 08:30', '06-16 08:30'],
    ],
    [
      'before five days off, made up for on a Sunday and a Saturday',
      DEFAULT_CHASE,
      ['04-29', '09:00'],
      ['05-05 09:00', '05-06 09:00', '05-07 09:00'],
    ],
    [
      'in the noon break',
      DEFAULT_CHASE,
      ['06-06', '12:30'],
      ['06-07 14:30', '06-08 14:30', '06-09 14:30'],
    ],
    [
      'in working hours, over a weekend',
      HALF_DAYS,
      ['06-10', '15:00'],
      ['06-13 11:00', '06-13 15:00'],
    ],
  ])('%s', (_, ...[chase, [on, clock], instants]) => {
    expect(chaseInstants(chase, moment(on, clock), calendar).map(told)).toEqual(instants);
  });

  it('never tells the next in line before who is asked, whatever holidays lie between', () => {
    const chase: RouteChase = {
      rungs: [
        { offset: { kind: 'workdays', count: 2 }, tell: 'asked' },
        { offset: { kind: 'days', count: 3 }, tell: 'nextInLine' },
      ],
    };
    const [asked, next] = chaseInstants(chase, moment('04-29', '09:00'), calendar);
    expect([asked, next].map((at) => told(at ?? 0))).toEqual(['05-06 09:00', '05-06 09:00']);
  });
});

describe('whom it concerns', () => {
  const chase: RouteChase = {
    rungs: [
      { offset: { kind: 'duration', iso: 'PT1H' }, tell: 'asked' },
      { offset: { kind: 'duration', iso: 'PT2H' }, tell: 'nextInLine' },
    ],
  };
  const look = (play: Play, now: number, chased: Parameters<typeof dueChases>[1] = []) =>
    dueChases({ chase, waits: play.state.waits }, chased, { now, calendar });

  it('fires each rung once, all that have come at once, and says when the next one comes', () => {
    const play = new Play({ parts: [nodeOf('one', 'ab')] });
    expect(look(play, HOUR - 1)).toEqual({ due: [], chased: [], nextAt: HOUR });
    const first = look(play, HOUR);
    expect(first.due.map(({ wait, rung, tell }) => [wait.asked?.person, rung, tell])).toEqual([
      ['a', 1, 'asked'],
      ['b', 1, 'asked'],
    ]);
    expect(first.nextAt).toBe(2 * HOUR);
    expect(look(play, 2 * HOUR - 1, first.chased).due).toEqual([]);
    const second = look(play, 9 * HOUR, first.chased);
    expect(second.due.map(({ rung }) => rung)).toEqual([2, 2]);
    expect(second.nextAt).toBeNull();
    expect(look(play, 99 * HOUR, second.chased).due).toEqual([]);
    expect(look(play, 9 * HOUR).due.map(({ rung }) => rung)).toEqual([1, 2, 1, 2]);
  });

  it('counts for each from the moment it is their turn, and not for whoever has answered', () => {
    const play = new Play({ parts: [nodeOf('one', 'ab', { mode: 'sequence' })] });
    play.now = HOUR;
    play.approve('a');
    expect(play.state.waits).toEqual([
      { node: 'one', slot: 's2', asked: { person: 'b', office: 'sponsor' }, since: HOUR + 1 },
    ]);
    expect(look(play, 2 * HOUR).due).toEqual([]);
    expect(look(play, 2 * HOUR + 1).due).toHaveLength(1);
    play.approve('b');
    expect(look(play, 9 * HOUR)).toEqual({ due: [], chased: [], nextAt: null });
  });

  it('begins anew when the question passes to somebody else, or comes back', () => {
    const play = new Play({ parts: [nodeOf('one', 'ab'), nodeOf('two', 'c')] });
    const { chased } = look(play, HOUR);
    play.now = 5 * HOUR;
    play.transfer('a', 'd');
    const after = look(play, 5 * HOUR + 1, chased);
    expect(after.due.map(({ wait, rung }) => [wait.asked?.person, rung])).toEqual([['b', 2]]);
    expect(
      look(play, 6 * HOUR + 1, after.chased).due.map(({ wait }) => wait.asked?.person),
    ).toEqual(['d']);
    play.approve('b');
    play.approve('d');
    play.now = 7 * HOUR;
    play.back('c', 'one');
    const since = play.state.waits.map((wait) => [wait.asked?.person, wait.since]);
    expect(since).toEqual([
      ['a', 7 * HOUR + 1],
      ['b', 7 * HOUR + 1],
    ]);
  });

  it('asks for an appointment too, and for nothing of the unit', () => {
    const play = new Play({ parts: [nodeOf('one', '')] });
    expect(play.state.waits).toEqual([{ node: 'one', slot: null, asked: null, since: 0 }]);
    play.withdraw();
    expect(play.state.waits).toEqual([]);
  });
});
