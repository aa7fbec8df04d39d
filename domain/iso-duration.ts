const DURATION_PATTERN =
  /^P(?=[\dT])(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,8})M)?(?:(\d{1,8})(?:\.(\d{1,3}))?S)?)?$/;

/**
 * Milliseconds of an ISO 8601 duration of weeks, days, hours, minutes and seconds.
 * Years and months have no exact length, so they are refused like any other bad input: null.
 */
export function parseDuration(iso: string): number | null {
  const found = DURATION_PATTERN.exec(iso);
  if (!found) return null;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found
    .slice(1, 6)
    .map((part: string | undefined) => Number(part ?? 0));
  const whole = (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds;
  return whole * 1_000 + Number((found[6] ?? '').padEnd(3, '0'));
}
