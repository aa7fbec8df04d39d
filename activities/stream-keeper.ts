import type { Connection } from '../store/connection';
import type { Actor } from '../domain/actor';
import type { ActAnswer, JournalEntry } from '../domain/journal-entry';
import { isRefusal, refuse, type Refusal } from '../domain/refusal';
import { emptyHead, type StreamHead } from '../domain/stream-state';
import { appendEntry, findEntryByKey, hasEntry, listEntries, sealEntry } from '../store/journal';
import { LeastRecentlyUsed } from '../store/least-recently-used';

/** A kind of stream: how its state is folded and where it is shown. */
export interface StreamKind<State, Event extends { act: string; data: object }> {
  initial: State;
  /** Present version of each event type's data, written into `v`. */
  versions: { readonly [Act in Event['act']]: number };
  /** @throws on an entry that a newer release wrote */
  apply(state: State, entry: JournalEntry<Event['act'], Event['data']>): State;
  /** Shows one new entry in the projections; idempotent, guarded by the entry's seq. */
  project(entry: JournalEntry<Event['act'], Event['data']>, state: State): Promise<void>;
  /** Brings the projections of a stream just read from the journal up to its head. */
  mend(stream: string, entries: JournalEntry<Event['act'], Event['data']>[]): Promise<void>;
}

/** A stream as folded so far. */
export interface Folded<State> {
  head: StreamHead;
  state: State;
}

/** What a decision adds to the stream. */
export interface Decision<Event> {
  event: Event;
  rev: number | null;
  facts: ActAnswer['facts'];
}

/** Who asks for an entry, and under which key; the key makes the act happen once. */
export interface ActRequest {
  key: string;
  by: Actor;
  receivedAt: number;
  request: string;
}

export interface KeeperOptions {
  /** Streams whose fold is kept in memory. */
  capacity: number;
  /** For crash tests: runs between the journal write and everything after it. */
  onAppended?: (entry: JournalEntry) => void;
}

type Decide<State, Event> = (state: State) => Promise<Decision<Event> | Refusal>;

/**
 * The protocol of the record for one kind of stream: decide → append → project → apply → answer
 * (design §3). The fold is kept in memory and thrown away whenever the journal says otherwise.
 */
export class StreamKeeper<State, Event extends { act: string; data: object }> {
  private readonly folds: LeastRecentlyUsed<Folded<State>>;

  constructor(
    private readonly connection: Connection,
    private readonly kind: StreamKind<State, Event>,
    private readonly options: KeeperOptions,
  ) {
    this.folds = new LeastRecentlyUsed(options.capacity);
  }

  /** The stream folded up to its head, its projections mended if they lagged. */
  async load(stream: string): Promise<Folded<State>> {
    const known = this.folds.get(stream);
    if (known) return known;
    const entries = (await listEntries(this.connection, stream)) as JournalEntry<
      Event['act'],
      Event['data']
    >[];
    const folded = entries.reduce((fold, entry) => this.advance(fold, entry), {
      head: emptyHead(stream),
      state: this.kind.initial,
    });
    if (entries.length > 0) await this.kind.mend(stream, entries);
    this.folds.set(stream, folded);
    return folded;
  }

  /**
   * The stream as the journal has it now: several workers may take turns at one stream, and what is
   * computed from its state must not rest on an older one.
   */
  async fresh(stream: string): Promise<Folded<State>> {
    const { head } = await this.load(stream);
    if (await this.isBehind(head)) this.forget(stream);
    return this.load(stream);
  }

  /** Forgets what was folded; the next load reads the journal. */
  forget(stream: string): void {
    this.folds.delete(stream);
  }

  /**
   * Makes one act happen, once for its key.
   * @returns the stored entry, new or from an earlier try, or the refusal
   */
  async act(
    stream: string,
    request: ActRequest,
    decide: Decide<State, Event>,
  ): Promise<JournalEntry | Refusal> {
    for (;;) {
      const folded = await this.load(stream);
      const [decision, stands] = await Promise.all([
        decide(folded.state),
        this.stands(folded.head),
      ]);
      if (!stands) {
        this.forget(stream);
        continue;
      }
      if (isRefusal(decision)) {
        // A retry is usually refused, because its first try has moved the state: ask the record.
        const earlier = await this.earlier(stream, request);
        if (earlier) return earlier;
        if (!(await this.isBehind(folded.head))) return decision;
        this.forget(stream);
        continue;
      }
      const entry = this.seal(folded.head, request, decision);
      const appended = await appendEntry(this.connection, entry);
      if (appended.result === 'appended') return this.show(stream, folded, entry);
      this.forget(stream);
      if (appended.result === 'mine') {
        await this.load(stream);
        return sameRequest(appended.entry, request);
      }
    }
  }

  private async earlier(
    stream: string,
    request: ActRequest,
  ): Promise<JournalEntry | Refusal | null> {
    const entry = await findEntryByKey(this.connection, stream, request.key);
    return entry && sameRequest(entry, request);
  }

  /** Another worker may have written since this one folded the stream. */
  private async isBehind({ stream, seq }: StreamHead): Promise<boolean> {
    const newer = await listEntries(this.connection, stream, { after: seq, limit: 1 });
    return newer.length > 0;
  }

  /** A database restored to an earlier moment has lost what this worker remembers. */
  private async stands({ stream, seq, hash }: StreamHead): Promise<boolean> {
    return seq === 0 || (await hasEntry(this.connection, { stream, seq, hash }));
  }

  private async show(
    stream: string,
    folded: Folded<State>,
    entry: JournalEntry<Event['act'], Event['data']>,
  ): Promise<JournalEntry> {
    // Forgotten until the projections are done: a fault in between makes the next load mend them.
    this.forget(stream);
    this.options.onAppended?.(entry);
    const after = this.advance(folded, entry);
    await this.kind.project(entry, after.state);
    this.folds.set(stream, after);
    return entry;
  }

  private versionOf(act: string): number {
    const versions: { readonly [act: string]: number | undefined } = this.kind.versions;
    return versions[act] ?? 0;
  }

  private advance(
    { head, state }: Folded<State>,
    entry: JournalEntry<Event['act'], Event['data']>,
  ): Folded<State> {
    return {
      head: { stream: head.stream, seq: entry.seq, hash: entry.hash, at: entry.at },
      state: this.kind.apply(state, entry),
    };
  }

  private seal(
    head: StreamHead,
    { key, by, receivedAt, request }: ActRequest,
    { event, rev, facts }: Decision<Event>,
  ): JournalEntry<Event['act'], Event['data']> {
    const seq = head.seq + 1;
    const at = Math.max(head.at, receivedAt);
    const answer: ActAnswer = { act: event.act, stream: head.stream, seq, at, request, facts };
    const { act, data } = event;
    const { stream, hash: prev } = head;
    const v = this.versionOf(event.act);
    const entry = sealEntry({ stream, seq, v, key, at, by, act, data, rev, answer, prev });
    return entry as JournalEntry<Event['act'], Event['data']>;
  }
}

/** The same key from another person, office or request is no retry (422). */
function sameRequest(
  entry: JournalEntry,
  { key, by, request }: ActRequest,
): JournalEntry | Refusal {
  const same =
    entry.by.person === by.person &&
    entry.by.office === by.office &&
    entry.answer.request === request;
  return same ? entry : refuse('keyReused', { key });
}
