import type { Json } from '../../../../domain/journal-entry';
import type { PrefillOrigin } from '../../../contract/facts';

/** How a field stands to what was reported before: the same, something else, or empty. */
export type CarriedState = 'carried' | 'corrected' | 'offered';

/** What was reported before, as it is shown beside its field. */
export interface CarriedMark {
  /** Whose facts the reader may look at; null: nobody's. */
  factsOf: string | null;
  title: string;
  value: Json;
  origin: PrefillOrigin;
  state: CarriedState;
  isConfirmed: boolean;
  onConfirm: () => void;
  /** Puts the value reported before into the field. */
  onTake: () => void;
}

/** By place of the field in the form. */
export type CarriedMarks = ReadonlyMap<string, CarriedMark>;

/** The place of a field as marks are kept by it. */
export function placeOf(path: readonly (string | number)[]): string {
  return path.join('/');
}
