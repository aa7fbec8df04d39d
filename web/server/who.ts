import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Post } from '../../domain/person';
import type { Viewer } from '../../domain/permissions';
import { findPerson } from '../../store/people';
import { findUnit } from '../../store/units';
import { WebRefusalError } from './refusal-error';
import { underWay } from './under-way';
import type { WebDeps } from './web-deps';

/** Whoever is signed in, and the office this request is made for (null: none named). */
export interface RequestActor {
  person: string;
  name: string;
  account: string;
  office: string | null;
  posts: Post[];
}

declare module 'express-serve-static-core' {
  interface Request {
    actor?: RequestActor;
    viewer?: Viewer;
  }
}

declare module 'express-session' {
  interface SessionData {
    person?: string;
    /** The person's `credentialsRev` at sign-in; a newer one ends the session. */
    credentialsRev?: number;
  }
}

/** The office named, else the only one the person has posts in, else null. */
function officeOf(named: string | undefined, posts: Post[]): string | null {
  if (named !== undefined) {
    if (!posts.some((post) => post.office === named)) throw new WebRefusalError('officeNotYours');
    return named;
  }
  const offices = new Set(posts.map((post) => post.office));
  return offices.size === 1 ? ([...offices][0] ?? null) : null;
}

/**
 * The office a request names: in the header `X-Office`, or in a parameter of that name where a
 * browser cannot set headers (event streams, downloads).
 */
function namedOffice(request: Request): string | undefined {
  const office = request.query['x-office'];
  const isRead = request.method === 'GET';
  return request.get('X-Office') ?? (isRead && typeof office === 'string' ? office : undefined);
}

async function identify(deps: WebDeps, request: Request): Promise<void> {
  const id = request.session?.person;
  if (id === undefined) return;
  const person = await findPerson(deps.connection, id);
  if (!person || person.disabled) return;
  if (person.credentialsRev !== request.session.credentialsRev) return;
  const { name, account, posts } = person;
  const office = officeOf(namedOffice(request), posts);
  request.actor = { person: id, name, account, office, posts };
  if (office === null) return;
  const unit = await findUnit(deps.connection, office);
  if (!unit) throw new WebRefusalError('officeNotYours');
  const roles = posts.filter((post) => post.office === office).map((post) => post.role);
  request.viewer = { person: id, office, officePath: unit.path, roles, posts };
}

/** Middleware: puts `request.actor` and `request.viewer` from the session and `X-Office`. */
export function who(deps: WebDeps): RequestHandler {
  return async (request: Request, _response: Response, next: NextFunction) => {
    await underWay.until(identify(deps, request));
    next();
  };
}

/** @throws WebRefusalError unless somebody is signed in (and, for 'office', acts for an office) */
export function requireAccess(request: Request, access: 'public' | 'signedIn' | 'office'): void {
  if (access === 'public') return;
  if (!request.actor) throw new WebRefusalError('notSignedIn');
  if (access === 'office' && !request.viewer) throw new WebRefusalError('officeRequired');
}

/** Whoever is signed in. @throws WebRefusalError notSignedIn */
export function actorOf(request: Request): RequestActor {
  if (!request.actor) throw new WebRefusalError('notSignedIn');
  return request.actor;
}

/** Who asks, as the policy sees them. @throws WebRefusalError without an office */
export function viewerOf(request: Request): Viewer {
  requireAccess(request, 'office');
  if (!request.viewer) throw new WebRefusalError('officeRequired');
  return request.viewer;
}
