import { createHash } from 'node:crypto';
import MongoStore from 'connect-mongo';
import type { Request, RequestHandler } from 'express';
import session from 'express-session';
import type { Store } from '../../store/connection';
import type { WebDeps } from './web-deps';

export const SESSION_COOKIE = 'luoshi.sid';
const TWELVE_HOURS_S = 12 * 60 * 60;

/** Sessions in the same database; what is stored is a hash, so that reading it opens no session. */
export function createSessionStore(connection: Store['connection']): MongoStore {
  return MongoStore.create({
    client: connection.getClient(),
    dbName: connection.name,
    collectionName: 'sessions',
    ttl: TWELVE_HOURS_S,
    touchAfter: 10 * 60,
    transformId: (id) => createHash('sha256').update(id).digest('hex'),
  });
}

/** Middleware: the session behind the cookie; made only at sign-in. */
export function sessionCookie(deps: WebDeps): RequestHandler {
  return session({
    name: SESSION_COOKIE,
    secret: deps.sessionSecret,
    store: deps.sessionStore,
    resave: false,
    saveUninitialized: false,
    rolling: false,
    cookie: {
      httpOnly: true,
      sameSite: 'strict',
      secure: 'auto',
      maxAge: TWELVE_HOURS_S * 1000,
    },
  });
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error
    ? thrown
    : new Error('the session store failed', { cause: thrown });
}

/** Begins a session under a new id, so that an id known before sign-in is worth nothing. */
export function beginSession(
  request: Request,
  holder: { person: string; credentialsRev: number },
): Promise<void> {
  return new Promise((resolve, reject) => {
    request.session.regenerate((failed: unknown) => {
      if (failed) return reject(asError(failed));
      request.session.person = holder.person;
      request.session.credentialsRev = holder.credentialsRev;
      request.session.save((unsaved: unknown) => (unsaved ? reject(asError(unsaved)) : resolve()));
    });
  });
}

/** Ends the session of this request. */
export function endSession(request: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    request.session.destroy((failed: unknown) => (failed ? reject(asError(failed)) : resolve()));
  });
}
