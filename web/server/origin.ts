import type { NextFunction, Request, Response } from 'express';
import { WebRefusalError } from './refusal-error';

const READS = ['GET', 'HEAD', 'OPTIONS'];
const OWN_SITES = ['same-origin', 'none'];

function isOwnOrigin(origin: string, request: Request): boolean {
  return URL.canParse(origin) && new URL(origin).host === request.host;
}

/**
 * Middleware instead of a CSRF token: a state-changing request of a browser must come from a page of
 * this very origin. Clients that are no browsers send neither header.
 */
export function refuseForeignOrigin(
  request: Request,
  _response: Response,
  next: NextFunction,
): void {
  if (READS.includes(request.method)) return next();
  const site = request.get('Sec-Fetch-Site');
  const origin = request.get('Origin');
  const foreign =
    (site !== undefined && !OWN_SITES.includes(site)) ||
    (origin !== undefined && !isOwnOrigin(origin, request));
  if (foreign) throw new WebRefusalError('foreignOrigin');
  next();
}
