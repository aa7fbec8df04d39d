import { dayOf } from '../../../../domain/shanghai-time';

const LONGEST = 64;

/**
 * An id for a new campaign of an office: office and day, numbered where that is taken.
 * @param chance a few random characters, where ids of others may be in the way
 */
export function proposeId(
  { office, now, taken }: { office: string; now: number; taken: readonly string[] },
  chance = '',
): string {
  const tail = `${dayOf(now).replaceAll('-', '')}${chance === '' ? '' : `-${chance}`}`;
  const base = `${office.slice(0, LONGEST - tail.length - 4)}-${tail}`;
  const known = new Set(taken);
  for (let no = 1; ; no += 1) {
    const id = no === 1 ? base : `${base}-${no}`;
    if (!known.has(id)) return id;
  }
}
