import type { Viewer } from '../permissions';
import type { PostRole } from '../person';

const KEEPERS: readonly PostRole[] = [
  'registryClerk',
  'handler',
  'departmentHead',
  'leaderInCharge',
];

/** Keeping the numbers of a body: its registry and whoever drafts there. */
export function canKeepNumbers({ office, roles }: Viewer, body: string): boolean {
  return office === body && roles.some((role) => KEEPERS.includes(role));
}
