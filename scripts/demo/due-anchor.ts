import type { DueRule } from '../../domain/due-rule';

/** The event a due rule counts from, null where it counts from something known. */
export function dueAnchor(rule: DueRule): string | null {
  return 'from' in rule && typeof rule.from === 'object' ? rule.from.anchor : null;
}
