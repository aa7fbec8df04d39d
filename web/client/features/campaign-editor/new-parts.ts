import type {
  Anchor,
  CampaignFile,
  Phase,
  Step,
  StepKind,
  WorkItem,
} from '../../../../domain/campaign-file';
import type { DueOrigin, DueRule } from '../../../../domain/due-rule';
import type { Rung, RungOffset } from '../../../../domain/ladder';
import type { TimeWindow } from '../../../../domain/time-window';
import { hoursOf } from './ladder-order';

/** An id no entry has yet, like `phase-3`. Ids are never shown; they keep references together. */
export function freshId(stem: string, known: readonly { id: string }[]): string {
  const ids = new Set(known.map(({ id }) => id));
  if (!ids.has(stem)) return stem;
  for (let no = 2; ; no += 1) if (!ids.has(`${stem}-${no}`)) return `${stem}-${no}`;
}

/** An empty work item with the next number. */
export function newItem({ items }: CampaignFile): WorkItem {
  return {
    no: Math.max(0, ...items.map(({ no }) => no)) + 1,
    title: '',
    text: '',
    window: { kind: 'open' },
    leads: [],
    cooperating: [],
    partners: [],
    quotas: [],
    subActivities: [],
  };
}

export function newPhase({ phases }: CampaignFile, name: string): Phase {
  return { id: freshId('phase', phases), name };
}

export function newAnchor({ anchors }: CampaignFile): Anchor {
  return { id: freshId('event', anchors), name: '' };
}

/** A step of a kind, with the form of that kind; owed by nobody until the matrix says so. */
export function newStep({ steps }: CampaignFile, kind: StepKind, title: string): Step {
  return {
    id: freshId(kind, steps),
    kind,
    title,
    form: kind,
    due: { kind: 'workdays', count: 5, from: 'issue' },
  };
}

/** The next rung: a reminder first, afterwards a day later than the last; within working hours. */
export function newRung({ ladder }: CampaignFile): Rung {
  const last = ladder.at(-1)?.offset;
  const isInDays = last?.kind === 'days' || last?.kind === 'workdays';
  const count = !last ? -1 : isInDays ? last.count + 1 : 1;
  const kind = last?.kind === 'days' ? 'days' : 'workdays';
  return {
    no: ladder.length + 1,
    offset: { kind, count },
    action: ladder.length === 0 ? 'remind' : 'chase',
    audiences: ['liaison'],
    hours: hoursOf(ladder),
  };
}

/** A window of another kind, beginning with the days known so far. */
export function newWindow(kind: TimeWindow['kind'], today: string): TimeWindow {
  const year = Number(today.slice(0, 4));
  switch (kind) {
    case 'days':
      return { kind, from: today, to: today };
    case 'months':
      return { kind, year, from: Number(today.slice(5, 7)), to: 12 };
    case 'year':
      return { kind, year };
    case 'open':
      return { kind };
    case 'anchored':
      return { kind };
    case 'prompt':
      return { kind, words: '' };
  }
}

/** A due rule of another kind; number and origin are kept where the new kind has them too. */
export function newDue(kind: DueRule['kind'], before: DueRule, today: string): DueRule {
  const from: DueOrigin = 'from' in before ? before.from : 'issue';
  const count = 'count' in before ? before.count : 5;
  switch (kind) {
    case 'instant':
      return { kind, at: today };
    case 'days':
    case 'workdays':
      return { kind, count, from };
    case 'each':
      return { kind, every: 'month', day: 25, until: `${today.slice(0, 4)}-12-31` };
    case 'duration':
      return { kind, iso: 'P3D', from };
    case 'windowEnd':
    case 'none':
      return { kind };
  }
}

/** The distance of a rung in another measure. */
export function newOffset(kind: RungOffset['kind'], before: RungOffset): RungOffset {
  const count = before.kind === 'duration' ? (before.before ? -1 : 1) : before.count;
  return kind === 'duration'
    ? { kind, iso: `P${Math.max(1, Math.abs(count))}D`, ...(count < 0 ? { before: true } : {}) }
    : { kind, count };
}
