import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler, NextFunction, Request, Response } from 'express';
import { ZodError } from 'zod';
import type { Logger } from 'pino';
import type { RefusalBody } from '../contract/errors';
import { PendingError, RefusalError, WebRefusalError } from './refusal-error';
import { refusalSentences, webRefusalSentences } from './refusal-sentences';
import type { Told } from './told';

function bodyOf(
  code: RefusalBody['code'],
  told: Told,
  params: RefusalBody['params'],
): { status: number; body: RefusalBody } {
  return { status: told.status, body: { code, message: told.sentence(params), params } };
}

function malformed(error: ZodError): { status: number; body: RefusalBody } {
  const { status, body } = bodyOf('malformed', webRefusalSentences.malformed, {});
  const faults = error.issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: issue.message,
  }));
  return { status, body: { ...body, faults } };
}

function typeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'type' in error ? String(error.type) : '';
}

/** express.json's own errors, by their documented types. */
function ofBodyParser(error: unknown): WebRefusalError | null {
  switch (typeOf(error)) {
    case 'entity.too.large':
      return new WebRefusalError('bodyTooLarge');
    case 'entity.parse.failed':
    case 'encoding.unsupported':
    case 'charset.unsupported':
    case 'request.aborted':
    case 'request.size.invalid':
      return new WebRefusalError('malformed');
    default:
      // A path that is no UTF-8 once unescaped.
      return error instanceof URIError ? new WebRefusalError('malformed') : null;
  }
}

function refusalOf(error: unknown): { status: number; body: RefusalBody } | null {
  if (error instanceof RefusalError) {
    const { refused, params } = error.refusal;
    const { status, body } = bodyOf(refused, refusalSentences[refused], params);
    return { status, body: error.faults ? { ...body, faults: error.faults } : body };
  }
  if (error instanceof ZodError) return malformed(error);
  const refusal = error instanceof WebRefusalError ? error : ofBodyParser(error);
  return refusal && bodyOf(refusal.code, webRefusalSentences[refusal.code], refusal.params);
}

/** The only translator of errors to HTTP (design §5): refusal, command still under way, fault. */
export function refusalHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    if (error instanceof PendingError) {
      response.status(202).json({ command: error.command, status: 'pending' });
      return;
    }
    const refusal = refusalOf(error);
    if (refusal) {
      response.status(refusal.status).json(refusal.body);
      return;
    }
    const id = randomUUID();
    log.error({ fault: id, err: error, requestId: request.id }, 'fault');
    const message = `系统出现故障，请稍后重试；仍不行请把编号 ${id} 告诉管理员。`;
    response.status(500).json({ code: 'fault', id, message });
  };
}

/** Ends every request that no route took: 404 as JSON. */
export function unknownRoute(): never {
  throw new WebRefusalError('routeUnknown');
}
