import type { Condition, FieldNode } from '../../../../domain/form-design/form-tree';

/** The plainest condition upon a field of its kind. */
export function firstCondition({ kind, key, choices }: FieldNode): Condition {
  const [first] = choices;
  if (kind === 'choice' && first) return { field: key, is: 'oneOf', values: [first.value] };
  if (kind === 'choices' && first) return { field: key, is: 'includes', values: [first.value] };
  if (kind === 'yesNo') return { field: key, is: 'oneOf', values: [true] };
  if (kind === 'number' || kind === 'computed') return { field: key, is: 'atLeast', value: 1 };
  return { field: key, is: 'filled' };
}
