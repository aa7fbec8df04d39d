import type { Logger } from 'pino';
import type { Store } from '../../store/connection';
import { type Change, listChanges } from '../../store/changes';

const PAUSE_MS = 400;
const PAGE = 1_000;
/** Entries become visible a little after the instant they carry; an outage stretches that. */
const OVERLAP_MS = 2_000;
const WIDE_OVERLAP_MS = 30_000;
const WIDE_EVERY = 25;
/** Beyond this a listener is told to load everything anew instead. */
const MOST_REPLAYED = 5_000;

/** Gets every change at least once, in the order in which they became visible. */
export interface ChangeListener {
  onChange(change: Change): void;
  /** The server is about to stop. */
  onEnd(): void;
}

/**
 * What the journal gains, read once for the whole process and handed to everyone who listens.
 * It reads only while somebody listens.
 */
export class ChangeFeed {
  private readonly listeners = new Set<ChangeListener>();
  /** Ids handed out within the wide overlap, by the instant they carry. */
  private readonly seen = new Map<string, number>();
  private newest = 0;
  private readUpTo = 0;
  private polls = 0;
  private isRunning = false;
  private isClosed = false;
  private timer: NodeJS.Timeout | undefined;
  private priming: Promise<void> | undefined;

  constructor(
    private readonly connection: Store['connection'],
    private readonly log: Logger,
  ) {}

  /** Hands changes to the listener from now on. @returns how to stop */
  async listen(listener: ChangeListener): Promise<() => void> {
    await (this.priming ??= this.prime());
    if (this.isClosed) listener.onEnd();
    else this.listeners.add(listener);
    this.run();
    return () => {
      this.listeners.delete(listener);
    };
  }

  /**
   * What was stored since a cursor and a little before it, because of entries that were late.
   * @returns null if it is too much to be worth sending
   */
  async since(cursor: number): Promise<Change[] | null> {
    const changes = await this.read(cursor - WIDE_OVERLAP_MS, MOST_REPLAYED + 1);
    return changes.length > MOST_REPLAYED ? null : changes;
  }

  /** Epoch ms: what was stored before has been handed out; a cursor to come back with. */
  get position(): number {
    return this.readUpTo;
  }

  /** Stops reading and tells every listener. */
  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
    for (const listener of this.listeners) listener.onEnd();
    this.listeners.clear();
  }

  /** Takes what is there already as known: whoever wants the past asks for it by cursor. */
  private async prime(): Promise<void> {
    this.newest = Date.now();
    this.readUpTo = this.newest;
    for (const change of await this.read(this.newest - WIDE_OVERLAP_MS, Infinity)) {
      this.seen.set(change.id, change.storedAt);
    }
  }

  private run(): void {
    if (this.isRunning || this.isClosed || this.listeners.size === 0) return;
    this.isRunning = true;
    this.timer = setTimeout(() => {
      void this.poll().finally(() => {
        this.isRunning = false;
        if (this.listeners.size === 0) this.priming = undefined;
        this.run();
      });
    }, PAUSE_MS);
  }

  private async poll(): Promise<void> {
    const overlap = this.polls % WIDE_EVERY === 0 ? WIDE_OVERLAP_MS : OVERLAP_MS;
    const startedAt = Date.now();
    try {
      for (const change of await this.read(this.newest - overlap, Infinity)) this.hand(change);
      this.polls += 1;
      this.readUpTo = startedAt;
    } catch (error) {
      // The next look begins where the last good one ended, and wide.
      this.polls = 0;
      this.log.warn({ err: error }, 'the change feed could not be read');
    }
    for (const [id, storedAt] of this.seen) {
      if (storedAt < this.newest - 2 * WIDE_OVERLAP_MS) this.seen.delete(id);
    }
  }

  private hand(change: Change): void {
    this.newest = Math.max(this.newest, change.storedAt);
    if (this.seen.has(change.id)) return;
    this.seen.set(change.id, change.storedAt);
    for (const listener of this.listeners) listener.onChange(change);
  }

  private async read(from: number, most: number): Promise<Change[]> {
    const found = new Map<string, Change>();
    let next = from;
    while (found.size < most) {
      const page = await listChanges(this.connection, { from: next, limit: PAGE });
      for (const change of page) found.set(change.id, change);
      const last = page.at(-1)?.storedAt;
      if (page.length < PAGE || last === undefined) break;
      // A whole page within one millisecond: step over it, it has been read.
      next = last > next ? last : last + 1;
    }
    return [...found.values()].slice(0, most);
  }
}
