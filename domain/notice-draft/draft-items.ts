import type { Quota, WorkItem } from '../campaign-file';
import type { ItemReading } from '../notice-import/notice-items';
import type { QuotaReading } from '../notice-import/quotas';
import type { TimeWindow } from '../time-window';
import { ask, type Drafting, mark } from './drafting';
import { type NamedUnits, refsFor } from './name-refs';
import { daysOfHoliday, windowOf, windowOfDays } from './window-of';

function itemWindow(drafting: Drafting, { window, unreadWindow, spans }: ItemReading): TimeWindow {
  const span = spans.time ?? spans.title ?? null;
  const holiday = window?.holiday ?? null;
  if (window && !holiday) return windowOf(drafting, window, span);
  const days = holiday && daysOfHoliday(drafting, holiday);
  if (days) return windowOfDays(days.from, days.to);
  const words = holiday?.words ?? unreadWindow;
  if (words === null) return { kind: 'open' };
  const answer = ask(drafting, {
    code: 'unreadWindow',
    words,
    span,
    isBlocking: true,
    answers: ['days', 'noDate'],
  });
  return answer?.kind === 'days' ? windowOfDays(answer.from, answer.to) : { kind: 'open' };
}

function named(drafting: Drafting, item: ItemReading, role: 'lead' | 'cooperating'): NamedUnits {
  return refsFor(drafting, {
    names: role === 'lead' ? item.leads : item.cooperating,
    span: item.spans[role] ?? item.spans.title ?? null,
    mayBeOutside: true,
  });
}

function markItem(drafting: Drafting, path: string, { spans, quotas }: ItemReading): void {
  mark(drafting, `${path}.title`, spans.title);
  mark(drafting, `${path}.window`, spans.time);
  mark(drafting, `${path}.leads`, spans.lead);
  mark(drafting, `${path}.cooperating`, spans.cooperating);
  mark(drafting, `${path}.schedule`, spans.place);
  mark(drafting, `${path}.quotas`, quotas[0]?.span);
}

const BOUNDS = { atLeast: '不少于', atMost: '不超过' } as const;

/** What a file has no field for is said with the name: each so many, at least so many. */
function quotaOf({ name, count, unit, per, bound }: QuotaReading): Quota {
  const notes = [per, bound && BOUNDS[bound]].filter((note) => note !== null);
  const said = notes.length > 0 ? `${name}（${notes.join('，')}）` : name;
  return { name: said, count, measure: unit };
}

function draftItem(drafting: Drafting, item: ItemReading, i: number): WorkItem {
  const window = itemWindow(drafting, item);
  const leads = named(drafting, item, 'lead');
  const cooperating = named(drafting, item, 'cooperating');
  const { speaker, place } = item;
  markItem(drafting, `items[${i}]`, item);
  return {
    no: i + 1,
    title: item.title,
    text: item.text,
    window,
    leads: leads.refs,
    cooperating: cooperating.refs,
    partners: [...new Set([...item.externalPartners, ...leads.outside, ...cooperating.outside])],
    quotas: item.quotas.map(quotaOf),
    subActivities: [],
    ...(speaker === null ? {} : { schedule: [{ who: speaker, where: place ?? '', when: window }] }),
  };
}

/** The work items of a reading in their order, numbered from 1. */
export function draftItems(drafting: Drafting, items: readonly ItemReading[]): WorkItem[] {
  return items.map((item, i) => draftItem(drafting, item, i));
}
