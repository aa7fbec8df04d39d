import type { Connection } from 'mongoose';
import type { CalendarData } from '../domain/calendar';
import { decreedCalendar, loadCalendar } from './calendar';
import { isDuplicateKey } from './duplicate-key';
import { calendarVersionModel, type CalendarVersionDoc } from './models/calendar-version';

async function insertVersion(
  connection: Connection,
  { version, ...data }: CalendarData,
): Promise<void> {
  try {
    await calendarVersionModel(connection).create([{ _id: version, ...data }]);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}

/**
 * The calendars of offices, and every version that was ever counted by: what an issuing was wound
 * with must be known when a later decree is compared with it.
 */
export class Calendars {
  private readonly known = new Map<string, CalendarData>();

  private constructor(private readonly connection: Connection) {}

  /** Keeps the calendar of this release as well: a later one must still know what it said. */
  static async open(connection: Connection): Promise<Calendars> {
    const calendars = new Calendars(connection);
    await calendars.keep(decreedCalendar());
    return calendars;
  }

  /** What an office counts by now. */
  async current(office: string): Promise<CalendarData> {
    const calendar = await loadCalendar(this.connection, office);
    const known = this.known.get(calendar.version);
    if (known) return known;
    return this.keep(calendar);
  }

  /** A version as it was kept; what the office counts by now if it never was. */
  async of(version: string, office: string): Promise<CalendarData> {
    const known = this.known.get(version);
    if (known) return known;
    const doc = await calendarVersionModel(this.connection)
      .findById(version)
      .lean<CalendarVersionDoc>()
      .exec();
    if (!doc) return this.current(office);
    const { _id, ...data } = doc;
    const calendar = { version: _id, ...data };
    this.known.set(version, calendar);
    return calendar;
  }

  private async keep(calendar: CalendarData): Promise<CalendarData> {
    await insertVersion(this.connection, calendar);
    this.known.set(calendar.version, calendar);
    return calendar;
  }
}
