import type { Connection } from '../../store/connection';
import type { Calendars } from '../../store/calendars';
import { settingsFor } from '../../store/office-settings';
import { workingMomentAfter } from '../../domain/working-hours';

/** For so long what an office has set is not looked up again: its word holds a little later. */
const KEPT_MS = 5 * 60_000;

/** When an office next gets mail, from an instant on; that instant itself while it is open. */
export type OpensAt = (office: string, at: number) => Promise<number>;

/**
 * Mail goes in the hours an office has set, or those above it, on the days it works by its own
 * calendar: holidays it has entered itself included.
 */
export function officeOpenings(
  connection: Connection,
  calendars: Pick<Calendars, 'current'>,
): OpensAt {
  const known = new Map<string, { from: number; opensAt: number }>();
  return async (office, at) => {
    const kept = known.get(office);
    if (kept && at < kept.opensAt && at - kept.from < KEPT_MS) return kept.opensAt;
    const [{ settings }, calendar] = await Promise.all([
      settingsFor(connection, office),
      calendars.current(office),
    ]);
    const opensAt = workingMomentAfter(at, { hours: settings.mailHours, calendar });
    known.set(office, { from: at, opensAt });
    return opensAt;
  };
}
