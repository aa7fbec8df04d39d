import { validateRoute } from './approval/validate-route';
import type { CalendarData } from './calendar';
import type { CampaignFile } from './campaign-file';
import { checkCampaignShape } from './campaign-shape';
import type { Fault } from './fault';
import { reassignFaults } from './reassign-faults';
import { startOfDay } from './shanghai-time';
import type { Directory } from './unit';
import { validateDues } from './validate-dues';
import { validateIds } from './validate-ids';
import { validateItemReview } from './validate-item-review';
import { validateLadder } from './validate-ladder';
import { type KnownLinks, validateLinks } from './validate-links';
import { validateReview } from './validate-review';
import { validateSharedEvents } from './validate-shared-events';
import { validateMatrix, validateSteps } from './validate-steps';
import { validateUnits } from './validate-units';
import { isSoundDay, validateWindows } from './validate-windows';

/** What a file is checked against. */
export interface ValidationOptions {
  calendar: CalendarData;
  /** Epoch ms at which it would be issued, unless the notice says when it was. */
  now: number;
  /** True at the moment of issuing: what counts is `now`, whatever date the notice bears. */
  issuing?: boolean;
  /** Keys of the published forms; without them forms are not checked. */
  forms?: readonly string[];
  /** Ids of the units whose posts are filled; without them reviewers are not looked for. */
  reviewers?: ReadonlySet<string>;
  /** Events of other issuings that may be followed; without them they are not looked for. */
  events?: ReadonlySet<string>;
  /** Other issuings and published forms; without them links are not looked at. */
  links?: KnownLinks;
}

function issuedAt({ notice }: CampaignFile, { now, issuing }: ValidationOptions): number {
  const { issuedOn } = notice;
  return !issuing && issuedOn !== undefined && isSoundDay(issuedOn) ? startOfDay(issuedOn) : now;
}

function validateRoutes({ steps, items }: CampaignFile, directory: Directory): Fault[] {
  const led = items.filter(({ leads }) => leads.length > 0).map(({ no }) => no);
  return steps.flatMap((step, i) => {
    const { route, kind } = step;
    const around = { path: `steps[${i}].route`, kind, directory, led };
    return [
      ...(route ? validateRoute(route, around) : []),
      ...validateItemReview(step, { path: `steps[${i}].itemReview`, led }),
    ];
  });
}

/**
 * Every fault of a campaign, by path and in plain words; empty: it can be issued.
 * Changes nothing and never throws on a file of the right shape.
 */
export function validateCampaign(
  file: CampaignFile,
  directory: Directory,
  options: ValidationOptions,
): Fault[] {
  const { calendar, forms, reviewers, events, links } = options;
  return [
    ...validateIds(file),
    ...validateUnits(file, directory),
    ...validateWindows(file),
    ...validateSteps(file, forms),
    ...validateDues(file, { issuedAt: issuedAt(file, options), calendar }),
    ...validateMatrix(file),
    ...validateLadder(file.ladder),
    ...reassignFaults(file, directory),
    ...validateRoutes(file, directory),
    ...(links ? validateLinks(file, links) : []),
    ...(events ? validateSharedEvents(file, events) : []),
    ...(reviewers ? validateReview(file, directory, reviewers) : []),
  ];
}

/** A value from outside: a campaign that can be issued, or every fault that keeps it from it. */
export function examineCampaign(
  value: unknown,
  directory: Directory,
  options: ValidationOptions,
): { file: CampaignFile } | { faults: Fault[] } {
  const shaped = checkCampaignShape(value);
  if ('faults' in shaped) return shaped;
  const faults = validateCampaign(shaped.file, directory, options);
  return faults.length > 0 ? { faults } : shaped;
}
