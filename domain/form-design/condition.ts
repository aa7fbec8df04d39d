import { canonicalJson } from '../canonical-json';
import type { FormSchema } from '../form';
import type { Condition } from './form-tree';

/** A condition as the `if` of a rule. What it reads it also requires: absence makes nothing true. */
export function conditionSchema(condition: Condition): FormSchema {
  const { field } = condition;
  const reading = (limit: FormSchema): FormSchema => ({
    properties: { [field]: limit },
    required: [field],
  });
  switch (condition.is) {
    case 'oneOf':
      return reading({ enum: condition.values });
    case 'includes':
      return reading({ contains: { enum: condition.values } });
    case 'atLeast':
      return reading({ minimum: condition.value });
    case 'atMost':
      return reading({ maximum: condition.value });
    case 'filled':
      return { required: [field] };
  }
}

function conditionsOn(field: string, limit: FormSchema): Condition[] {
  const { enum: values, contains, minimum, maximum } = limit;
  return [
    ...(values ? [{ field, is: 'oneOf' as const, values }] : []),
    ...(contains?.enum ? [{ field, is: 'includes' as const, values: contains.enum }] : []),
    ...(minimum === undefined ? [] : [{ field, is: 'atLeast' as const, value: minimum }]),
    ...(maximum === undefined ? [] : [{ field, is: 'atMost' as const, value: maximum }]),
  ];
}

/** The condition that `conditionSchema` writes as this schema; null for any other schema. */
export function readCondition(schema: FormSchema): Condition | null {
  const [field] = schema.required ?? [];
  if (field === undefined) return null;
  const limit = schema.properties?.[field];
  const known: Condition[] = limit ? conditionsOn(field, limit) : [{ field, is: 'filled' }];
  const same = (one: Condition) => canonicalJson(conditionSchema(one)) === canonicalJson(schema);
  return known.find(same) ?? null;
}
