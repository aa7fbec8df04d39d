import { placementOf } from '../placement';
import { placedNodes } from '../approval/route-order';
import type { Route } from '../approval/route';
import { sameJson } from '../same-json';
import type { StandingUnit, Rerouted } from './unit-change';
import type { Terms } from './terms';

function routeOf({ file }: Terms, step: string): Route | null {
  return file.steps.find(({ id }) => id === step)?.route ?? null;
}

function asksSuperior(route: Route | null): boolean {
  const nodes = route ? placedNodes(route) : [];
  return nodes.some(({ node }) => node.approvers.some(({ kind }) => kind === 'superior'));
}

/**
 * Duties whose submissions are looked at by others from here on. What is on its way keeps the route it
 * set out on, through every return; what waits for the sponsor's one word keeps waiting for that: no
 * question that was put to somebody is ever withdrawn by a supplement. All that is handed in later goes
 * the new way. Where the unit has another superior, whoever is asked as that is another one from the
 * next question on, on its way or not.
 */
export function reroutedDuties(
  { unit, duties }: StandingUnit,
  { before, after }: { before: Terms; after: Terms },
): Rerouted[] {
  const [was, is] = [before, after].map(({ file }) => placementOf(file, unit)?.superior);
  return duties
    .filter(({ met, released, handling }) => !met && !released && handling !== 'file')
    .flatMap(({ duty, step, onItsWay }): Rerouted[] => {
      const [from, to] = [routeOf(before, step), routeOf(after, step)];
      if (!sameJson(from as never, to as never)) return [{ duty, keeps: onItsWay }];
      return was !== is && asksSuperior(to) ? [{ duty, keeps: null }] : [];
    });
}
