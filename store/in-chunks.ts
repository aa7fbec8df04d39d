// The embedded server compares each document with each value of a long $in: 2,500 take half a minute.
const LONGEST_LIST = 100;

/** Finds by lists of keys of any length, some at a time; in no order. */
export async function inChunks<Key, Found>(
  keys: readonly Key[],
  find: (some: Key[]) => Promise<Found[]>,
): Promise<Found[]> {
  const found: Found[] = [];
  for (let at = 0; at < keys.length; at += LONGEST_LIST) {
    found.push(...(await find(keys.slice(at, at + LONGEST_LIST))));
  }
  return found;
}
