import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { type Request, type RequestHandler, Router } from 'express';
import { nonceOf } from '../content-policy';
import type { WebDeps } from '../web-deps';
import { homePage } from './home';

/** Stands in the built page where each answer puts a nonce of its own. */
const NONCE_PLACE = '__CSP_NONCE__';
const NO_PAGE = /^\/(api|assets)(\/|$)/;

/** A browser that opens an address; anybody else is told that there is no such route. */
function asksForPage(request: Request): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  if (request.path === '/') return true;
  return !NO_PAGE.test(request.path) && request.accepts(['json', 'html']) === 'html';
}

function builtPage(index: string): RequestHandler {
  return async (_request, response) => {
    // Read each time: a client built anew needs no new web process.
    const page = await readFile(index, 'utf8');
    response.set('Cache-Control', 'no-store').type('html');
    response.send(page.replaceAll(NONCE_PLACE, nonceOf(response)));
  };
}

/**
 * The browser's client: hashed files for ever, and its page for every address that is not the API's.
 * Where no client has been built, a page at the root says that the API is up.
 */
export function clientRoutes({ config: { clientFolder } }: Pick<WebDeps, 'config'>): Router {
  const router = Router();
  const index = join(clientFolder, 'index.html');
  const isBuilt = clientFolder !== '' && existsSync(index);
  const page = isBuilt ? builtPage(index) : homePage;
  if (isBuilt) {
    const assets = { index: false, immutable: true, maxAge: '1y', dotfiles: 'ignore' } as const;
    router.use('/assets', express.static(join(clientFolder, 'assets'), assets));
    router.use(express.static(clientFolder, { index: false, dotfiles: 'ignore' }));
  }
  router.use((request, response, next) => {
    const isServed = isBuilt ? asksForPage(request) : request.path === '/';
    return isServed ? page(request, response, next) : next();
  });
  return router;
}
