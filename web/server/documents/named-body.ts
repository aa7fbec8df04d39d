import type { FormBody, FormSchema } from '../../../domain/form';
import { pickedValues } from '../../../domain/form-design/picked-values';
import type { Json } from '../../../domain/journal-entry';
import { namesFor } from '../present/names';
import type { WebDeps } from '../web-deps';
import { pointerSteps } from '../../../domain/json-pointer';

type Holder = { [step: string]: Json };

/** Sets what lies at a place that is known to be there. */
function put(body: FormBody, pointer: string, name: string): void {
  const steps = pointerSteps(pointer);
  const last = steps.pop() ?? '';
  // A list is reached by its index as a group by its field.
  const holder = steps.reduce<Holder>((within, step) => within[step] as Holder, body);
  holder[last] = name;
}

/** A filled form with the names of the units and people it holds by id: paper shows no ids. */
export async function namedBody(
  { connection }: WebDeps,
  schema: FormSchema,
  body: FormBody,
): Promise<FormBody> {
  const picked = pickedValues(schema, body);
  if (picked.length === 0) return body;
  const idsOf = (kind: 'unit' | 'person') =>
    picked.filter(({ pick }) => pick === kind).map(({ id }) => id);
  const names = await namesFor(connection, { units: idsOf('unit'), people: idsOf('person') });
  const named = structuredClone(body);
  for (const { pick, id, pointer } of picked) {
    const name = pick === 'unit' ? names.units[id] : names.people[id];
    if (name !== undefined) put(named, pointer, name);
  }
  return named;
}
