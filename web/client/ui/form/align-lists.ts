/** An element of the old list, of the new one, or of both where they are the same. */
export type Aligned<T> = [before: T | undefined, after: T | undefined];

type Same<T> = (a: T, b: T) => boolean;

/** Lengths of the longest common subsequence from each place to the end. */
function commonLengths<T>(before: readonly T[], after: readonly T[], same: Same<T>): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () =>
    new Array<number>(after.length + 1).fill(0),
  );
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    const row = lengths[i] as number[];
    for (let j = after.length - 1; j >= 0; j--) {
      row[j] = same(before[i] as T, after[j] as T)
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  return lengths;
}

/** Puts two lists beside each other so that as much as possible stays the same, in order. */
export function alignLists<T>(
  before: readonly T[],
  after: readonly T[],
  same: Same<T>,
): Aligned<T>[] {
  const lengths = commonLengths(before, after, same);
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  const aligned: Aligned<T>[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const isLeft = i < before.length;
    const isRight = j < after.length;
    if (isLeft && isRight && same(before[i] as T, after[j] as T)) {
      aligned.push([before[i++], after[j++]]);
    } else if (isLeft && (!isRight || at(i + 1, j) >= at(i, j + 1))) {
      aligned.push([before[i++], undefined]);
    } else {
      aligned.push([undefined, after[j++]]);
    }
  }
  return aligned;
}
