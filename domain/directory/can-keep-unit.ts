import { canAdminister, type Viewer } from '../permissions';

/**
 * Name, class, tier and place of a unit decide what it owes, so they are kept by administrators
 * above it; the root, with nobody above, by its own.
 */
export function canKeepUnit(viewer: Viewer, unitPath: string): boolean {
  const isRoot = unitPath.split('/').length === 3;
  return canAdminister(viewer, unitPath) && (isRoot || unitPath !== viewer.officePath);
}
