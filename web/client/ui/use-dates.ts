import { useMemo } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { dayOf, dueDayOf, endOfDay, startOfDay } from '../../../domain/shanghai-time';
import { useNow } from './use-now';

const ZONE = 'Asia/Shanghai';

/** Ways to write an instant, always in Beijing time; the year is left out while it is this one. */
export interface Dates {
  /** When something happened: 11月24日 16:05 */
  moment(at: number): string;
  /** The same, without the day while it is today: 16:05 */
  clock(at: number): string;
  /** The date of a document, with its year: 2026年11月24日 */
  whole(at: number): string;
  /** By when something is due: 11月24日（周二）; with the hour where it is not the end of a day. */
  due(dueAt: number): string;
  /** The day something is due, for tight places: 11月24日 */
  day(dueAt: number): string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs a hundred times what using it does. */
function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options });
  formats.set(key, format);
  return format;
}

class Writer {
  constructor(
    private readonly t: TFunction<'app'>,
    private readonly language: string,
    private readonly today: string,
  ) {}

  private part(at: number, options: Intl.DateTimeFormatOptions): string {
    const locale = this.language === 'en' ? 'en-GB' : 'zh-CN';
    return formatOf(locale, options).format(at);
  }

  private date(at: number): string {
    const month = this.language === 'en' ? 'short' : 'long';
    const isThisYear = dayOf(at).slice(0, 4) === this.today.slice(0, 4);
    return this.part(at, { month, day: 'numeric', ...(isThisYear ? {} : { year: 'numeric' }) });
  }

  private time(at: number): string {
    return this.part(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  }

  readonly moment = (at: number): string =>
    this.t('date.moment', { date: this.date(at), time: this.time(at) });

  readonly clock = (at: number): string =>
    dayOf(at) === this.today ? this.time(at) : this.moment(at);

  readonly day = (dueAt: number): string => this.date(startOfDay(dueDayOf(dueAt)));

  readonly whole = (at: number): string => this.part(at, { dateStyle: 'long' });

  readonly due = (dueAt: number): string => {
    const day = dueDayOf(dueAt);
    const isWholeDay = endOfDay(day) === dueAt;
    const at = isWholeDay ? startOfDay(day) : dueAt;
    const weekday = this.part(at, { weekday: 'short' });
    const on = this.t('date.day', { date: this.date(at), weekday });
    return isWholeDay ? on : this.t('date.moment', { date: on, time: this.time(at) });
  };
}

/** Dates as the reader's language writes them. */
export function useDates(): Dates {
  const { t, i18n } = useTranslation();
  const today = dayOf(useNow());
  const { language } = i18n;
  return useMemo(() => new Writer(t, language, today), [t, language, today]);
}
