import type { FormSchema } from '../form';
import { childSchemas } from '../schema-walk';
import { designFault, type DesignFault } from './design-fault';
import { keywordFaults } from './schema-shape';
import { escapedStep } from '../json-pointer';

/** Names that reach an object's prototype when somebody copies a body carelessly. */
const RESERVED = new Set([
  ...['__proto__', 'constructor', 'prototype'],
  ...Object.getOwnPropertyNames(Object.prototype),
]);
/** Of letters and figures: parts of a form are addressed by keys joined with dots and dashes. */
const KEY = /^[A-Za-z][A-Za-z0-9]{0,39}$/;

interface Place {
  pointer: string;
  title: string;
}

/**
 * What keeps the parts of a value from being a schema of a form at all: other keywords, wrong
 * values for them, names that fields may not have. The size has been judged before.
 */
export function shapeFaults(schema: FormSchema): DesignFault[] {
  return below(schema, { pointer: '', title: '' });
}

function below(schema: FormSchema, place: Place): DesignFault[] {
  const title = typeof schema.title === 'string' ? schema.title : place.title;
  const at = { pointer: place.pointer, title };
  const wrong = keywordFaults(schema).map(([code, about]) => designFault(code, at, about));
  // Below a keyword that is not what it must be nothing can be read.
  if (wrong.length > 0) return wrong;
  const conditions = [schema.if, schema.not, schema.contains].filter((one) => one !== undefined);
  const children = childSchemas(schema).flatMap(([step, child]) =>
    below(child, childPlace(at, step)),
  );
  return [
    ...Object.keys(schema.properties ?? {}).flatMap((key) => keyFaults(key, at)),
    ...children,
    ...conditions.flatMap((one) => [...inCondition(one), ...below(one, at)]),
  ];
}

function inCondition(schema: FormSchema): DesignFault[] {
  const inner = Object.values(schema.properties ?? {});
  return inner.flatMap((one) => below(one, { pointer: '', title: '' }));
}

function childPlace(at: Place, step: string): Place {
  if (step === 'items') return { ...at, pointer: `${at.pointer}/*` };
  if (!step.startsWith('properties/')) return at;
  const key = step.slice('properties/'.length);
  return { pointer: `${at.pointer}/${escapedStep(key)}`, title: '' };
}

function keyFaults(key: string, { pointer, title }: Place): DesignFault[] {
  const at = { pointer: `${pointer}/${key}`, title };
  if (RESERVED.has(key)) return [designFault('keyReserved', at, key.slice(0, 40))];
  return KEY.test(key) ? [] : [designFault('keyMalformed', at, key.slice(0, 40))];
}
