import { useMemo } from 'react';
import type { FormSchema } from '../../../../domain/form';
import { NO_FIELDS, NO_REST } from '../../../../domain/form-design/form-tree';
import { toSchema } from '../../../../domain/form-design/to-schema';
import { type FieldPath, groupAt } from '../../../../domain/form-design/tree-edits';
import { useDesigning } from './designing';

/** The group a field belongs to, as formulas in it read it. */
export function useFieldGroup(path: FieldPath): FormSchema {
  const { tree } = useDesigning();
  const group = groupAt(tree, path.slice(0, -1)) ?? NO_FIELDS;
  return useMemo(() => toSchema({ title: '', hint: '', group, rest: NO_REST }).schema, [group]);
}
