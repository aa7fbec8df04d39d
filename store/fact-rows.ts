import type { Connection } from 'mongoose';
import { factKeyOf, filledFields, statedFacts } from '../domain/facts/fact-fields';
import { submissionInForce } from '../domain/facts/in-force';
import type { JournalEntry } from '../domain/journal-entry';
import { unitTaskId, type UnitTaskRef } from '../domain/stream-name';
import type { UnitEvent } from '../domain/unit-event';
import { UNTOUCHED_TASK, type UnitTask } from '../domain/unit-task';
import { advanceUnit } from './fold-stream';
import { findFormVersion } from './form-versions';
import type { FactDoc } from './models/fact';
import { submissionModel, type SubmissionDoc } from './models/submission';

/** A filled form that counts since an entry of its unit's stream. */
export interface InForce {
  submission: string;
  /** Empty where neither the entry nor the run tells it. */
  formVersion: string;
  at: number;
  seq: number;
  /** The report in another notice that it is a copy of; absent: it is none. */
  copyOf?: string;
}

/** By which version a form was filled in: as its entry tells, else as the run remembers the last one. */
function versionOf({ data }: JournalEntry, submission: string, task: UnitTask): string {
  const { formVersion, duty } = data as { formVersion?: string; duty?: string };
  const last = duty === undefined ? undefined : task.duties[duty];
  const remembered = last?.submission === submission ? last.formVersion : null;
  return formVersion ?? remembered ?? '';
}

/** The report that this one is a copy of, as the run remembers it. */
function originOf({ data }: JournalEntry, submission: string, task: UnitTask): string | undefined {
  const { duty } = data as { duty?: string };
  const last = duty === undefined ? undefined : task.duties[duty];
  const isCopy = last?.submission === submission && last.shared?.isCopy === true;
  return isCopy ? last.shared?.submission : undefined;
}

/** What one entry brings into force; `task` is the run after it. */
export function inForceBy(entry: JournalEntry, task: UnitTask): InForce[] {
  const event = { act: entry.act, data: entry.data } as UnitEvent;
  const submission = submissionInForce(event, task);
  if (submission === null) return [];
  const formVersion = versionOf(entry, submission, task);
  const copyOf = originOf(entry, submission, task);
  return [{ submission, formVersion, at: entry.at, seq: entry.seq, ...(copyOf && { copyOf }) }];
}

/** What the entries of a unit's stream, from its first, bring into force: each form once. */
export function inForceIn(entries: readonly JournalEntry[]): InForce[] {
  const found = new Map<string, InForce>();
  let task = UNTOUCHED_TASK;
  for (const entry of entries) {
    task = advanceUnit(task, entry);
    for (const one of inForceBy(entry, task)) {
      if (!found.has(one.submission)) found.set(one.submission, one);
    }
  }
  return [...found.values()];
}

async function statesFacts(connection: Connection, version: string): Promise<boolean> {
  const form = version === '' ? null : await findFormVersion(connection, version);
  if (!form) return false;
  return filledFields(form.schema).some(({ schemas }) => factKeyOf(schemas) !== undefined);
}

/** The facts that forms in force state; the bodies are read only where a form states any. */
export async function factRows(
  connection: Connection,
  ref: UnitTaskRef,
  inForce: readonly InForce[],
): Promise<FactDoc[]> {
  const rows: FactDoc[] = [];
  for (const one of inForce) {
    if (one.formVersion && !(await statesFacts(connection, one.formVersion))) continue;
    const filled = await submissionModel(connection)
      .findById(one.submission)
      .lean<SubmissionDoc>()
      .exec();
    if (filled) rows.push(...(await factsOf(connection, ref, { filled, one })));
  }
  return rows;
}

async function factsOf(
  connection: Connection,
  { campaign, office, unit }: UnitTaskRef,
  { filled, one }: { filled: SubmissionDoc; one: InForce },
): Promise<FactDoc[]> {
  const { _id: submission, duty, form, formVersion, body, receivedAt: reportedAt } = filled;
  const version = await findFormVersion(connection, formVersion);
  if (!version) return [];
  const task = unitTaskId({ campaign, office, unit });
  return statedFacts(version.schema, body).map(({ key, value, measure }) => ({
    _id: `${task}:${submission}:${key}`,
    ...{ campaign, office, unit, key, value, measure },
    ...{ duty, submission, form, formVersion, reportedAt, inForceAt: one.at, seq: one.seq },
    ...(one.copyOf !== undefined && { copyOf: one.copyOf }),
  }));
}
