import { campaignStream, type IssuanceRef } from '../domain/stream-name';
import type { EngineDeps } from './engine-deps';
import { appendAutomatic } from './append-automatic';

/**
 * Enters into the record of a running issuing that its office counts by another calendar now: a year
 * was decreed, or days were entered. What hangs on it is wound anew as after a moved date.
 */
export async function followCalendar(engine: EngineDeps, ref: IssuanceRef): Promise<void> {
  const { state: upon } = await engine.issuances.fresh(campaignStream(ref));
  const { version: to } = await engine.calendars.current(ref.office);
  const { calendarVersion: from, rev } = upon;
  if (from === null || from === to) return;
  const event = { act: 'calendar.changed' as const, data: { from, to } };
  await appendAutomatic(engine, ref, { key: `calendar:${rev}:${to}`, event, upon });
}
