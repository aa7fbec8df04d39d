import type { BoardCounts } from '../../web/contract/campaigns';
import type { DemoRow } from './timeline';

/** What `result.json` says of one demonstration. */
export interface DemoResult {
  campaign: string;
  participants: number;
  stages: BoardCounts['funnel'];
  reminders: number;
  escalations: number;
  late: number;
  onTime: number;
  duplicates: number;
}

/** Entries, and rungs of one clock, that are in the record more than once. */
export function countDuplicates(rows: DemoRow[]): number {
  const keys = rows.map(({ stream, seq, unit, duty, clock, rung }) =>
    rung === undefined
      ? [stream, seq, unit ?? '', duty ?? ''].join('|')
      : ['rung', unit, duty, clock, rung].join('|'),
  );
  return keys.length - new Set(keys).size;
}

/** Rungs that fired with one of these actions. */
export function countFired(rows: DemoRow[], actions: string[]): number {
  return rows.filter(({ action }) => action !== undefined && actions.includes(action)).length;
}
