/** A duty of the step that shares its report. */
export interface Counterpart {
  duty: string;
  /** Which one comes first where the keys do not say it: the lowest. */
  rank: number;
}

/**
 * Which duty of a step answers to a duty of the step it shares reports with: the one of the same
 * phase or occurrence (duty key after the step), else the first by rank (decision 0025).
 * @param own the duty, and the step it belongs to
 * @returns null where there is none
 */
export function counterpartDuty<One extends Counterpart>(
  own: { duty: string; step: string },
  other: { step: string; duties: readonly One[] },
): One | null {
  const tail = own.duty.slice(own.step.length);
  const same = other.duties.find(({ duty }) => duty === `${other.step}${tail}`);
  const [first] = [...other.duties].sort((a, b) => a.rank - b.rank || (a.duty < b.duty ? -1 : 1));
  return same ?? first ?? null;
}
