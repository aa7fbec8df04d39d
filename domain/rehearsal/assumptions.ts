/**
 * How units and reviewers are assumed to answer. Shares are whole per cent; of units, what is left
 * of `onTime` and `late` stays silent. It is about offices and their numbers, never about persons.
 */
export interface Assumptions {
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
} as const satisfies Record<keyof Assumptions, readonly [number, number]>;

/** Whether numbers can be rehearsed with: whole, within their ranges, shares of no more than all. */
export function isSoundAssumption(assumed: Assumptions): boolean {
  const names = Object.keys(ASSUMPTION_RANGES) as (keyof Assumptions)[];
  const within = names.every((name) => {
    const [least, most] = ASSUMPTION_RANGES[name];
    const value = assumed[name];
    return Number.isInteger(value) && value >= least && value <= most;
  });
  return within && assumed.onTime + assumed.late <= 100;
}
