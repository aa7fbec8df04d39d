import { dayOf } from '../../../domain/shanghai-time';

const LONGEST = 64;

/**
 * An id for a new campaign: office, day, and a little chance, for the ids of other offices and of
 * earlier years are out of sight. Nobody is shown it.
 */
export function proposeId(office: string, now: number, chance: string): string {
  const tail = `-${dayOf(now).replaceAll('-', '')}-${chance}`;
  return `${office.slice(0, LONGEST - tail.length)}${tail}`;
}
