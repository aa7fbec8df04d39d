import type { QueryKey } from '@tanstack/react-query';

/**
 * How answers are named in this tab: `[what]` or `[what, …filters]` for what goes across notices,
 * `[what, campaign, office, unit?, …]` for what belongs to one issuing. What an event or an act
 * makes stale follows from the name alone.
 */
const ACROSS_NOTICES: ReadonlySet<unknown> = new Set([
  'tasks',
  'notices',
  'reviews',
  'approvals',
  'campaigns',
  'own-items',
  'messages',
  'waiting',
  'inside-tasks',
  'draftings',
]);

/** Never stale by what others do: immutable, or read anew by its own rule. */
const LASTING: ReadonlySet<unknown> = new Set([
  'form-version',
  'draft',
  'prefill',
  'session',
  'units',
  'examples',
]);

/** What changed: an issuing as a whole, or one unit of it. */
export interface Change {
  campaign: string;
  office: string;
  unit: string | null;
}

/** True where an answer may be stale after a change. */
export function isAbout(key: QueryKey, { campaign, office, unit }: Change): boolean {
  const [what, keyCampaign, keyOffice, keyUnit] = key;
  if (ACROSS_NOTICES.has(what)) return true;
  if (LASTING.has(what) || keyCampaign !== campaign) return false;
  if (keyOffice !== undefined && keyOffice !== office) return false;
  return unit === null || typeof keyUnit !== 'string' || keyUnit === unit;
}

/** True where an answer must be read anew after changes were missed. */
export function isLive(key: QueryKey): boolean {
  return !LASTING.has(key[0]);
}
