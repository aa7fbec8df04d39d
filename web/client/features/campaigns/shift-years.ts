import type { CampaignFile, Phase, Step, WorkItem } from '../../../../domain/campaign-file';
import type { DueRule } from '../../../../domain/due-rule';
import { isDay } from '../../../../domain/shanghai-time';
import type { TimeWindow, WindowEdge } from '../../../../domain/time-window';

/** The same day so many years later; 29 February becomes the 28th where there is none. */
function laterDay(on: string, years: number): string {
  const year = Number(on.slice(0, 4));
  if (!Number.isInteger(year)) return on;
  const moved = `${String(year + years).padStart(4, '0')}${on.slice(4)}`;
  return isDay(on.slice(0, 10)) && !isDay(moved.slice(0, 10))
    ? moved.replace('-02-29', '-02-28')
    : moved;
}

function laterEdge<E extends WindowEdge | undefined>(edge: E, years: number): E {
  return edge && 'on' in edge ? { ...edge, on: laterDay(edge.on, years) } : edge;
}

function withEdges<T extends { from?: WindowEdge; to?: WindowEdge }>(span: T, years: number): T {
  return {
    ...span,
    ...(span.from ? { from: laterEdge(span.from, years) } : {}),
    ...(span.to ? { to: laterEdge(span.to, years) } : {}),
  };
}

function laterWindow(window: TimeWindow, years: number): TimeWindow {
  switch (window.kind) {
    case 'days':
      return { ...window, from: laterDay(window.from, years), to: laterDay(window.to, years) };
    case 'months':
    case 'year':
      return { ...window, year: window.year + years };
    case 'open':
      return window.from === undefined ? window : { ...window, from: laterDay(window.from, years) };
    case 'anchored':
      return withEdges(window, years);
    case 'prompt':
      return window;
  }
}

function laterDue(due: DueRule, years: number): DueRule {
  switch (due.kind) {
    case 'instant':
      return { ...due, at: laterDay(due.at, years) };
    case 'each':
      return { ...due, until: laterDay(due.until, years) };
    case 'days':
    case 'workdays':
    case 'windowEnd':
    case 'duration':
    case 'none':
      return due;
  }
}

function laterItem(item: WorkItem, years: number): WorkItem {
  return {
    ...item,
    window: laterWindow(item.window, years),
    subActivities: item.subActivities.map((one) =>
      one.window ? { ...one, window: laterWindow(one.window, years) } : one,
    ),
    ...(item.schedule && {
      schedule: item.schedule.map((slot) => ({ ...slot, when: laterWindow(slot.when, years) })),
    }),
  };
}

function laterStep(step: Step, years: number): Step {
  return {
    ...step,
    due: laterDue(step.due, years),
    ...(step.phases && {
      phases: step.phases.map((one) => (one.due ? { ...one, due: laterDue(one.due, years) } : one)),
    }),
  };
}

/** The file with every date of its plan so many years later; the notice's own dates stay. */
export function shiftYears(file: CampaignFile, years: number): CampaignFile {
  if (years === 0) return file;
  return {
    ...file,
    items: file.items.map((item) => laterItem(item, years)),
    phases: file.phases.map((phase): Phase => withEdges(phase, years)),
    steps: file.steps.map((step) => laterStep(step, years)),
    ...(file.closesOn === undefined ? {} : { closesOn: laterDay(file.closesOn, years) }),
  };
}

/** The earliest year the plan names, null where it names none. */
export function firstYear({ items, phases, steps, closesOn }: CampaignFile): number | null {
  const named = JSON.stringify({ items, phases, steps, closesOn });
  const years = [...named.matchAll(/"(?:year":|(?:from|to|on|at|until|closesOn)":")(\d{4})/g)];
  const found = years.map(([, year]) => Number(year)).sort((a, b) => a - b);
  return found[0] ?? null;
}
