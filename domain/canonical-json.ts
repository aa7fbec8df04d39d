/**
 * Canonical JSON (RFC 8785): what hashes of the journal and of form versions are taken over.
 * Members that are `undefined` are left out, as JSON.stringify and the database do, so a value
 * hashes alike before and after storing.
 * @throws TypeError for what JSON cannot carry (NaN, infinities, functions, dates, lone surrogates)
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'boolean':
      return String(value);
    case 'number':
      return canonicalNumber(value);
    case 'string':
      return canonicalString(value);
    case 'object':
      return value === null ? 'null' : canonicalContainer(value);
    case 'bigint':
    case 'function':
    case 'symbol':
    case 'undefined':
      throw new TypeError(`canonical JSON cannot hold a ${typeof value}`);
  }
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`canonical JSON cannot hold ${value}`);
  // JSON.stringify writes -0 as 0 and every other number as RFC 8785 §3.2.2.3 asks.
  return JSON.stringify(value);
}

function canonicalString(value: string): string {
  // Under the u flag a surrogate matches only where it stands alone (RFC 8785 §3.2.2.2).
  if (/[\uD800-\uDFFF]/u.test(value)) {
    throw new TypeError('canonical JSON cannot hold a lone surrogate');
  }
  return JSON.stringify(value);
}

function canonicalContainer(value: object): string {
  if (Array.isArray(value)) {
    return `[${Array.from(value, (element: unknown) => canonicalJson(element)).join(',')}]`;
  }
  if (!isPlainObject(value)) {
    throw new TypeError(`canonical JSON cannot hold a ${value.constructor?.name ?? 'class'}`);
  }
  // sort() without a comparator orders by UTF-16 code units (RFC 8785 §3.2.3).
  const members = Object.keys(value)
    .sort()
    .filter((key) => value[key] !== undefined)
    .map((key) => `${canonicalString(key)}:${canonicalJson(value[key])}`);
  return `{${members.join(',')}}`;
}

function isPlainObject(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  // Not compared with Object.prototype: the workflow sandbox has one of its own.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
