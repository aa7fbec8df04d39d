import type { ChangeRow } from '../../web/contract/events';
import type { JourneyDesk } from './journey-desk';
import { until } from './journey-until';

/** A change as it came in. */
export interface HeardChange extends ChangeRow {
  cursor: string;
}

function fieldsOf(block: string): Record<string, string> {
  const lines = block.split('\n').filter((line) => !line.startsWith(':'));
  return Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  );
}

/** Somebody listening to what changes, as their browser would. */
export class JourneyListener {
  readonly heard: HeardChange[] = [];
  /** Last id seen: what a browser sends when it comes back. */
  cursor = '';
  private isReady = false;
  private readonly ending = new AbortController();
  private reading: Promise<void> = Promise.resolve();

  /** Begins to listen, with a cursor as a browser does that comes back. */
  static async open(desk: JourneyDesk, cursor?: string): Promise<JourneyListener> {
    const listener = new JourneyListener();
    const headers = cursor === undefined ? {} : { 'last-event-id': cursor };
    const { signal } = listener.ending;
    const response = await desk.open('/api/events', { headers, signal });
    if (response.status !== 200 || !response.body) throw new Error(`events: ${response.status}`);
    listener.reading = listener.read(response.body);
    await until(
      () => listener.isReady,
      (isReady) => isReady,
    );
    return listener;
  }

  /** Waits for a change; answers it. */
  async hears(isMeant: (change: HeardChange) => boolean): Promise<HeardChange> {
    const heard = await until(
      () => this.heard.find(isMeant),
      (found) => found !== undefined,
    );
    if (!heard) throw new Error('nothing was heard');
    return heard;
  }

  /** Goes away, as a browser whose network is gone. */
  async close(): Promise<void> {
    this.ending.abort();
    await this.reading;
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    try {
      for await (const chunk of body) {
        text += decoder.decode(chunk, { stream: true });
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        blocks.forEach((block) => this.take(fieldsOf(block)));
      }
    } catch (error) {
      if (!this.ending.signal.aborted) throw error;
    }
  }

  private take({ id, event, data }: Record<string, string>): void {
    if (id !== undefined) this.cursor = id;
    if (event === 'ready') this.isReady = true;
    if (event !== 'change' || data === undefined) return;
    const row = JSON.parse(data) as ChangeRow;
    this.heard.push({ ...row, cursor: id ?? '' });
  }
}
