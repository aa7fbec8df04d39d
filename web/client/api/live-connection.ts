import type { ChangeRow, ReadyNote } from '../../contract/events';
import { paths } from '../../contract/paths';
import { withOffice } from './office';

/** The server beats every three seconds; a network that dies without a word is noticed by its silence. */
const SILENCE_MS = 7_000;
const LOOK_MS = 1_000;
const REOPEN_MS = [500, 1_000, 2_000, 4_000] as const;
const LONGEST_REOPEN_MS = 5_000;

/** What a connection tells whoever keeps it. */
export interface LiveListener {
  /** `now`: the present instant on the server's clock. */
  onChange(row: ChangeRow, now: number): void;
  /** What was missed cannot be told one by one, or the connection was away. */
  onMissed(): void;
  onHeld(isHeld: boolean): void;
  /** The connection was refused or broke: the session may be what has ended. */
  onBroken(): void;
}

/**
 * One event stream that comes back by itself with the cursor of what it heard last: after an error,
 * after a silence, and at once when the computer wakes or the network returns.
 */
export class LiveConnection {
  private source: EventSource | undefined;
  private reopening: ReturnType<typeof setTimeout> | undefined;
  private readonly looking: ReturnType<typeof setInterval>;
  private heardAt = 0;
  private tries = 0;
  private wasHeld = false;
  /** By how much the server's clock is ahead of this one, in ms. */
  private skew = 0;

  constructor(
    private readonly listener: LiveListener,
    private readonly place: { cursor: string },
  ) {
    this.open();
    this.looking = setInterval(this.look, LOOK_MS);
    window.addEventListener('online', this.wake);
    document.addEventListener('visibilitychange', this.wake);
  }

  /** Ends it for good. */
  close(): void {
    clearTimeout(this.reopening);
    clearInterval(this.looking);
    window.removeEventListener('online', this.wake);
    document.removeEventListener('visibilitychange', this.wake);
    this.source?.close();
  }

  private open(): void {
    clearTimeout(this.reopening);
    this.source?.close();
    this.heardAt = Date.now();
    const { cursor } = this.place;
    const from = cursor === '' ? '' : `?cursor=${cursor}`;
    const source = new EventSource(withOffice(`${paths.events}${from}`));
    this.source = source;
    source.addEventListener('ready', (event: MessageEvent<string>) => {
      if (cursor === '') this.hear(event);
      this.skew = (JSON.parse(event.data) as ReadyNote).at - Date.now();
      this.hold();
    });
    source.addEventListener('beat', (event) => this.hear(event));
    source.addEventListener('change', (event: MessageEvent<string>) => {
      this.hear(event);
      this.listener.onChange(JSON.parse(event.data) as ChangeRow, Date.now() + this.skew);
    });
    source.addEventListener('reset', (event) => {
      this.hear(event);
      this.listener.onMissed();
    });
    source.addEventListener('error', () => {
      this.lose();
      this.listener.onBroken();
    });
  }

  private hear({ lastEventId }: MessageEvent): void {
    this.heardAt = Date.now();
    if (lastEventId !== '') this.place.cursor = lastEventId;
  }

  private hold(): void {
    this.heardAt = Date.now();
    this.tries = 0;
    this.listener.onHeld(true);
    // Questions asked while it was away may have failed, and nobody would ask them again.
    if (this.wasHeld) this.listener.onMissed();
    this.wasHeld = true;
  }

  private lose(): void {
    this.source?.close();
    this.listener.onHeld(false);
    const wait = REOPEN_MS[this.tries] ?? LONGEST_REOPEN_MS;
    this.tries += 1;
    // Not all of a thousand browsers at the same moment after the server was away.
    this.reopening = setTimeout(() => this.open(), wait * (0.75 + Math.random() / 2));
  }

  private readonly look = (): void => {
    const isOpen = this.source !== undefined && this.source.readyState !== EventSource.CLOSED;
    if (isOpen && Date.now() - this.heardAt > SILENCE_MS) this.lose();
  };

  private readonly wake = (): void => {
    if (document.visibilityState !== 'visible') return;
    const isSilent = Date.now() - this.heardAt > SILENCE_MS;
    if (isSilent || this.source?.readyState === EventSource.CLOSED) this.open();
  };
}
