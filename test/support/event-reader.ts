import type { ChangeRow } from '../../web/contract/events';
import type { WebVisitor } from './web-visitor';

/** Reads server-sent events as a browser does: rows in order, and the id to come back with. */
export class EventReader {
  readonly rows: ChangeRow[] = [];
  readonly events: string[] = [];
  lastId = '';
  isEnded = false;
  private readonly stopping = new AbortController();

  /** Opens the stream and waits for its first event. */
  static async open(
    visitor: WebVisitor,
    { query = '', lastId }: { query?: string; lastId?: string } = {},
  ): Promise<EventReader> {
    const reader = new EventReader();
    const headers: Record<string, string> = lastId === undefined ? {} : { 'Last-Event-ID': lastId };
    const response = await visitor.raw(`/api/events${query}`, {
      headers,
      signal: reader.stopping.signal,
    });
    if (!response.body) throw new Error(`the stream was answered with ${response.status}`);
    void reader.follow(response.body);
    await reader.until(() => reader.events.includes('ready'));
    return reader;
  }

  stop(): void {
    this.stopping.abort();
  }

  /** Waits for a condition of what has arrived. */
  async until(isSo: () => boolean, withinMs = 60_000): Promise<void> {
    const end = Date.now() + withinMs;
    while (!isSo()) {
      if (Date.now() > end) throw new Error(`only these arrived: ${JSON.stringify(this.rows)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  private async follow(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    try {
      for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
        text += decoder.decode(chunk, { stream: true });
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        blocks.forEach((block) => this.take(block));
      }
    } catch (error) {
      if (!this.stopping.signal.aborted) throw error;
    } finally {
      this.isEnded = true;
    }
  }

  private take(block: string): void {
    const field = (name: string) =>
      block
        .split('\n')
        .find((line) => line.startsWith(`${name}: `))
        ?.slice(name.length + 2);
    const event = field('event');
    if (event === undefined) return;
    this.lastId = field('id') ?? this.lastId;
    this.events.push(event);
    if (event === 'change') this.rows.push(JSON.parse(field('data') ?? '') as ChangeRow);
  }
}
