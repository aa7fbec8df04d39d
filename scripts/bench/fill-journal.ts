import type { Actor } from '../../domain/actor';
import { emptyHead } from '../../domain/stream-state';
import { unitStream, type UnitTaskRef } from '../../domain/stream-name';
import type { UnitEvent } from '../../domain/unit-event';
import type { Connection } from '../../store/connection';
import { sealEntry } from '../../store/journal';
import { journalModel } from '../../store/models/journal';
import { SPONSOR } from './engine-campaign';

/** Entries of one unit's stream. */
export const ENTRIES_OF_UNIT = 20;

const PAGE = 500;

function submitted(round: number): UnitEvent {
  const ref = { submission: `plan-${round}`, form: 'plan', formVersion: 'plan@1', bodyHash: '-' };
  const duty = {
    duty: 'plan',
    kind: 'plan',
    handling: 'review',
    dueAt: null,
    late: false,
  } as const;
  return { act: 'plan.submitted', data: { ...ref, ...duty, round } };
}

/** Signed for, read by two, then a plan that goes back and forth. */
function eventsOf(): UnitEvent[] {
  const rounds = Array.from({ length: (ENTRIES_OF_UNIT - 4) / 2 }, (_, at): UnitEvent[] => {
    const submission = `plan-${at + 1}`;
    const back = { duty: 'plan', submission, opinion: '请补充责任人', correctBy: Date.now() };
    return [submitted(at + 1), { act: 'submission.returned', data: back }];
  });
  const accepted = { duty: 'plan', kind: 'plan' as const, submission: 'plan-last', opinion: '' };
  return [
    { act: 'notice.acknowledged', data: { duty: 'receipt', dueAt: null, late: false } },
    { act: 'notice.read', data: { person: 'm-all' } },
    { act: 'notice.read', data: { person: 'm-run' } },
    ...rounds.flat(),
    { act: 'submission.accepted', data: accepted },
  ];
}

function streamOf(ref: UnitTaskRef): object[] {
  const stream = unitStream(ref);
  let head = emptyHead(stream);
  return eventsOf().map(({ act, data }) => {
    const seq = head.seq + 1;
    const at = Date.now();
    const returned = act === 'submission.returned' || act === 'submission.accepted';
    const by: Actor = { person: 'm-run', office: returned ? SPONSOR : ref.unit };
    const answer = { act, stream, seq, at, request: '', facts: {} };
    const said = { stream, seq, v: 1, key: `fill-${seq}`, at, by, act, data, rev: 1, answer };
    const entry = sealEntry({ ...said, prev: head.hash });
    head = { stream, seq, hash: entry.hash, at };
    return { ...entry, feed: 1, storedAt: at };
  });
}

/** Writes a long record for each of these units behind the product's back; answers how many entries. */
export async function fillJournal(connection: Connection, refs: UnitTaskRef[]): Promise<number> {
  const entries = refs.flatMap(streamOf);
  for (let start = 0; start < entries.length; start += PAGE) {
    const page = entries.slice(start, start + PAGE);
    await journalModel(connection).collection.insertMany(page);
  }
  return entries.length;
}
