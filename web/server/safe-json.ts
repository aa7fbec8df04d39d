import express, { type RequestHandler } from 'express';
import { WebRefusalError } from './refusal-error';

const RESERVED = ['__proto__', 'constructor', 'prototype'];

/** The first name at any depth that reaches an object's prototype; a deep body is no deep call. */
function reservedName(body: unknown): string | undefined {
  const open = [body];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    const name = RESERVED.find((one) => Object.hasOwn(value, one));
    if (name !== undefined) return name;
    for (const member of Object.values(value)) open.push(member);
  }
  return undefined;
}

const refuseReservedNames: RequestHandler = (request, _response, next) => {
  const name = reservedName(request.body);
  if (name !== undefined) throw new WebRefusalError('nameReserved', { name });
  next();
};

/** Parses JSON bodies up to 1 MB; a name that reaches an object's prototype is refused by itself. */
export function safeJson(): RequestHandler[] {
  return [express.json({ limit: '1mb', strict: true }), refuseReservedNames];
}
