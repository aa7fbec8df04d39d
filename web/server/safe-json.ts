import express, { type RequestHandler } from 'express';

const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype'];

function withoutForbiddenKeys(key: string, value: unknown): unknown {
  if (FORBIDDEN_KEYS.includes(key)) throw new SyntaxError(`the key ${key} is not allowed`);
  return value;
}

/** Parses JSON bodies up to 1 MB; keys that reach an object's prototype make the body malformed. */
export function safeJson(): RequestHandler {
  return express.json({ limit: '1mb', strict: true, reviver: withoutForbiddenKeys });
}
