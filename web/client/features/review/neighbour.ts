/**
 * The key `step` places away from the present one. What has left the queue goes on standing where
 * it stood, between its former neighbours: `was` is the place it had. Undefined at either end.
 */
export function neighbour(
  keys: readonly string[],
  present: { key: string | null; was: number },
  step: 1 | -1,
): string | undefined {
  const place = present.key === null ? -1 : keys.indexOf(present.key);
  if (place >= 0) return keys[place + step];
  if (present.key === null) return step === 1 ? keys[0] : keys.at(-1);
  return step === 1 ? keys[present.was] : keys[present.was - 1];
}

/**
 * What to read once the present one is decided: the next one that the reader may decide, else the
 * nearest one before it, else none.
 */
export function afterDecision(
  rows: readonly { key: string; mayDecide: boolean }[],
  decided: string,
): string | undefined {
  const place = rows.findIndex(({ key }) => key === decided);
  const open = ({ key, mayDecide }: { key: string; mayDecide: boolean }) =>
    mayDecide && key !== decided;
  return (rows.slice(place + 1).find(open) ?? rows.slice(0, Math.max(place, 0)).findLast(open))
    ?.key;
}
