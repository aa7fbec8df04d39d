import type { CampaignFile } from '../campaign-file';
import type { FormPins } from '../form-pins';
import type { ItemState } from '../issuance-event';
import type { MovedDue } from '../moved-dues';

/** What a running issuing asks for: the file in force, the dates moved since, where its items stand. */
export interface Terms {
  file: CampaignFile;
  moved: MovedDue[];
  items: { [item: string]: ItemState };
  pins: FormPins;
  /**
   * For each rung of the ladder its number in the ladder that was in force, null for a new one. Left
   * out while the ladder is the one in force.
   */
  rungs?: (number | null)[];
  /** Units that go into another, by id; left out where none does. */
  merged?: { [unit: string]: string };
}

/** Whether anybody is asked for what belongs to this item; what belongs to none always counts. */
export function isUnderway({ items }: Terms, item: number | null | undefined): boolean {
  return item === null || item === undefined || (items[item] ?? 'underway') === 'underway';
}
