/** The size of a file in the units people know; `bytes` from 0. */
export function sizeText(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  const megabytes = Math.round((kilobytes / 1024) * 10) / 10;
  return kilobytes < 1024 ? `${kilobytes} KB` : `${megabytes} MB`;
}
