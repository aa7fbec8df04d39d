import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import type { CampaignFile } from '../../domain/campaign-file';
import type { Post } from '../../domain/person';
import { addPerson } from '../../store/people';
import { USUAL_FACES } from '../../domain/document-layout/faces';
import { findChromium } from '../../web/server/documents/find-chromium';
import { hashPassword } from '../../web/server/password';
import { startWebServer, type WebServer } from '../../web/server/start-web';
import { TestEngine } from './engine';
import { databaseUri, testServers } from './servers';

const PASSWORD = 'a password of the tests';

/** What one request was answered with. */
export interface Reply<Body> {
  status: number;
  body: Body;
}

/** One person at one office, signed in; speaks HTTP and nothing else. */
export class Desk {
  constructor(
    private readonly url: string,
    private readonly cookie: string,
    readonly office: string,
  ) {}

  async send<Body>(
    method: string,
    path: string,
    { body, key }: { body?: unknown; key?: string } = {},
  ): Promise<Reply<Body>> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        cookie: this.cookie,
        'X-Office': this.office,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'Idempotency-Key': key }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: (text ? JSON.parse(text) : null) as Body };
  }

  /** Reads; fails unless answered with 200. */
  async get<Body>(path: string): Promise<Body> {
    const { status, body } = await this.send<Body>('GET', path);
    if (status !== 200) throw new Error(`GET ${path}: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  /** The response itself: downloads. */
  open(path: string): Promise<Response> {
    const headers = { cookie: this.cookie, 'X-Office': this.office };
    return fetch(`${this.url}${path}`, { headers });
  }

  /** Does an act under a new command id unless one is given. */
  act<Body = { answer: { seq: number; facts: Record<string, unknown> } }>(
    path: string,
    body: unknown = {},
    key: string = randomUUID(),
  ): Promise<Reply<Body>> {
    return this.send<Body>('POST', path, { body, key });
  }

  /** Uploads a file; answers its id. */
  async upload(form: FormData): Promise<string> {
    const response = await fetch(`${this.url}/api/attachments`, {
      method: 'POST',
      headers: { cookie: this.cookie, 'X-Office': this.office },
      body: form,
    });
    const { id } = (await response.json()) as { id?: string };
    if (!id) throw new Error(`the upload was answered with ${response.status}`);
    return id;
  }

  /** Does an act that must succeed. */
  async do(path: string, body: unknown = {}): Promise<void> {
    const { status, body: answer } = await this.act(path, body);
    if (status !== 200) throw new Error(`POST ${path}: ${status} ${JSON.stringify(answer)}`);
  }
}

/** The web server and a worker on real servers, on a database of their own. */
export class ServedEngine {
  private constructor(
    readonly engine: TestEngine,
    readonly web: WebServer,
    private readonly passwordHash: string,
  ) {}

  static async start(): Promise<ServedEngine> {
    const engine = await TestEngine.start();
    const { address, namespace } = testServers();
    const web = await startWebServer(
      {
        mongoUri: databaseUri(engine.deps.connection.name),
        temporalAddress: address,
        temporalNamespace: namespace,
        taskQueue: engine.deps.taskQueue,
        host: '127.0.0.1',
        port: 0,
        sessionSecret: 'secret of the tests',
        trustedProxies: 0,
        attachmentLimit: 1_000_000,
        clientFolder: '',
        logLevel: 'silent',
        chromePath: findChromium(process.env),
        faces: USUAL_FACES,
      },
      pino({ level: 'silent' }),
    );
    return new ServedEngine(engine, web, await hashPassword(PASSWORD));
  }

  async stop(): Promise<void> {
    await this.web.close();
    await this.engine.stop();
  }

  /** Adds a person and signs them in for their first post. */
  async seat(account: string, posts: Post[]): Promise<Desk> {
    const person = { id: `p-${account}`, name: account, account, posts, disabled: false };
    const { connection } = this.engine.deps;
    await addPerson(connection, { ...person, passwordHash: this.passwordHash });
    const response = await fetch(`${this.web.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account, password: PASSWORD }),
    });
    const cookie = response.headers.get('set-cookie')?.split(';')[0];
    if (!cookie) throw new Error(`${account} could not sign in: ${response.status}`);
    return new Desk(this.web.url, cookie, posts[0]?.office ?? '');
  }

  /** Saves and issues a campaign over HTTP; answers once everybody is enrolled. */
  async issue(desk: Desk, file: CampaignFile): Promise<void> {
    const saved = await desk.send<{ revision: number }>('POST', '/api/campaigns', {
      body: { file },
    });
    if (saved.status !== 201) throw new Error(JSON.stringify(saved.body));
    await desk.do(`/api/campaigns/${file.id}/issue`, { revision: saved.body.revision });
    const ref = { campaign: file.id, office: file.notice.issuer };
    await this.engine.until(async () => (await this.engine.statusOf(ref)) === 'running');
  }
}
