import type { Approver } from '../approval/approval';
import type { Pace } from './desk';

/**
 * How units and reviewers are assumed to answer. Shares are whole per cent; of units, what is left
 * of `onTime` and `late` stays silent. Numbers somebody thinks of: nothing in them is measured, and
 * nothing is kept of how anybody works.
 */
export interface Assumptions extends AssumedNumbers {
  /** Those on routes who are known to be faster or slower than the rest. */
  paces: AssumedPace[];
}

/** How fast one who is asked on a route is assumed to answer. */
export interface AssumedPace extends Approver, Pace {}

/** What is assumed of all. */
export interface AssumedNumbers {
  /** The same seed gives the same rehearsal. */
  seed: number;
  /** Units that hand everything in before it is due. */
  onTime: number;
  /** Units that hand everything in late. */
  late: number;
  /** How late at most, working days. */
  lateWorkdays: number;
  /** First submissions under review that are returned once. */
  returned: number;
  /** Working days until a reviewer turns to what has come in. */
  reviewWorkdays: number;
  /** What a reviewing office decides in one working day. */
  reviewsPerDay: number;
  /** What a leader in charge approves in one working day. */
  approvalsPerDay: number;
  /** Working days until somebody who is asked on a route turns to it. */
  approverWorkdays: number;
  /** What each of those who are asked on a route answers in one working day. */
  approverPerDay: number;
  /** Forms that meet a condition of a route on what is written in them. */
  conditionsMet: number;
}

/** Numbers to begin with; the issuer changes what its experience says otherwise. */
export const USUAL_ASSUMPTIONS: Assumptions = {
  seed: 1,
  onTime: 75,
  late: 20,
  lateWorkdays: 5,
  returned: 15,
  reviewWorkdays: 1,
  reviewsPerDay: 20,
  approvalsPerDay: 10,
  approverWorkdays: 1,
  approverPerDay: 10,
  conditionsMet: 50,
  paces: [],
};

/** What may be assumed, both ends included. */
export const ASSUMPTION_RANGES = {
  seed: [1, 999_999],
  onTime: [0, 100],
  late: [0, 100],
  lateWorkdays: [1, 60],
  returned: [0, 100],
  reviewWorkdays: [1, 30],
  reviewsPerDay: [1, 1_000],
  approvalsPerDay: [1, 1_000],
  approverWorkdays: [1, 30],
  approverPerDay: [1, 1_000],
  conditionsMet: [0, 100],
} as const satisfies Record<keyof AssumedNumbers, readonly [number, number]>;

function isWithin(name: keyof AssumedNumbers, value: number): boolean {
  const [least, most] = ASSUMPTION_RANGES[name];
  return Number.isInteger(value) && value >= least && value <= most;
}

/** Whether numbers can be rehearsed with: whole, within their ranges, shares of no more than all. */
export function isSoundAssumption(assumed: Assumptions): boolean {
  const names = Object.keys(ASSUMPTION_RANGES) as (keyof AssumedNumbers)[];
  const paced = assumed.paces.every(({ workdays, perDay }) => {
    return isWithin('approverWorkdays', workdays) && isWithin('approverPerDay', perDay);
  });
  return (
    paced &&
    names.every((name) => isWithin(name, assumed[name])) &&
    assumed.onTime + assumed.late <= 100
  );
}
