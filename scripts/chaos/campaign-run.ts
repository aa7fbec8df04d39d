import type { Chance } from './chance';
import { DUE_SECONDS, DUTIES, type Duty } from './campaign';

export const DUTY_STANDINGS = ['waits', 'asked', 'submitted', 'returned', 'met', 'unsure'] as const;
/** What the driver believes of a duty, from the answers it got and nothing else. */
export type DutyStanding = (typeof DUTY_STANDINGS)[number];

/** One duty of one unit as the driver knows it. */
export interface DutyRun {
  duty: Duty;
  /** When the unit means to do it, ms after issue; null for never. */
  actAfterMs: number | null;
  standing: DutyStanding;
  /** Command id of the submission that waits for review. */
  submission: string | null;
  returns: number;
  /** Not before this instant (epoch ms) does anybody act on it again. */
  restUntil: number;
}

/** One unit of one campaign. */
export interface UnitRun {
  unit: string;
  duties: DutyRun[];
}

/** One campaign of the run. */
export interface CampaignRun {
  id: string;
  units: UnitRun[];
  /** When its issue was answered, epoch ms; null before. */
  issuedAt: number | null;
  /** Whether it is to be closed in the end. */
  closes: boolean;
  closing: boolean;
}

/**
 * When a unit does one of its duties: one in eight never, the others at any time from the beginning
 * until long after the last rung but most often around the due instant, so that acts meet rungs.
 */
function actAfter(duty: Duty, chance: Chance): number | null {
  if (chance.happens(0.125)) return null;
  const due = DUE_SECONDS[duty] * 1_000;
  return chance.happens(0.5)
    ? chance.between(due - 4_000, due + 8_000)
    : chance.between(500, due + 2_000);
}

/** A campaign before its issue. */
export function planCampaign(id: string, units: string[], chance: Chance): CampaignRun {
  return {
    id,
    units: units.map((unit) => ({
      unit,
      duties: DUTIES.map((duty) => ({
        ...{ duty, actAfterMs: actAfter(duty, chance), standing: 'waits' as const },
        ...{ submission: null, returns: 0, restUntil: 0 },
      })),
    })),
    issuedAt: null,
    closes: chance.happens(0.5),
    closing: false,
  };
}
