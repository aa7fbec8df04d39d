import { randomUUID } from 'node:crypto';
import type { ActDone } from '../../web/contract/acts';
import type { RefusalBody } from '../../web/contract/errors';

const PENDING_MS = 60_000;
// A sentence for the reader: Chinese, and ended.
const SENTENCE = /[\u4e00-\u9fff].*。$/s;

/** What one request was answered with. */
export interface Reply<Body = unknown> {
  status: number;
  body: Body;
}

/** A file as somebody uploads it. */
export interface Upload {
  name: string;
  text: string;
  fields: { campaign: string; office: string; unit?: string };
}

/**
 * A refusal as `<status> <code>`.
 * @throws Error for an answer that is no refusal, or one without a Chinese sentence to the reader
 */
export function refused({ status, body }: Reply): string {
  const { code, message } = (body ?? {}) as Partial<RefusalBody>;
  if (status < 400 || status >= 500 || code === undefined || !SENTENCE.test(message ?? '')) {
    throw new Error(`no refusal: ${status} ${JSON.stringify(body)}`);
  }
  return `${status} ${code}`;
}

/** One person acting for one office, over HTTP and nothing else. */
export class JourneyDesk {
  constructor(
    private readonly url: string,
    private readonly cookie: string,
    readonly who: { person: string; office: string },
  ) {}

  /** One request as it is; whatever it is answered with. */
  async send<Body>(
    method: string,
    path: string,
    { body, key }: { body?: unknown; key?: string } = {},
  ): Promise<Reply<Body>> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        ...this.identity(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: (text ? JSON.parse(text) : null) as Body };
  }

  /** Reads, whether allowed or not. */
  look<Body>(path: string): Promise<Reply<Body>> {
    return this.send<Body>('GET', path);
  }

  /** Reads what must be readable. */
  async get<Body>(path: string): Promise<Body> {
    const { status, body } = await this.look<Body>(path);
    if (status !== 200) throw new Error(`GET ${path}: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  /** Tries an act; a slow engine (202) is asked again under the same command id, as a page does. */
  async act(path: string, body: unknown = {}, key: string = randomUUID()): Promise<Reply> {
    const end = Date.now() + PENDING_MS;
    for (;;) {
      const reply = await this.send('POST', path, { body, key });
      if (reply.status !== 202 || Date.now() > end) return reply;
    }
  }

  /** Does an act that must succeed; answers what the engine answered. */
  async do(path: string, body: unknown = {}, key?: string): Promise<ActDone['answer']> {
    const { status, body: answer } = await this.act(path, body, key);
    if (status !== 200) throw new Error(`POST ${path}: ${status} ${JSON.stringify(answer)}`);
    return (answer as ActDone).answer;
  }

  /** Uploads a file, whether allowed or not. */
  async upload({ name, text, fields }: Upload): Promise<Reply<{ id: string; name: string }>> {
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) form.set(field, value);
    form.set('file', new Blob([text], { type: 'text/plain' }), name);
    const headers = this.identity();
    const response = await fetch(`${this.url}/api/attachments`, {
      method: 'POST',
      headers,
      body: form,
    });
    return {
      status: response.status,
      body: (await response.json()) as { id: string; name: string },
    };
  }

  /** The response itself: downloads and event streams. */
  open(path: string, init: { headers?: object; signal?: AbortSignal } = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      headers: { ...this.identity(), ...init.headers },
      signal: init.signal,
    });
  }

  private identity(): Record<string, string> {
    return { cookie: this.cookie, 'x-office': this.who.office };
  }
}
