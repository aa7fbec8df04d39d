import { canonicalJson } from '../../../domain/canonical-json';
import type { JournalEntry } from '../../../domain/journal-entry';
import type { SubmissionDoc } from '../../../store/models/submission';
import type { Fault } from './fault';
import type { ToldAct } from './told-acts';

/** The record and the documents as they are after the quiet. */
export interface Found {
  entries: JournalEntry[];
  submissions: Map<string, SubmissionDoc>;
}

function same(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

function describe({ request, answers, refusals, unknown }: ToldAct): string {
  const told = `${answers.length} ok, ${refusals.join('+') || 'no'} refusals, ${unknown} unknown`;
  return `${request.key} ${request.path} (${told})`;
}

/** A filled form must lie there as it was sent, under the hash that the record carries. */
function checkBody(act: ToldAct, entry: JournalEntry, { submissions }: Found): Fault[] {
  const data = entry.data as { submission?: string; bodyHash?: string };
  const sent = (act.request.body as { body?: object }).body;
  if (data.submission !== act.request.key || !data.bodyHash || !sent) return [];
  const kept = submissions.get(act.request.key);
  if (kept && kept.bodyHash === data.bodyHash && same(kept.body, sent)) return [];
  return [{ kind: 'lost', told: `form of ${describe(act)} is not as it was sent` }];
}

function checkDone(act: ToldAct, entries: JournalEntry[], found: Found): Fault[] {
  const [entry] = entries;
  if (!entry) return [{ kind: 'lost', told: `not in the record: ${describe(act)}` }];
  const faults: Fault[] = [];
  if (act.answers.some((answer) => !same(answer, entry.answer))) {
    faults.push({ kind: 'twice', told: `answered differently: ${describe(act)}` });
  }
  if (act.refusals.length > 0) {
    faults.push({ kind: 'twice', told: `done and refused: ${describe(act)}` });
  }
  if (entry.by.office !== act.request.office) {
    faults.push({ kind: 'lost', told: `recorded for another office: ${describe(act)}` });
  }
  return [...faults, ...checkBody(act, entry, found)];
}

function checkAct(act: ToldAct, entries: JournalEntry[], found: Found): Fault[] {
  const faults: Fault[] = [];
  if (entries.length > 1) {
    faults.push({ kind: 'twice', told: `${entries.length} entries: ${describe(act)}` });
  }
  if (act.answers.length > 0) return [...faults, ...checkDone(act, entries, found)];
  if (act.refusals.length > 0 && entries.length > 0) {
    faults.push({ kind: 'twice', told: `refused, yet in the record: ${describe(act)}` });
  }
  return faults;
}

/** Natural keys of the clock and of the close hold a colon; no command id may (decision 0004). */
function isAutomatic({ key }: JournalEntry): boolean {
  return key.includes(':');
}

/**
 * Compares what people were told with the record: every act that was answered is there exactly once
 * and with this answer, no refused one is, nothing is there that nobody asked for.
 */
export function checkActs(acts: Map<string, ToldAct>, found: Found): Fault[] {
  const byKey = new Map<string, JournalEntry[]>();
  for (const entry of found.entries) {
    byKey.set(entry.key, [...(byKey.get(entry.key) ?? []), entry]);
  }
  const faults = [...acts.values()].flatMap((act) =>
    checkAct(act, byKey.get(act.request.key) ?? [], found),
  );
  const unasked = found.entries.filter((entry) => !isAutomatic(entry) && !acts.has(entry.key));
  return [
    ...faults,
    ...unasked.map(({ _id, act }): Fault => ({
      kind: 'twice',
      told: `nobody asked: ${act} ${_id}`,
    })),
    ...signedTwice(found.entries),
  ];
}

function signedTwice(entries: JournalEntry[]): Fault[] {
  const signed = entries.filter(({ act }) => act === 'notice.acknowledged');
  const seen = new Set<string>();
  return signed.flatMap(({ stream, _id }): Fault[] => {
    if (seen.has(stream)) return [{ kind: 'twice', told: `signed for twice: ${_id}` }];
    seen.add(stream);
    return [];
  });
}
