import type { Connection } from '../../store/connection';
import type { Calendars } from '../../store/calendars';
import { keepMailing } from './keep-mailing';
import { openMailHost } from './mail-host';
import { mailSettings } from './mail-settings';
import { officeOpenings } from './office-openings';

const SILENCE_MS = 20_000;

/**
 * Starts the delivery of mail as the environment says; one line tells which way it went.
 * @returns a function that stops it
 * @throws Error for settings that cannot be right
 */
export function startMailing(
  { connection, calendars }: { connection: Connection; calendars: Calendars },
  tell: (line: string) => void,
): () => Promise<void> {
  const settings = mailSettings(process.env);
  if (!settings) {
    tell('mail: SMTP_URL is not set, messages are read in the product alone');
    return () => Promise.resolve();
  }
  tell(`mail: sent from ${settings.from} by ${new URL(settings.url).host}`);
  const host = openMailHost(settings, SILENCE_MS);
  const { site } = settings;
  const opensAt = officeOpenings(connection, calendars);
  return keepMailing({ connection, host, site, opensAt }, tell);
}
