import type { Viewer } from '../../../domain/permissions';
import type { UnitTaskRef } from '../../../domain/stream-name';
import type { BulkOutcome, PersonalUnitAct, UnitActBody } from '../../contract/acts';
import { someAtATime } from '../some-at-a-time';
import type { WebDeps } from '../web-deps';
import { actOnTask } from './act-on-task';
import { outcomeOfRow } from './outcome-of-row';
import { rowKey } from './row-key';

/** One request for the same act on many tasks. */
export interface BulkAsked<Act extends PersonalUnitAct> {
  viewer: Viewer;
  act: Act;
  /** Of the whole request; each row has one of its own that follows from it. */
  key: string;
  rows: readonly { ref: UnitTaskRef; body: UnitActBody[Act] }[];
}

/** The same act on many tasks, some at a time; one that is refused stops no other. */
export async function actInBulk<Act extends PersonalUnitAct>(
  deps: WebDeps,
  { viewer, act, key, rows }: BulkAsked<Act>,
): Promise<BulkOutcome[]> {
  const receivedAt = Date.now();
  return someAtATime(rows, ({ ref, body }) => {
    const one = { viewer, ref, act, body, key: rowKey(key, ref, body), receivedAt };
    const run = () => actOnTask(deps, one);
    return outcomeOfRow(deps, { command: one.key, about: { ...ref, act }, run });
  });
}
