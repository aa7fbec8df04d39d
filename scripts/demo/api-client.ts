import { randomUUID } from 'node:crypto';

/** An answer that was not the one expected, with what the server said. */
export class UnexpectedAnswer extends Error {
  override name = 'UnexpectedAnswer' as const;

  constructor(
    readonly status: number,
    readonly body: unknown,
    asked: string,
  ) {
    super(`${asked}: ${status} ${JSON.stringify(body)}`);
  }
}

/** What an act was answered with. */
export interface ActDone {
  answer: { seq: number; at: number; facts: Record<string, string | number | boolean | null> };
}

/** One signed-in person acting for one office, over HTTP alone. */
export class ApiClient {
  private cookie = '';

  private constructor(
    private readonly url: string,
    readonly office: string,
  ) {}

  static async signIn(
    url: string,
    { account, password, office }: { account: string; password: string; office: string },
  ): Promise<ApiClient> {
    const client = new ApiClient(url, office);
    await client.send('POST', '/api/session', { account, password });
    return client;
  }

  /** The same person, signed in as before, acting for another of their offices. */
  actingFor(office: string): ApiClient {
    const client = new ApiClient(this.url, office);
    client.cookie = this.cookie;
    return client;
  }

  async get<Body>(path: string): Promise<Body> {
    return (await this.send('GET', path)) as Body;
  }

  async post<Body>(path: string, body: object): Promise<Body> {
    return (await this.send('POST', path, body)) as Body;
  }

  async put<Body>(path: string, body: object): Promise<Body> {
    return (await this.send('PUT', path, body)) as Body;
  }

  /** One act under one command id; an answer that is not ready (202) is asked for again. */
  async act(path: string, body: object): Promise<ActDone> {
    const key = randomUUID();
    for (;;) {
      const response = await this.fetch('POST', path, { body: JSON.stringify(body), key });
      const answer: unknown = await response.json();
      if (response.status === 200) return answer as ActDone;
      if (response.status !== 202) throw new UnexpectedAnswer(response.status, answer, path);
    }
  }

  /** Uploads one file as the source of what is entered for a unit; returns its id. */
  async upload(
    fields: Record<string, string>,
    file: { name: string; text: string },
  ): Promise<string> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('file', new Blob([file.text], { type: 'text/plain' }), file.name);
    const response = await fetch(`${this.url}/api/attachments`, {
      method: 'POST',
      headers: { cookie: this.cookie, 'x-office': this.office },
      body: form,
    });
    const body = (await response.json()) as { id: string };
    if (!response.ok) throw new UnexpectedAnswer(response.status, body, 'upload');
    return body.id;
  }

  private async send(method: string, path: string, body?: object): Promise<unknown> {
    const response = await this.fetch(method, path, body ? { body: JSON.stringify(body) } : {});
    const text = await response.text();
    const answer: unknown = text === '' ? null : JSON.parse(text);
    if (!response.ok) throw new UnexpectedAnswer(response.status, answer, `${method} ${path}`);
    return answer;
  }

  private async fetch(
    method: string,
    path: string,
    { body, key }: { body?: string; key?: string },
  ): Promise<Response> {
    const headers: Record<string, string> = { cookie: this.cookie, 'x-office': this.office };
    if (body !== undefined) headers['content-type'] = 'application/json';
    if (key !== undefined) headers['idempotency-key'] = key;
    const response = await fetch(`${this.url}${path}`, { method, headers, body });
    const [cookie] = response.headers.getSetCookie();
    if (cookie) this.cookie = cookie.split(';')[0] ?? '';
    return response;
  }
}
