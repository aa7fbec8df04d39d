import { unitStream, type IssuanceRef } from '../domain/stream-name';
import { findEntryByKey } from '../store/journal';
import type { DutyDoc } from '../store/models/duty';
import { listReceivedActsSince } from '../store/received-acts';
import { listReceivedSince } from '../store/submissions';
import type { EngineDeps } from './engine-deps';

/** How long what was taken in but not decided yet keeps its duty from being chased, in ms. */
const IN_HAND = 10 * 60_000;

interface Received {
  key: string;
  unit: string;
  duty: string;
  receivedAt: number;
}

/** Whether the row that was read knows of it: a decision made since has not reached the row. */
async function isShown(
  { connection }: EngineDeps,
  row: DutyDoc,
  { key }: Received,
): Promise<boolean> {
  const { campaign, office, unit } = row;
  const entry = await findEntryByKey(connection, unitStream({ campaign, office, unit }), key);
  return entry !== null && entry.seq <= row.unitRev;
}

/**
 * Since when the form or the act that would meet a duty is in hand, by the duty's id: it was taken in
 * and waits for its decision.
 */
export async function inHand(
  engine: EngineDeps,
  ref: IssuanceRef,
  rows: DutyDoc[],
): Promise<Map<string, number>> {
  const since = Date.now() - IN_HAND;
  const forms = await listReceivedSince(engine.connection, ref, since);
  const acts = await listReceivedActsSince(engine.connection, ref, since);
  const received: Received[] = [...forms.map((form) => ({ ...form, key: form._id })), ...acts];
  const held = new Map<string, number>();
  for (const row of rows) {
    const own = received
      .filter(({ unit, duty }) => unit === row.unit && duty === row.duty)
      .sort((a, b) => a.receivedAt - b.receivedAt);
    for (const one of own) {
      if (await isShown(engine, row, one)) continue;
      held.set(row._id, one.receivedAt);
      break;
    }
  }
  return held;
}
