import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Router } from 'express';
import helmet from 'helmet';

type WithNonce = { locals: { cspNonce?: string } };

/** The nonce of this response: whatever carries it may add a style sheet while the page runs. */
export function nonceOf({ locals }: WithNonce): string {
  return locals.cspNonce ?? '';
}

function styleNonce(_request: IncomingMessage, response: ServerResponse): string {
  return `'nonce-${nonceOf(response as ServerResponse & WithNonce)}'`;
}

const drawNonce = (_request: unknown, { locals }: WithNonce, next: () => void): void => {
  locals.cspNonce = randomBytes(18).toString('base64');
  next();
};

/** Middleware: helmet's headers and a policy without inline script, inline style or eval. */
export function contentPolicy(): Router {
  const router = Router();
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", styleNonce],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'form-action': ["'self'"],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
      },
    },
  });
  router.use(drawNonce, headers);
  return router;
}
