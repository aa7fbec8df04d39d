import { z } from 'zod';
import { CALENDAR_ACTS, DAY_KINDS } from '../../domain/calendar-entry';
import { day, words } from './values';

const dayChange = z.object({ on: z.string(), day: z.enum(DAY_KINDS) });

/** The working calendar of an office. */
export const calendarView = z.object({
  /** Last day that has been decreed. */
  knownUntil: z.string(),
  years: z.array(z.object({ year: z.number(), workdays: z.number(), assumed: z.boolean() })),
  /** What the offices of its line have entered, newest first. */
  entries: z.array(
    z.object({
      office: z.string(),
      at: z.number(),
      act: z.enum(CALENDAR_ACTS),
      year: z.number().nullable(),
      days: z.array(dayChange),
      reason: z.string(),
    }),
  ),
  /** Days of the years above that are not as the weekday says, earliest first. */
  days: z.array(
    z.object({
      on: z.string(),
      day: z.enum(['off', 'work']),
      /** Whose word it is; null for the State Council's calendar of this release. */
      office: z.string().nullable(),
    }),
  ),
  /** Names of the offices that are mentioned. */
  names: z.record(z.string(), z.string()),
  mayChange: z.boolean(),
  /** Enters the holidays of a year for everybody: an administrator of the office at the top. */
  mayDecree: z.boolean(),
});
export type CalendarView = z.infer<typeof calendarView>;

export const calendarDaysBody = z.strictObject({
  days: z.array(z.strictObject({ on: day, day: z.enum(DAY_KINDS) })).max(400),
  reason: words,
});

export const calendarYearBody = z.strictObject({
  year: z.number().int(),
  off: z.array(day).max(400),
  work: z.array(day).max(400),
  reason: words.meta({ description: '放假通知的文号' }),
});
