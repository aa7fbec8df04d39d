import { RefusedError } from '../api/refusals';

/** Where the keeping of a draft stands. */
export type Keeping =
  | { state: 'kept'; revision: number }
  | { state: 'waiting' }
  | { state: 'saving' }
  /** Somebody else saved meanwhile: nothing more is sent until a person decides. */
  | { state: 'conflict' }
  | { state: 'failed'; error: unknown };

type Save<Draft> = (draft: Draft, revision: number) => Promise<{ revision: number }>;

const PAUSE_MS = 900;
const AGAIN_MS = 5_000;

function isConflict(error: unknown): boolean {
  return error instanceof RefusedError && error.body.code === 'revisionOutdated';
}

/** What the same draft would be refused for again: no use in sending it once more. */
function isFinal(error: unknown): boolean {
  return error instanceof RefusedError && error.status !== 401 && error.status < 500;
}

/** Keeps the newest state of a draft a moment after the last change, one request at a time. */
export class DraftKeeper<Draft> {
  private keeping: Keeping;
  private pending: Draft | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly save: Save<Draft>,
    private known: number,
  ) {
    this.keeping = { state: 'kept', revision: known };
  }

  readonly snapshot = (): Keeping => this.keeping;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private tell(keeping: Keeping): void {
    this.keeping = keeping;
    for (const listener of this.listeners) listener();
  }

  /** Something was written. */
  note(draft: Draft): void {
    this.pending = draft;
    if (this.keeping.state === 'conflict') return;
    if (this.running === null) this.tell({ state: 'waiting' });
    this.later(PAUSE_MS);
  }

  private later(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), pause);
  }

  /** Sends what has not been kept yet; done when the server has it, or has refused it. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
    await this.running;
  }

  private async run(): Promise<void> {
    while (this.pending !== null && this.keeping.state !== 'conflict') {
      const draft = this.pending;
      this.pending = null;
      this.tell({ state: 'saving' });
      try {
        this.known = (await this.save(draft, this.known)).revision;
        this.tell({ state: 'kept', revision: this.known });
      } catch (error) {
        this.pending ??= draft;
        this.tell(isConflict(error) ? { state: 'conflict' } : { state: 'failed', error });
        if (!isConflict(error) && !isFinal(error)) this.later(AGAIN_MS);
        return;
      }
    }
  }

  /** True while the server has not got everything. */
  get isBehind(): boolean {
    return this.pending !== null || this.running !== null;
  }

  /** Goes on after a conflict, on top of what the other person saved. */
  async overwrite(revision: number): Promise<void> {
    this.known = revision;
    this.tell({ state: 'waiting' });
    await this.flush();
  }

  /** Drops what has not been kept. */
  giveUp(): void {
    this.pending = null;
    this.stop();
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
