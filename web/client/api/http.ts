import type { RefusalBody } from '../../contract/errors';
import { actingOffice } from './office';
import { FaultError, RefusedError, UnreachableError } from './refusals';
import { setSessionExpired } from './session-expiry';

/** What one request carries besides its address. */
export interface Asked {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  query?: Record<string, string | undefined>;
  /** JSON, or a form with files. */
  body?: unknown;
  /** The command id of an act. */
  key?: string;
  signal?: AbortSignal;
  /** Goes on when the page is closed; for small bodies only. */
  outlivesPage?: boolean;
}

/** An answer as it is; `Body` is what the contract says of this address. */
export interface Answer<Body> {
  status: number;
  body: Body;
}

const PATIENCE_MS = 60_000;

function addressOf(path: string, query: Asked['query']): string {
  const given = Object.entries(query ?? {}).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(given as [string, string][]).toString();
  return search === '' ? path : `${path}?${search}`;
}

function headersOf({ body, key }: Asked): Record<string, string> {
  const office = actingOffice();
  const isJson = body !== undefined && !(body instanceof FormData);
  return {
    accept: 'application/json',
    ...(isJson ? { 'content-type': 'application/json' } : {}),
    ...(office === null ? {} : { 'x-office': office }),
    ...(key === undefined ? {} : { 'idempotency-key': key }),
  };
}

/** The answer as it comes. @throws UnreachableError where none does in time */
export async function fetched(path: string, asked: Asked): Promise<Response> {
  const { method = 'GET', query, body, outlivesPage = false } = asked;
  const waiting = AbortSignal.timeout(PATIENCE_MS);
  try {
    return await fetch(addressOf(path, query), {
      method,
      headers: headersOf(asked),
      body: body === undefined || body instanceof FormData ? body : JSON.stringify(body),
      keepalive: outlivesPage,
      signal: asked.signal ? AbortSignal.any([asked.signal, waiting]) : waiting,
    });
  } catch (error) {
    if (asked.signal?.aborted) throw error;
    throw new UnreachableError('unreachable', { cause: error });
  }
}

/** The body of an answer. @throws UnreachableError for what is no JSON */
export async function jsonOf(response: Response): Promise<unknown> {
  const text = await response.text().catch((error: unknown) => {
    throw new UnreachableError('unreachable', { cause: error });
  });
  try {
    return text === '' ? null : JSON.parse(text);
  } catch (error) {
    // A proxy in front answers in HTML while the server is away.
    throw new UnreachableError('unreachable', { cause: error });
  }
}

/**
 * One request to the API.
 * @throws RefusedError with the server's sentence; FaultError; UnreachableError without an answer
 */
export async function ask<Body>(path: string, asked: Asked = {}): Promise<Answer<Body>> {
  const response = await fetched(path, asked);
  const body = await jsonOf(response);
  if (response.ok) return { status: response.status, body: body as Body };
  return failed(response.status, body);
}

/** What went wrong, as the error to show. @throws FaultError, RefusedError */
export function failed(status: number, body: unknown): never {
  if (status >= 500) {
    throw new FaultError((body as { message?: string } | null)?.message ?? '');
  }
  const refusal = body as RefusalBody;
  if (refusal.code === 'notSignedIn') setSessionExpired(true);
  throw new RefusedError(status, refusal);
}

/** Reads; the errors are those of `ask`. */
export async function read<Body>(path: string, asked: Asked = {}): Promise<Body> {
  return (await ask<Body>(path, asked)).body;
}
