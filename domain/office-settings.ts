import type { Ladder, Rung } from './ladder';
import { OFFICE_HOURS, type WorkingHours } from './working-hours';

/** What an office and those under it keep to unless they say otherwise themselves. */
export interface OfficeSettings {
  /**
   * Working hours a handler is asked for a word before a rung reaches leaders; null: nobody is asked.
   * Proposed for rungs as they are written; what a notice was issued with is never changed by it.
   */
  confirmWithin: number | null;
  /**
   * Minutes one notice may ask of one unit for filling in (S56); null: no word. Every office keeps to
   * the strictest word of those above it.
   */
  burdenCap: number | null;
  /** When its people get mail, on its working days. */
  mailHours: WorkingHours;
}

/** What holds where no office of a line has said anything. */
export const USUAL_SETTINGS: OfficeSettings = {
  ...{ confirmWithin: null, burdenCap: null },
  mailHours: OFFICE_HOURS,
};

/** Whether a rung reaches leaders of the issuing side, whom an office may want to be asked about first. */
export function reachesLeaders({ action, audiences }: Pick<Rung, 'action' | 'audiences'>): boolean {
  return action === 'tellSuperior' || audiences.includes('issuerLeader');
}

/** A rung as an office wants it that is asked before leaders are told; any other stays as it is. */
export function confirmedByDefault(
  rung: Rung,
  { confirmWithin }: Pick<OfficeSettings, 'confirmWithin'>,
  hours: WorkingHours,
): Rung {
  if (confirmWithin === null || !reachesLeaders(rung) || rung.confirmWithin !== undefined) {
    return rung;
  }
  return { ...rung, confirmWithin, hours: rung.hours ?? hours };
}

/** A ladder taken over from elsewhere, as an office wants it. */
export function confirmedLadder(
  ladder: Ladder,
  settings: Pick<OfficeSettings, 'confirmWithin'>,
): Ladder {
  const hours = ladder.find((rung) => rung.hours)?.hours ?? OFFICE_HOURS;
  return ladder.map((rung) => confirmedByDefault(rung, settings, hours));
}
