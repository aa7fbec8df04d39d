import { canonicalJson } from '../canonical-json';
import type { FormBody, FormSchema } from '../form';
import type { Json } from '../journal-entry';
import { fieldSchemas, itemSchemas, withBranches } from '../schema-walk';
import { schemaErrors, type SchemaError } from './schema-errors';
import { unescapedStep } from '../json-pointer';

/** One value of an older version that the newer one has no place for. */
export interface LostValue {
  /** Titles of the fields that lead to it, as the older version calls them; rows by number, from 1. */
  readonly path: readonly (string | number)[];
  readonly value: Json;
  /** What the older version says of it. */
  readonly schema: FormSchema;
}

/** What is filled in by an older version, as far as it fits a newer one. */
export interface Carried {
  readonly body: FormBody;
  readonly lost: readonly LostValue[];
}

/** What a value lacks is filled in later, and is no reason to take away what is there. */
const TO_BE_FILLED = ['required', 'minItems', 'contains'];

type Place = readonly (string | number)[];

interface Taken {
  readonly place: Place;
  readonly value: Json;
}

/**
 * Carries what was filled in over to another version of the form: every value whose field is still
 * there and takes it; each other one is named with its value, so that nothing is lost unseen. What
 * comes out has no fault but what is still to be filled in, or one of the form as a whole.
 */
export function carryValues(
  { older, newer }: { older: FormSchema; newer: FormSchema },
  body: FormBody,
): Carried {
  const taken: Taken[] = [];
  let left = known(withBranches(newer), { place: [], value: body }, taken);
  for (;;) {
    const misfits = misfitsIn(newer, left);
    if (misfits.length === 0) break;
    for (const place of misfits) left = without(left, place, { place: [], taken });
  }
  const lost = taken
    .filter(({ value }) => !isEmpty(value))
    .map(({ place, value }) => ({ ...called(withBranches(older), place), value }));
  return { body: left as FormBody, lost };
}

/** What is filled in, without the fields that another form does not ask; its limits are not looked at. */
export function askedValues(asked: FormSchema, body: FormBody): FormBody {
  return known(withBranches(asked), { place: [], value: body }, []) as FormBody;
}

function isMisfit({ keyword, pointer }: SchemaError): boolean {
  return pointer !== '' && !TO_BE_FILLED.includes(keyword);
}

function isObject(value: Json | undefined): value is { [field: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: Json): boolean {
  if (value === null || value === '') return true;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}

/** The value without the fields that the schemas do not declare. */
function known(schemas: readonly FormSchema[], { place, value }: Taken, taken: Taken[]): Json {
  if (Array.isArray(value)) {
    const rows = itemSchemas(schemas).flatMap(withBranches);
    return value.map((row, n) => known(rows, { place: [...place, n], value: row }, taken));
  }
  const isDeclaring = schemas.some(({ properties }) => properties !== undefined);
  if (!isObject(value) || !isDeclaring) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([field, one]): [string, Json][] => {
      const own = fieldSchemas(schemas, field).flatMap(withBranches);
      const at = { place: [...place, field], value: one };
      if (own.length > 0) return [[field, known(own, at, taken)]];
      taken.push(at);
      return [];
    }),
  );
}

/** What has to go, none within another; those behind come first, so that rows keep their numbers. */
function misfitsIn(schema: FormSchema, body: Json): Place[] {
  const places = new Map(
    schemaErrors(schema, body)
      .filter(isMisfit)
      .flatMap((error) => placesOf(error, body))
      .map((place) => [place.map((step) => `/${step}`).join(''), place]),
  );
  const texts = [...places.keys()];
  return [...places]
    .filter(([text]) => !texts.some((other) => text.startsWith(`${other}/`)))
    .map(([, place]) => place)
    .reverse();
}

/** What of the value goes: of a list with too many rows, or equal ones, those beyond. */
function placesOf({ keyword, pointer, limit = 0 }: SchemaError, body: Json): Place[] {
  const place = placeAt(body, pointer);
  const list = valueAt(body, place);
  if (!Array.isArray(list)) return [place];
  const rows = list.map((row, n) => ({ text: canonicalJson(row), n }));
  switch (keyword) {
    case 'maxItems':
      return rows.slice(limit).map(({ n }) => [...place, n]);
    case 'uniqueItems':
      return rows
        .filter(({ text, n }) => rows.findIndex((row) => row.text === text) < n)
        .map(({ n }) => [...place, n]);
    default:
      return [place];
  }
}

function placeAt(body: Json, pointer: string): Place {
  let value: Json | undefined = body;
  return pointer
    .slice(1)
    .split('/')
    .map((word) => {
      const step = Array.isArray(value) ? Number(word) : unescapedStep(word);
      value = childOf(value, step);
      return step;
    });
}

function childOf(value: Json | undefined, step: string | number): Json | undefined {
  if (Array.isArray(value)) return value[Number(step)];
  return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

function valueAt(body: Json, place: Place): Json | undefined {
  return place.reduce<Json | undefined>(childOf, body);
}

/** The value without what stands at the place, which is taken down. */
function without(
  value: Json,
  [step, ...rest]: Place,
  { place, taken }: { place: Place; taken: Taken[] },
): Json {
  const child = step === undefined ? undefined : childOf(value, step);
  if (step === undefined || child === undefined) return value;
  const at = [...place, step];
  const left = rest.length > 0 ? [without(child, rest, { place: at, taken })] : [];
  if (rest.length === 0) taken.push({ place: at, value: child });
  if (Array.isArray(value)) return value.flatMap((one, n) => (n === step ? left : [one]));
  return Object.fromEntries(
    Object.entries(value as object).flatMap(([field, one]: [string, Json]) =>
      field !== step ? [[field, one]] : left.map((kept) => [field, kept]),
    ),
  );
}

/** How a value is called that stands at a place; a field without a title goes by its key. */
function called(
  schemas: readonly FormSchema[],
  [step, ...rest]: Place,
): Pick<LostValue, 'path' | 'schema'> {
  if (step === undefined) return { path: [], schema: schemas[0] ?? {} };
  const isRow = typeof step === 'number';
  const own = (isRow ? itemSchemas(schemas) : fieldSchemas(schemas, step)).flatMap(withBranches);
  const title = own.find((one) => one.title !== undefined)?.title ?? step;
  const { path, schema } = called(own, rest);
  return { path: [isRow ? step + 1 : title, ...path], schema };
}
