import type { RungAsk } from './rung-ask';

/** A duty's clock wound anew: everything the projection needs, computed once. */
export interface RearmRow {
  unit: string;
  duty: string;
  clock: number;
  dueAt: number | null;
  nextRungAt: number | null;
  /** Returns of this duty that the new clock answers; see DutyProgress.returns. */
  returns: number;
  /** What goes on from the clock before, where the due is the same or its rungs have come already. */
  kept?: KeptRungs;
}

/** What a clock wound anew has behind it: see `rewoundClock`. */
export interface KeptRungs {
  /** Highest rung fired. */
  rung: number;
  overdue: boolean;
  /** A rung has flagged it in red; absent where none has. */
  flagged?: true;
  /** Numbers of the rungs that do not fire on the new clock. */
  spent: number[];
  /** Those of `spent` that never fired: another ladder had put them behind the day it came. */
  missed?: number[];
  /** Rungs that go on waiting for the handler's word; absent where none does. */
  asks?: RungAsk[];
}
