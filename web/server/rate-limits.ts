import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { WebRefusalError } from './refusal-error';

const WINDOW_MINUTES = 10;

function addressOf(request: Request): string {
  return ipKeyGenerator(request.ip ?? '');
}

function accountOf(request: Request): string {
  const body: unknown = request.body;
  const named = typeof body === 'object' && body !== null && 'account' in body ? body.account : '';
  return typeof named === 'string' ? named.trim().toLowerCase() : '';
}

function limiter(failures: number, key: (request: Request) => string): RequestHandler {
  return rateLimit({
    windowMs: WINDOW_MINUTES * 60_000,
    limit: failures,
    keyGenerator: key,
    // A right password is no attempt; nobody is locked out for good, only made to wait.
    skipSuccessfulRequests: true,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, _response, next) =>
      next(new WebRefusalError('tooManyAttempts', { minutes: WINDOW_MINUTES })),
  });
}

/** Failed sign-ins in ten minutes: ten of one account from one address, 300 from one address. */
export function signInLimits(): RequestHandler[] {
  return [
    limiter(300, addressOf),
    limiter(10, (request) => `${accountOf(request)} ${addressOf(request)}`),
  ];
}

/** Wrong old passwords in ten minutes at a change of password: ten of one person. */
export function passwordLimit(): RequestHandler {
  return limiter(10, (request) => request.actor?.person ?? addressOf(request));
}
