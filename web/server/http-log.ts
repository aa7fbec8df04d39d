import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';

const REQUEST_ID = /^[A-Za-z0-9_-]{8,64}$/;

declare module 'express-serve-static-core' {
  interface Request {
    /** Of this request, in the log and in `X-Request-Id`. */
    id: IncomingMessage['id'];
  }
}

/** The path alone: a query may hold names that were searched for. */
function pathOf(url: string | undefined): string {
  return (url ?? '').split('?')[0] ?? '';
}

/** One line a request: id, method, path, status, time. No names, bodies, cookies or addresses. */
export function httpLog(log: Logger): RequestHandler {
  return pinoHttp({
    logger: log,
    genReqId: (request, response) => {
      const given = request.headers['x-request-id'];
      const id = typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
      response.setHeader('X-Request-Id', id);
      return id;
    },
    autoLogging: { ignore: (request) => pathOf(request.url).startsWith('/api/health/') },
    serializers: {
      req: (request: { id: unknown; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: pathOf(request.url),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
    // The fault itself is logged by the refusal handler, with its id.
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'warn' : 'info'),
    customErrorObject: () => ({}),
  });
}
