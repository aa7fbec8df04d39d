import { DEMO_PASSWORD } from '../seed-data/demo-people';
import type { ActRequest, Outcome, RequestLog } from './request-log';

/** Longer than the product takes to answer 202. */
const PATIENCE_MS = 12_000;

/** Not a decision about the act: nothing was asked of the rules. */
const UNDECIDED = [408, 429];

/** What came back for one attempt. */
export interface Attempt {
  outcome: Outcome;
  status: number | null;
  body: unknown;
}

function outcomeOf(status: number): Outcome {
  if (status === 200) return 'ok';
  return status >= 400 && status < 500 && !UNDECIDED.includes(status) ? 'refused' : 'unknown';
}

/** An account and the office it acts for. */
export type Person = Pick<ActRequest, 'account' | 'office'>;

/** People at the API; every question and every answer is in the log before anything is made of it. */
export class Caller {
  private readonly cookies = new Map<string, string>();
  private attempts = 0;
  private newestOk = 0;
  private unreached = 0;

  constructor(
    private readonly url: string,
    private readonly log: RequestLog,
  ) {}

  /** Whether an act that was begun after an instant (epoch ms) has been done since. */
  hasDoneSince(at: number): boolean {
    return this.newestOk > at;
  }

  /** Nothing came back for the last few attempts: people wait before they try anything else. */
  get isOutOfReach(): boolean {
    return this.unreached >= 3;
  }

  /** Signs a person in; throws when that does not work. */
  async signIn(account: string): Promise<void> {
    const response = await fetch(`${this.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account, password: DEMO_PASSWORD }),
    });
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
    if (!response.ok || !cookie) throw new Error(`${account} cannot sign in: ${response.status}`);
    this.cookies.set(account, cookie);
  }

  /** One attempt at an act. @param cutAfterMs the caller hangs up after so long */
  async attempt(request: ActRequest, cutAfterMs = PATIENCE_MS): Promise<Attempt> {
    this.attempts += 1;
    const attempt = this.attempts;
    const at = Date.now();
    this.log.write({ line: 'asked', attempt, at, ...request });
    const { key, path, body } = request;
    const init = { method: 'POST', body: JSON.stringify(body), key };
    const answer = await this.send(request, { path, ...init, cutAfterMs });
    this.log.write({ line: 'answered', attempt, at: Date.now(), key, ...answer });
    this.unreached = answer.status === null ? this.unreached + 1 : 0;
    if (answer.outcome === 'ok') this.newestOk = Math.max(this.newestOk, at);
    return answer;
  }

  /** Reads a page as somebody. */
  async get(who: Person, path: string): Promise<Attempt> {
    return this.send(who, { method: 'GET', path, cutAfterMs: PATIENCE_MS });
  }

  /** Something that is no act and has no command id. */
  async post(who: Person, path: string, body: object): Promise<Attempt> {
    const sent = { method: 'POST', path, body: JSON.stringify(body), cutAfterMs: PATIENCE_MS };
    return this.send(who, sent);
  }

  private async send(
    { account, office }: Person,
    sent: { method: string; path: string; body?: string; key?: string; cutAfterMs: number },
  ): Promise<Attempt> {
    const headers: Record<string, string> = {
      cookie: this.cookies.get(account) ?? '',
      'x-office': office,
    };
    if (sent.body !== undefined) headers['content-type'] = 'application/json';
    if (sent.key !== undefined) headers['idempotency-key'] = sent.key;
    try {
      const signal = AbortSignal.timeout(Math.max(1, Math.round(sent.cutAfterMs)));
      const { method, body } = sent;
      const response = await fetch(`${this.url}${sent.path}`, { method, headers, body, signal });
      const { status } = response;
      const told: unknown = await response.json();
      return { outcome: outcomeOf(status), status, body: told };
    } catch {
      return { outcome: 'unknown', status: null, body: null };
    }
  }
}
