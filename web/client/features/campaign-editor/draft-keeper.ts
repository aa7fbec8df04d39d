import type { CampaignFile } from '../../../../domain/campaign-file';
import type { CampaignSaved } from '../../../contract/campaigns';
import { RefusedError } from '../../api/refusals';

/** Where the keeping of a draft stands. */
export type Keeping =
  | { state: 'kept'; revision: number }
  | { state: 'waiting' }
  | { state: 'saving' }
  /** Somebody else saved meanwhile: nothing more is sent until a person decides. */
  | { state: 'conflict' }
  | { state: 'failed'; error: unknown };

type Save = (file: CampaignFile, revision: number) => Promise<CampaignSaved>;

const PAUSE_MS = 900;
const AGAIN_MS = 5_000;

function isConflict(error: unknown): boolean {
  return error instanceof RefusedError && error.body.code === 'revisionOutdated';
}

/** What the same file would be refused for again: no use in sending it once more. */
function isFinal(error: unknown): boolean {
  return error instanceof RefusedError && error.status !== 401 && error.status < 500;
}

/** Keeps the newest state of a draft a moment after the last change, one request at a time. */
export class DraftKeeper {
  private keeping: Keeping;
  private pending: CampaignFile | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly save: Save,
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
  note(file: CampaignFile): void {
    this.pending = file;
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
      const file = this.pending;
      this.pending = null;
      this.tell({ state: 'saving' });
      try {
        this.known = (await this.save(file, this.known)).revision;
        this.tell({ state: 'kept', revision: this.known });
      } catch (error) {
        this.pending ??= file;
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
