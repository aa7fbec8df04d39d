import type { CalendarData } from '../domain/calendar';
import type { Issuance } from '../domain/issuance';
import type { IssuanceRef } from '../domain/stream-name';
import type { EngineDeps } from './engine-deps';

/**
 * The calendar every clock of an issuing is wound by: the one in its record until a later one is
 * entered there, so that no two clocks count differently.
 */
export function calendarOf(
  { calendars }: Pick<EngineDeps, 'calendars'>,
  { office }: IssuanceRef,
  { calendarVersion }: Pick<Issuance, 'calendarVersion'>,
): Promise<CalendarData> {
  return calendarVersion === null
    ? calendars.current(office)
    : calendars.of(calendarVersion, office);
}
