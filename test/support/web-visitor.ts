/** What one request was answered with. */
export interface Answer {
  status: number;
  headers: Headers;
  // Bodies of any shape: each test says what it expects of them.
  body: Record<string, unknown>;
}

/** A client that keeps its cookie, as a browser does. */
export class WebVisitor {
  private cookie = '';

  constructor(readonly url: string) {}

  /** The raw session cookie; empty when there is none. */
  get sessionCookie(): string {
    return this.cookie;
  }

  /** Takes over a cookie seen elsewhere. */
  use(cookie: string): this {
    this.cookie = cookie;
    return this;
  }

  headers(more: Record<string, string> = {}): Record<string, string> {
    return { ...(this.cookie ? { cookie: this.cookie } : {}), ...more };
  }

  async raw(path: string, init: RequestInit & { headers?: Record<string, string> } = {}) {
    const response = await fetch(`${this.url}${path}`, {
      ...init,
      headers: this.headers(init.headers),
    });
    const set = response.headers.getSetCookie().find((one) => one.startsWith('luoshi.sid='));
    if (set) this.cookie = set.split(';')[0] ?? '';
    return response;
  }

  async send(
    method: string,
    path: string,
    { body, headers }: { body?: unknown; headers?: Record<string, string> } = {},
  ): Promise<Answer> {
    const json: Record<string, string> =
      body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await this.raw(path, {
      method,
      headers: { ...json, ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? (JSON.parse(text) as Record<string, unknown>) : { text },
    };
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', path, { headers });
  }

  signIn(account: string, password: string): Promise<Answer> {
    return this.send('POST', '/api/session', { body: { account, password } });
  }
}
