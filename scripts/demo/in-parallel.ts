/** Does some work for each of many, a few at a time, and keeps the order of the answers. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.map((item, place) => ({ item, place }));
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      results[next.place] = await work(next.item);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
