import type { ItemView } from '../../../contract/items';
import { useDates } from '../../ui/use-dates';

/** When each unit last told something of the item, in words; null: never. */
export function useLastTold({ records }: ItemView): (unit: string) => string | null {
  const dates = useDates();
  // Records are in the order of time.
  const last = new Map(records.map(({ unit, at }) => [unit, at]));
  return (unit) => {
    const at = last.get(unit);
    return at === undefined ? null : dates.moment(at);
  };
}
