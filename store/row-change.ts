import type { IssuanceRef } from '../domain/stream-name';
import type { CircularDoc } from './models/circular';
import type { DutyDoc } from './models/duty';
import type { OutboxMessageDoc } from './models/outbox-message';
import type { UnitTaskDoc } from './models/unit-task';

/** What is set in one duty of one unit. */
export interface DutyChange {
  unit: string;
  duty: string;
  set: Partial<DutyDoc>;
}

/** What is set in one run. */
export interface TaskChange {
  unit: string;
  set: Partial<UnitTaskDoc>;
}

/**
 * What one entry of an issuer's stream changes in the rows of its issuing, as data: written to the
 * database as it happens, and to memory when every row is made anew from the record. `seq` is the
 * entry's: a row that shows a newer one is left alone.
 */
export type RowChange =
  | { kind: 'insert'; tasks: UnitTaskDoc[]; duties: DutyDoc[] }
  | { kind: 'setDuties'; ref: IssuanceRef; seq: number; changes: DutyChange[] }
  | { kind: 'releaseUnit'; ref: IssuanceRef; seq: number; unit: string }
  | { kind: 'setTasks'; ref: IssuanceRef; seq: number; changes: TaskChange[] }
  | { kind: 'releaseItem'; ref: IssuanceRef; seq: number; item: number }
  | { kind: 'draftCircular'; circular: CircularDoc }
  | { kind: 'setCircular'; ref: IssuanceRef; seq: number; no: number; set: Partial<CircularDoc> }
  | { kind: 'lapseCirculars'; ref: IssuanceRef; seq: number; at: number }
  | { kind: 'tell'; messages: OutboxMessageDoc[] };
