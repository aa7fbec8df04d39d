import type { DutyPlan } from '../participant';
import { lacksReason } from '../lacks-reason';
import { refuse, type Refusal } from '../refusal';
import type { FormBurden } from './form-burden';

/** What a notice asks of the units in all. */
export interface CampaignBurden {
  /** Units that fill in anything. */
  units: number;
  /** Forms filled in by all of them together, every round counted. */
  pieces: number;
  /** Fields × units × rounds. */
  fields: number;
  /** Of those, fields collected elsewhere: only to be checked. */
  known: number;
  /** Minutes of all units together, and of the unit that has most to do. */
  minutes: number;
  minutesOfOne: number;
  /** Fields and rounds of the unit that has most to do. */
  fieldsOfOne: number;
  roundsOfOne: number;
}

/** Signing for a notice asks for no field. */
function isFilledIn({ kind }: Pick<DutyPlan, 'kind'>): boolean {
  return kind !== 'receipt';
}

const inMinutes = (seconds: number): number => Math.ceil(seconds / 60);

/** Fields × units × rounds of a notice, and the minutes they are reckoned to take (S56). */
export function campaignBurden(
  participants: readonly { duties: readonly Pick<DutyPlan, 'kind' | 'form'>[] }[],
  forms: ReadonlyMap<string, FormBurden>,
): CampaignBurden {
  const all: CampaignBurden = {
    ...{ units: 0, pieces: 0, fields: 0, known: 0, minutes: 0 },
    ...{ minutesOfOne: 0, fieldsOfOne: 0, roundsOfOne: 0 },
  };
  let seconds = 0;
  for (const { duties } of participants) {
    const filled = duties.filter(isFilledIn).flatMap(({ form }) => forms.get(form) ?? []);
    if (filled.length === 0) continue;
    const sum = (part: keyof FormBurden) => filled.reduce((total, one) => total + one[part], 0);
    const own = sum('seconds');
    all.units += 1;
    all.pieces += filled.length;
    all.fields += sum('fields');
    all.known += sum('known');
    seconds += own;
    if (inMinutes(own) <= all.minutesOfOne && all.roundsOfOne > 0) continue;
    all.minutesOfOne = inMinutes(own);
    all.fieldsOfOne = sum('fields');
    all.roundsOfOne = filled.length;
  }
  return { ...all, minutes: inMinutes(seconds) };
}

/** Why a notice goes beyond the cap, as it is journalled with the issuing. */
export interface JustifiedBurden {
  /** Minutes of the unit that has most to do, and the cap, when the notice was issued. */
  minutes: number;
  cap: number;
  reason: string;
}

/** Whether a notice asks a unit for more minutes than the cap; no cap, no excess. */
export function isOverCap(minutes: number, cap: number | null): cap is number {
  return cap !== null && minutes > cap;
}

/**
 * Holds a notice to the cap: beyond it a written reason is needed.
 * @returns what is journalled; null within the cap, whatever was written
 */
export function justifiedBurden(
  { minutesOfOne: minutes }: Pick<CampaignBurden, 'minutesOfOne'>,
  cap: number | null,
  reason: string,
): JustifiedBurden | null | Refusal {
  if (!isOverCap(minutes, cap)) return null;
  if (lacksReason(reason)) return refuse('burdenOverCap', { minutes, cap });
  return { minutes, cap, reason };
}

/** The cap that binds an office: the strictest word of those above it and its own. */
export function bindingCap<Said extends { burdenCap: number | null }>(
  line: readonly Said[],
): Said | null {
  const said = line.filter(({ burdenCap }) => burdenCap !== null);
  return said.reduce<Said | null>(
    (least, one) => (least === null || (one.burdenCap ?? 0) < (least.burdenCap ?? 0) ? one : least),
    null,
  );
}
