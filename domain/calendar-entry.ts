import type { Actor } from './actor';

export const DAY_KINDS = ['off', 'work', 'usual'] as const;
/** 放假 · 上班 · 恢复原安排 */
export type DayKind = (typeof DAY_KINDS)[number];

/** What an office says of one day; `usual` takes back what it said before. */
export interface DayChange {
  on: string;
  day: DayKind;
}

export const CALENDAR_ACTS = ['days.changed', 'year.decreed'] as const;
/** 调整工作日 · 录入年度放假安排 */
export type CalendarAct = (typeof CALENDAR_ACTS)[number];

/**
 * One act upon the calendar of an office and of all offices under it. Entries are never changed:
 * the calendar is what they come to, so an act is whole as soon as it is written.
 */
export interface CalendarEntry {
  directory: string;
  /** From 1, without gaps, for each directory. */
  seq: number;
  /** The command id. */
  key: string;
  /** Binds the command id to what was asked. */
  hash: string;
  at: number;
  by: Actor;
  /** The office whose calendar it is. */
  office: string;
  act: CalendarAct;
  days: DayChange[];
  /** The year that is known from here on; null for single days. */
  year: number | null;
  /** Why, or the number of the decree. */
  reason: string;
}
