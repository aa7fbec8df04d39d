import type { Change } from './change';

/** Versions of forms that the changes name. */
export function namedVersions(changes: readonly Change[]): string[] {
  return changes.flatMap((change) => (change.kind === 'swapForm' ? [change.version] : []));
}
