import type { Actor } from './actor';

export const FINDINGS = ['yes', 'partly', 'no'] as const;
/** 符合 · 部分符合 · 不符合 */
export type Finding = (typeof FINDINGS)[number];

export const INSPECTION_WAYS = ['onSite', 'atDesk'] as const;
/** 实地督查 · 书面督查 */
export type InspectionWay = (typeof INSPECTION_WAYS)[number];

/** What an inspection looks at where the issuer has written no points of its own. */
export const USUAL_POINTS: readonly string[] = ['有部署', '有措施', '有落实'];

/** How much an inspection can look at and still be read on one row of the board. */
export const MOST_POINTS = 12;

/** What was found of one point. */
export interface PointFinding {
  /** The point as the campaign words it. */
  point: string;
  finding: Finding;
  /** What was found; needed where not everything is there. */
  note: string;
}

/**
 * A checklist the issuing side filled about a unit (督查清单). It is about the unit and what it was
 * asked to do, never about a person, and adds up to no score.
 */
export interface Inspection {
  way: InspectionWay;
  /** Day of the inspection, YYYY-MM-DD. */
  on: string;
  /** The points that were looked at; of the others stands what was found before. */
  findings: PointFinding[];
}

/** What stands of one point, with who entered it and when. */
export interface StandingFinding extends PointFinding {
  way: InspectionWay;
  on: string;
  by: Pick<Actor, 'person' | 'office'>;
  /** Epoch ms. */
  at: number;
}

/** What an inspection of the units of a campaign looks at, in the order it is shown. */
export function inspectionPoints({ inspection }: { inspection?: string[] }): readonly string[] {
  return inspection ?? USUAL_POINTS;
}

/** What stands after an inspection: the last finding of each point, others left as they were. */
export function afterInspection(
  standing: readonly StandingFinding[],
  { way, on, findings }: Inspection,
  { at, by: { person, office } }: { at: number; by: Actor },
): StandingFinding[] {
  const found = findings.map((one) => ({ ...one, way, on, by: { person, office }, at }));
  const kept = standing.filter(({ point }) => !findings.some((one) => one.point === point));
  return [...kept, ...found];
}

/** How many units were found how at one point. */
export interface PointCount extends Record<Finding, number> {
  point: string;
  /** Units whose point nobody has looked at. */
  none: number;
}

/** Units by what was found of each point. */
export function countFindings(
  points: readonly string[],
  units: readonly { inspected?: readonly Pick<PointFinding, 'point' | 'finding'>[] }[],
): PointCount[] {
  return points.map((point) => {
    const count: PointCount = { point, yes: 0, partly: 0, no: 0, none: 0 };
    for (const { inspected } of units) {
      count[inspected?.find((one) => one.point === point)?.finding ?? 'none'] += 1;
    }
    return count;
  });
}
