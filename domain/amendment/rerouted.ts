import { sameJson } from '../same-json';
import type { StandingUnit, Rerouted } from './unit-change';
import type { Terms } from './terms';

function routeOf({ file }: Terms, step: string): unknown {
  return file.steps.find(({ id }) => id === step)?.route ?? null;
}

/**
 * Duties whose submissions are looked at by others from here on. What is on its way keeps the route it
 * set out on, through every return; what waits for the sponsor's one word keeps waiting for that: no
 * question that was put to somebody is ever withdrawn by a supplement. All that is handed in later goes
 * the new way.
 */
export function reroutedDuties(
  { duties }: StandingUnit,
  { before, after }: { before: Terms; after: Terms },
): Rerouted[] {
  return duties
    .filter(({ met, released, handling }) => !met && !released && handling !== 'file')
    .filter(({ step }) => !sameJson(routeOf(before, step) as never, routeOf(after, step) as never))
    .map(({ duty, onItsWay }) => ({ duty, keeps: onItsWay }));
}
