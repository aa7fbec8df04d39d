import { fault, type Fault } from './fault';

/**
 * Checks that a value from outside has the shape of T and reports every place where it has not.
 * `shapeOf` never exists at run time; it ties a shape to its type, so that the compiler notices
 * when type and shape drift apart.
 */
export interface Shape<T> {
  (value: unknown, path: string): Fault[];
  readonly shapeOf?: (value: T) => T;
}

type Check = (value: unknown, path: string) => Fault[];

type Fields<T> = { [K in keyof T]-?: Shape<T[K]> };

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  boolean: '是或否',
  undefined: '空',
  object: '对象',
};

function typeName(value: unknown): string {
  if (value === null) return '空';
  if (Array.isArray(value)) return '列表';
  return TYPE_NAMES[typeof value] ?? typeof value;
}

function wrongType(path: string, expected: string, value: unknown): Fault {
  return fault(path, 'wrongType', { expected, found: typeName(value) });
}

/** Path of a member; names that are no plain words are quoted. */
export function member(path: string, key: string): string {
  if (!/^[A-Za-z_$][\w$-]*$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const text: Shape<string> = (value, path) =>
  typeof value === 'string' ? [] : [wrongType(path, '文字', value)];

export const finite: Shape<number> = (value, path) =>
  typeof value === 'number' && Number.isFinite(value) ? [] : [wrongType(path, '数字', value)];

export const truth: Shape<boolean> = (value, path) =>
  typeof value === 'boolean' ? [] : [wrongType(path, '是或否', value)];

/** One of a closed set of words. */
export function oneOf<const T extends string>(allowed: readonly T[]): Shape<T> {
  return (value, path) => {
    if (typeof value !== 'string') return [wrongType(path, '文字', value)];
    const found = value.slice(0, 80);
    return allowed.some((one) => one === value)
      ? []
      : [fault(path, 'notOneOf', { found, allowed: allowed.join('、') })];
  };
}

/** A list, every entry of one shape. */
export function listOf<T>(entry: Shape<T>): Shape<T[]> {
  return (value, path) =>
    Array.isArray(value)
      ? value.flatMap((one: unknown, i) => entry(one, `${path}[${i}]`))
      : [wrongType(path, '列表', value)];
}

/** A member that may be left out. */
export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value, path) => (value === undefined ? [] : shape(value, path));
}

/** An object with any keys and one shape of value. */
export function tableOf<T>(entry: Shape<T>): Shape<{ [key: string]: T }> {
  return (value, path) =>
    isRecord(value)
      ? Object.entries(value).flatMap(([key, one]) => entry(one, member(path, key)))
      : [wrongType(path, '对象', value)];
}

function fieldFaults(shape: Check, value: unknown, at: { path: string; key: string }): Fault[] {
  const faults = shape(value, member(at.path, at.key));
  return value === undefined && faults.length > 0
    ? [fault(member(at.path, at.key), 'missing', { key: at.key })]
    : faults;
}

/** An object with exactly these members. */
export function objectOf<T extends object>(fields: Fields<T>): Shape<T> {
  const table = Object.entries<Check>(fields);
  return (value, path) => {
    if (!isRecord(value)) return [wrongType(path, '对象', value)];
    const known = table.flatMap(([key, shape]) =>
      fieldFaults(shape, Object.hasOwn(value, key) ? value[key] : undefined, { path, key }),
    );
    const extra = Object.keys(value)
      .filter((key) => !Object.hasOwn(fields, key))
      .map((key) => fault(member(path, key), 'unknownKey', { key }));
    return [...known, ...extra];
  };
}

/** An object told apart by its `kind`. */
export function variantOf<T extends { kind: string }>(variants: {
  [K in T['kind']]: Shape<Extract<T, { kind: K }>>;
}): Shape<T> {
  const table = new Map(Object.entries<Check>(variants));
  const kind = oneOf([...table.keys()]);
  return (value, path) => {
    if (!isRecord(value)) return [wrongType(path, '对象', value)];
    const shape = typeof value.kind === 'string' ? table.get(value.kind) : undefined;
    if (shape) return shape(value, path);
    return fieldFaults(kind, value.kind, { path, key: 'kind' });
  };
}

/** An object told apart by which of two members it has. */
export function byMember<A, B>(a: [string, Shape<A>], b: [string, Shape<B>]): Shape<A | B> {
  return (value, path) => {
    if (!isRecord(value)) return [wrongType(path, '对象', value)];
    if (Object.hasOwn(value, a[0])) return a[1](value, path);
    if (Object.hasOwn(value, b[0])) return b[1](value, path);
    return [fault(path, 'missing', { key: `${a[0]}”或“${b[0]}` })];
  };
}

/** One of a set of words, or an object. */
export function wordOr<W extends string, T>(words: Shape<W>, object: Shape<T>): Shape<W | T> {
  return (value, path) => (typeof value === 'string' ? words(value, path) : object(value, path));
}
