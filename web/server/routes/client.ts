import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { Router } from 'express';
import { nonceOf } from '../content-policy';
import type { WebDeps } from '../web-deps';
import { homePage } from './home';

/** Stands in the built page where each answer puts a nonce of its own. */
const NONCE_PLACE = '__CSP_NONCE__';

/** The browser's client: hashed files for ever, and the page itself for every other address. */
export function clientRoutes({ config }: Pick<WebDeps, 'config'>): Router {
  const router = Router();
  const index = join(config.clientFolder, 'index.html');
  if (config.clientFolder === '' || !existsSync(index)) {
    router.get('/', homePage);
    return router;
  }
  router.use(
    '/assets',
    express.static(join(config.clientFolder, 'assets'), {
      ...{ index: false, immutable: true, maxAge: '1y', dotfiles: 'ignore' },
    }),
  );
  router.use(express.static(config.clientFolder, { index: false, dotfiles: 'ignore' }));
  router.get('/{*path}', async (request, response, next) => {
    const isPage = request.path === '/' || request.accepts(['json', 'html']) === 'html';
    if (request.path.startsWith('/api') || request.path.startsWith('/assets') || !isPage) {
      next();
      return;
    }
    // Read each time: a client built anew needs no new web process.
    const page = await readFile(index, 'utf8');
    response.set('Cache-Control', 'no-store').type('html');
    response.send(page.replaceAll(NONCE_PLACE, nonceOf(response)));
  });
  return router;
}
