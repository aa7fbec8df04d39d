import { WorkflowUpdateFailedError } from '@temporalio/client';
import type { IssuanceEventData, RungRow } from '../../domain/issuance-event';
import type { JournalEntry } from '../../domain/journal-entry';
import { campaignStream, unitStream, type IssuanceRef } from '../../domain/stream-name';
import type { Connection } from '../../store/connection';
import { listEntries } from '../../store/journal';
import type { DutyDoc } from '../../store/models/duty';
import { outboxMessageModel, type OutboxMessageDoc } from '../../store/models/outbox-message';
import type { UnitTaskDoc } from '../../store/models/unit-task';
import { findUnitRows } from '../../store/unit-projection';

type Ref = IssuanceRef & { unit?: string };

/** The stream of a unit, or of the issuing office where no unit is named. */
export function entriesOf(connection: Connection, ref: Ref): Promise<JournalEntry[]> {
  const { unit } = ref;
  return listEntries(
    connection,
    unit === undefined ? campaignStream(ref) : unitStream({ ...ref, unit }),
  );
}

/** What happened in a stream, by name. */
export async function actsOf(connection: Connection, ref: Ref): Promise<string[]> {
  return (await entriesOf(connection, ref)).map(({ act }) => act);
}

/** Data of every entry of one act in the issuing office's stream. */
export async function eventsOf<Act extends keyof IssuanceEventData>(
  connection: Connection,
  { campaign, office }: IssuanceRef,
  act: Act,
): Promise<IssuanceEventData[Act][]> {
  const entries = await entriesOf(connection, { campaign, office });
  return entries.filter((one) => one.act === act).map(({ data }) => data as IssuanceEventData[Act]);
}

/** Rungs of one unit's duties in the order they fired. */
export async function rungsOf(
  connection: Connection,
  ref: IssuanceRef & { unit: string },
): Promise<RungRow[]> {
  const fired = await eventsOf(connection, ref, 'rung.fired');
  return fired.flatMap(({ rows }) => rows).filter(({ unit }) => unit === ref.unit);
}

/** Natural keys of rungs, `<duty>:<clock>:<rung>`. */
export function keysOf(rungs: RungRow[]): string[] {
  return rungs.map(({ duty, clock, rung }) => `${duty}:${clock}:${rung}`);
}

/** One duty as projected. */
export async function dutyOf(
  connection: Connection,
  ref: IssuanceRef & { unit: string },
  duty: string,
): Promise<DutyDoc> {
  const { duties } = await findUnitRows(connection, ref);
  const found = duties.find((one) => one.duty === duty);
  if (!found) throw new Error(`${ref.unit} has no duty ${duty}`);
  return found;
}

/** One participant as projected. */
export async function taskOf(
  connection: Connection,
  ref: IssuanceRef & { unit: string },
): Promise<UnitTaskDoc> {
  const { task } = await findUnitRows(connection, ref);
  if (!task) throw new Error(`${ref.unit} takes no part`);
  return task;
}

/** Messages of one issuing. */
export async function messagesOf(
  connection: Connection,
  { campaign, office }: IssuanceRef,
): Promise<OutboxMessageDoc[]> {
  return outboxMessageModel(connection)
    .find({ campaign, office })
    .sort({ _id: 1 })
    .lean<OutboxMessageDoc[]>()
    .exec();
}

/** The code an act was refused with; null if it was not. Anything but a refusal is thrown. */
export async function refusalOf(asked: Promise<unknown>): Promise<string | null> {
  return (await refusalWith(asked))?.code ?? null;
}

/** The code and parameters an act was refused with; null if it was not. */
export async function refusalWith(
  asked: Promise<unknown>,
): Promise<{ code: string; params: unknown } | null> {
  try {
    await asked;
    return null;
  } catch (error) {
    if (!(error instanceof WorkflowUpdateFailedError)) throw error;
    const { type, details } = error.cause as { type?: string; details?: unknown[] };
    return { code: type ?? 'unknown', params: details?.[0] };
  }
}
