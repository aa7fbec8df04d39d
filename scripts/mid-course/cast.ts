import type { Participant } from '../../domain/participant';

/** Units of the Gansu directory that play a part of their own in the middle of a campaign. */
export const MID_COURSE_PARTS = {
  /** Never sign, so that every rung fires. */
  silent: ['gs-gn', 'gs-lx', 'gs-i-customs', 'gs-d-33', 'gs-e-21'],
  wronglyAddressed: ['gs-d-16'],
  telephoned: ['gs-i-meteorology'],
  /** Signed, but no plan by the due instant. */
  planMissing: ['gs-jyg', 'gs-by', 'gs-i-geology', 'gs-d-08', 'gs-e-07'],
  planLate: ['gs-jc', 'gs-i-grain'],
  planReturned: ['gs-ts', 'gs-i-coal', 'gs-d-02'],
  /** Handed in again and waiting. */
  planAgain: ['gs-lz', 'gs-i-railway'],
  /** Returned twice, accepted in the third round. */
  planThrice: ['gs-zy'],
  planWaiting: ['gs-ww', 'gs-pl', 'gs-newarea', 'gs-i-power', 'gs-i-highway', 'gs-d-01'],
  filingWaiting: ['gs-school', 'gs-palace', 'gs-rest'],
  notApplicable: ['gs-i-tobacco'],
  nothingToReport: ['gs-i-tax'],
  extended: ['gs-dx'],
  reported: [
    'gs-zy',
    'gs-jq',
    'gs-qy',
    'gs-i-finance',
    'gs-i-post',
    'gs-d-03',
    'gs-e-02',
    'gs-e-03',
  ],
  reportWaiting: ['gs-ln', 'gs-i-telecom', 'gs-d-04'],
  drafting: ['gs-lz'],
  urged: ['gs-gn', 'gs-lx', 'gs-jyg'],
} as const satisfies Record<string, readonly string[]>;
/** The sponsor, and who leads an item. */
export const MID_COURSE_LEADS = ['gs-xj', 'gs-base', 'gs-women', 'gs-econ', 'gs-net', 'gs-press'];

export type MidCoursePart = keyof typeof MID_COURSE_PARTS;

/** Whether a unit plays a part. */
export function plays(part: MidCoursePart, unit: string): boolean {
  const units: readonly string[] = MID_COURSE_PARTS[part];
  return units.includes(unit);
}

const UNNAMED_CLASSES = ['directGrassroots', 'largeEnterprise', 'department'];

/**
 * Who has not signed: the silent, and every fifth of the classes whose members nobody knows by name
 * and that play no other part.
 */
export function unsigned(participants: readonly Participant[]): Set<string> {
  const named = new Set<string>(Object.values(MID_COURSE_PARTS).flat());
  const many = participants.filter(
    ({ unit, unitClass, items }) =>
      UNNAMED_CLASSES.includes(unitClass) &&
      !named.has(unit) &&
      !items.some(({ role }) => role === 'lead'),
  );
  const some = many.filter((_, i) => i % 4 === 3).map(({ unit }) => unit);
  return new Set([...MID_COURSE_PARTS.silent, ...some]);
}
