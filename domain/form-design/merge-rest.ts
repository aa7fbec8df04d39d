import { canonicalJson } from '../canonical-json';
import type { Json } from '../journal-entry';
import type { JsonObject } from './form-tree';

/** Tells an object from every other JSON value. */
export function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `base` with all of `rest` laid over it; objects are merged, everything else is replaced. */
export function mergeRest(base: JsonObject, rest: JsonObject): JsonObject {
  const merged: { [keyword: string]: Json } = { ...base };
  for (const [keyword, value] of Object.entries(rest)) {
    const known = Object.hasOwn(merged, keyword) ? merged[keyword] : undefined;
    const both = isObject(known) && isObject(value);
    define(merged, keyword, both ? { ...mergeRest(known, value) } : value);
  }
  return merged;
}

/** What must be laid over `base` to give `whole`, but for keywords of `base` that `whole` lacks. */
export function restOf(whole: JsonObject, base: JsonObject): JsonObject {
  const rest: { [keyword: string]: Json } = {};
  for (const [keyword, value] of Object.entries(whole)) {
    const known = Object.hasOwn(base, keyword) ? base[keyword] : undefined;
    if (known !== undefined && canonicalJson(known) === canonicalJson(value)) continue;
    const left = isObject(known) && isObject(value) ? restOf(value, known) : value;
    if (!isObject(left) || !isObject(known) || Object.keys(left).length > 0) {
      define(rest, keyword, left);
    }
  }
  return rest;
}

/** A keyword called `__proto__` stays a keyword. */
function define(target: object, keyword: string, value: Json): void {
  Object.defineProperty(target, keyword, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
