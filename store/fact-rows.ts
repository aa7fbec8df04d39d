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
  /** Empty where the entry does not tell it. */
  formVersion: string;
  at: number;
  seq: number;
}

function versionIn({ data }: JournalEntry): string {
  const { formVersion = '' } = data as { formVersion?: string };
  return formVersion;
}

/** What one entry brings into force; `task` is the run after it. */
export function inForceBy(entry: JournalEntry, task: UnitTask): InForce[] {
  const event = { act: entry.act, data: entry.data } as UnitEvent;
  const submission = submissionInForce(event, task);
  if (submission === null) return [];
  return [{ submission, formVersion: versionIn(entry), at: entry.at, seq: entry.seq }];
}

/** What the entries of a unit's stream, from its first, bring into force: each form once. */
export function inForceIn(entries: readonly JournalEntry[]): InForce[] {
  const versions = new Map<string, string>();
  const found = new Map<string, InForce>();
  let task = UNTOUCHED_TASK;
  for (const entry of entries) {
    task = advanceUnit(task, entry);
    const { submission: handed } = entry.data as { submission?: string };
    if (handed !== undefined && versionIn(entry)) versions.set(handed, versionIn(entry));
    for (const one of inForceBy(entry, task)) {
      const formVersion = versions.get(one.submission) ?? '';
      if (!found.has(one.submission)) found.set(one.submission, { ...one, formVersion });
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
  }));
}
