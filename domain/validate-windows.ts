import type { CampaignFile, Phase } from './campaign-file';
import { anchorDates } from './duty-plans';
import { fault, type Fault } from './fault';
import { parseEventTime } from './iso-instant';
import { endOfDay, isDay, startOfDay } from './shanghai-time';
import type { TimeWindow, WindowEdge } from './time-window';
import { rangeFaults } from './validate-ids';
import { phaseBounds, windowBounds, type WindowBounds } from './window-bounds';

/** Years a campaign may lie in; also keeps every date sum within four digits. */
const YEARS: [number, number] = [1900, 2999];

/** Whether a day exists and lies in a year a campaign may lie in. */
export function isSoundDay(on: string): boolean {
  return isDay(on) && Number(on.slice(0, 4)) >= YEARS[0] && Number(on.slice(0, 4)) <= YEARS[1];
}

/** Whether an instant lies in those years; a due outside them has rungs no calendar can count. */
export function isSoundInstant(at: number): boolean {
  return at > startOfDay(`${YEARS[0]}-01-01`) && at <= endOfDay(`${YEARS[1]}-12-31`);
}

/** A day of the file, if given. */
export function dayFaults(path: string, on: string | undefined): Fault[] {
  if (on === undefined || isSoundDay(on)) return [];
  return [fault(path, 'impossibleDate', { found: on })];
}

function edgeFaults(path: string, edge: WindowEdge | undefined, file: CampaignFile): Fault[] {
  if (edge === undefined) return [];
  if ('on' in edge) return dayFaults(`${path}.on`, edge.on);
  return anchorFaults(`${path}.anchor`, edge.anchor, file);
}

/** A reference to an event that the file must define. */
export function anchorFaults(path: string, anchor: string, file: CampaignFile): Fault[] {
  const known = file.anchors.some(({ id }) => id === anchor);
  return known ? [] : [fault(path, 'danglingAnchor', { anchor })];
}

function monthFaults(path: string, month: number): Fault[] {
  const exists = Number.isInteger(month) && month >= 1 && month <= 12;
  return exists ? [] : [fault(path, 'impossibleMonth', { found: month })];
}

function partFaults(path: string, window: TimeWindow, file: CampaignFile): Fault[] {
  switch (window.kind) {
    case 'days':
      return [...dayFaults(`${path}.from`, window.from), ...dayFaults(`${path}.to`, window.to)];
    case 'months':
      return [
        ...rangeFaults(`${path}.year`, window.year, YEARS),
        ...monthFaults(`${path}.from`, window.from),
        ...monthFaults(`${path}.to`, window.to),
      ];
    case 'year':
      return rangeFaults(`${path}.year`, window.year, YEARS);
    case 'open':
      return dayFaults(`${path}.from`, window.from);
    case 'anchored':
      return [
        ...edgeFaults(`${path}.from`, window.from, file),
        ...edgeFaults(`${path}.to`, window.to, file),
      ];
    case 'prompt':
      return [];
  }
}

function orderFaults(path: string, { from, to }: WindowBounds): Fault[] {
  return from !== null && to !== null && to < from
    ? [fault(path, 'endsBeforeStart', { from, to })]
    : [];
}

/** A window by its parts and by the order of its ends. */
export function windowFaults(path: string, window: TimeWindow, file: CampaignFile): Fault[] {
  const faults = partFaults(path, window, file);
  if (faults.length > 0) return faults;
  return orderFaults(path, windowBounds(window, anchorDates(file)));
}

/** A phase by its ends and their order. */
export function phaseFaults(path: string, phase: Phase, file: CampaignFile): Fault[] {
  const faults = [
    ...edgeFaults(`${path}.from`, phase.from, file),
    ...edgeFaults(`${path}.to`, phase.to, file),
  ];
  return faults.length > 0 ? faults : orderFaults(path, phaseBounds(phase, anchorDates(file)));
}

function itemWindowFaults(file: CampaignFile): Fault[] {
  return file.items.flatMap(({ window, subActivities, schedule }, i) => [
    ...windowFaults(`items[${i}].window`, window, file),
    ...subActivities.flatMap((sub, j) =>
      sub.window ? windowFaults(`items[${i}].subActivities[${j}].window`, sub.window, file) : [],
    ),
    ...(schedule ?? []).flatMap(({ when }, j) =>
      windowFaults(`items[${i}].schedule[${j}].when`, when, file),
    ),
  ]);
}

/** The date of an event, if given: a day, or a date-time with zone. */
export function eventFaults(path: string, on: string | undefined): Fault[] {
  if (on === undefined) return [];
  const day = parseEventTime(on)?.on;
  return day !== undefined && isSoundDay(day) ? [] : [fault(path, 'impossibleDate', { found: on })];
}

/** Every day, window, phase and event of the file. */
export function validateWindows(file: CampaignFile): Fault[] {
  return [
    ...dayFaults('notice.issuedOn', file.notice.issuedOn),
    ...dayFaults('notice.printedOn', file.notice.printedOn),
    ...dayFaults('closesOn', file.closesOn),
    ...file.anchors.flatMap(({ on }, i) => eventFaults(`anchors[${i}].on`, on)),
    ...file.phases.flatMap((phase, i) => phaseFaults(`phases[${i}]`, phase, file)),
    ...itemWindowFaults(file),
  ];
}
