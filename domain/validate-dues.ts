import type { CalendarData } from './calendar';
import type { CampaignFile, Step } from './campaign-file';
import { dueInstants, type DueContext, type DueInstant } from './due-instant';
import type { DueRule } from './due-rule';
import { anchorDates } from './duty-plans';
import { fault, type Fault } from './fault';
import { parseDueInstant } from './iso-instant';
import { startsUnknown } from './occurrences';
import { dueDayOf, endOfDay } from './shanghai-time';
import { rangeFaults } from './validate-ids';
import { durationFaults, LONGEST_DAYS } from './validate-ladder';
import {
  anchorFaults,
  dayFaults,
  eventFaults,
  isSoundDay,
  phaseFaults,
  windowFaults,
} from './validate-windows';

const MOST_OCCURRENCES = 60;

/** What due rules are counted with while nothing has been issued. */
export interface DueBasis {
  issuedAt: number;
  calendar: CalendarData;
}

/** A due rule where it is written, with one of the stretches it is counted for. */
interface Place {
  path: string;
  rule: DueRule;
  /** Path of the window or phase, where the end of it is what falls due. */
  source: string | null;
  within: Pick<DueContext, 'window' | 'phase'>;
}

function instantFaults(path: string, at: string): Fault[] {
  const due = parseDueInstant(at);
  return due !== null && isSoundDay(at.slice(0, 10))
    ? []
    : [fault(path, 'badInstant', { found: at })];
}

/** A rule by its parts, before anything is counted. */
function ruleFaults(path: string, rule: DueRule, file: CampaignFile): Fault[] {
  const origin =
    'from' in rule && typeof rule.from === 'object'
      ? anchorFaults(`${path}.from.anchor`, rule.from.anchor, file)
      : [];
  switch (rule.kind) {
    case 'instant':
      return instantFaults(`${path}.at`, rule.at);
    case 'days':
    case 'workdays': {
      // Only an event is announced early enough to count back from (提前N个工作日).
      const least = typeof rule.from === 'object' ? -LONGEST_DAYS : 0;
      return [...rangeFaults(`${path}.count`, rule.count, [least, LONGEST_DAYS]), ...origin];
    }
    case 'duration':
      return [...durationFaults(`${path}.iso`, rule.iso), ...origin];
    case 'each':
      return [
        ...rangeFaults(`${path}.day`, rule.day, [1, rule.every === 'week' ? 7 : 31]),
        ...dayFaults(`${path}.until`, rule.until),
      ];
    case 'windowEnd':
    case 'none':
      return [];
  }
}

function phasePlaces(path: string, step: Step, file: CampaignFile): Place[] {
  return (step.phases ?? []).flatMap((one, j) => {
    const at = file.phases.findIndex(({ id }) => id === one.phase);
    const phase = file.phases[at];
    if (!phase || phaseFaults('', phase, file).length > 0) return [];
    const place = one.due ? `${path}.phases[${j}].due` : `${path}.due`;
    return [{ path: place, rule: one.due ?? step.due, source: `phases[${at}]`, within: { phase } }];
  });
}

function placesOf(path: string, step: Step, file: CampaignFile): Place[] {
  const due = { path: `${path}.due`, rule: step.due };
  if (step.kind === 'progress') {
    return file.items.flatMap(({ window }, i) =>
      windowFaults('', window, file).length > 0
        ? []
        : [{ ...due, source: `items[${i}].window`, within: { window } }],
    );
  }
  if (step.kind === 'report' && step.phases?.length) return phasePlaces(path, step, file);
  return [{ ...due, source: null, within: {} }];
}

function closeFaults(
  place: Place,
  dues: readonly DueInstant[],
  closesOn: string | undefined,
): Fault[] {
  if (closesOn === undefined) return [];
  const latest = Math.max(...dues.map(({ dueAt }) => dueAt ?? -Infinity));
  if (!(latest > endOfDay(closesOn))) return [];
  const path = place.rule.kind === 'windowEnd' && place.source ? place.source : place.path;
  return [fault(path, 'dueAfterClose', { dueOn: dueDayOf(latest), closesOn })];
}

function countedFaults(place: Place, dues: readonly DueInstant[], file: CampaignFile): Fault[] {
  const { path, rule, source, within } = place;
  if (rule.kind === 'windowEnd' && source === null && file.closesOn === undefined) {
    return [fault(path, 'dueWithoutWindow')];
  }
  if (rule.kind === 'each' && startsUnknown({ ...within, anchors: anchorDates(file) })) {
    return [fault(path, 'dueInUndatedStretch')];
  }
  if (dues.length > MOST_OCCURRENCES) {
    return [fault(path, 'dueTooOften', { count: dues.length, most: MOST_OCCURRENCES })];
  }
  return closeFaults(place, dues, file.closesOn);
}

function stepDueFaults(path: string, step: Step, { file, basis }: Counting): Fault[] {
  const written = [
    ...ruleFaults(`${path}.due`, step.due, file),
    ...(step.phases ?? []).flatMap(({ due }, j) =>
      due ? ruleFaults(`${path}.phases[${j}].due`, due, file) : [],
    ),
  ];
  if (written.length > 0 || !basis) return written;
  const context: DueContext = {
    issuedAt: basis.issuedAt,
    deliveredAt: basis.issuedAt,
    acknowledgedAt: null,
    graceDays: file.graceDays,
    anchors: anchorDates(file),
    calendar: basis.calendar,
    closesOn: file.closesOn,
  };
  const counted = placesOf(path, step, file).map((place) => ({
    place,
    dues: dueInstants(place.rule, { ...context, ...place.within }),
  }));
  const never = counted.length > 0 && counted.every(({ dues }) => dues.length === 0);
  return [
    ...(never ? [fault(`${path}.due`, 'dueNeverFalls')] : []),
    ...counted.flatMap(({ place, dues }) => countedFaults(place, dues, file)),
  ];
}

interface Counting {
  file: CampaignFile;
  basis: DueBasis | null;
}

function once(faults: readonly Fault[]): Fault[] {
  const seen = new Map(faults.map((one) => [`${one.path} ${one.code}`, one]));
  return [...seen.values()];
}

/** Every due rule: by its parts, and by the instants it comes to if issued on this basis. */
export function validateDues(file: CampaignFile, basis: DueBasis): Fault[] {
  const countable =
    rangeFaults('', file.graceDays, [0, 365]).length === 0 &&
    dayFaults('', file.closesOn).length === 0 &&
    file.anchors.every(({ on }) => eventFaults('', on).length === 0);
  const counting = { file, basis: countable ? basis : null };
  return once(file.steps.flatMap((step, i) => stepDueFaults(`steps[${i}]`, step, counting)));
}
