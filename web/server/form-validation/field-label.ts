import type { FormSchema } from '../../../domain/form';
import { schemaPath } from '../../../domain/schema-path';

/** The schema of the value at a JSON pointer, whichever branch it stands in. */
export function schemaAt(root: FormSchema, pointer: string): FormSchema | undefined {
  return schemaPath(root, pointer).at(-1)?.schema;
}

/** How a reader knows a field: `“方案名称”`, or `“工作举措”第 2 行的“责任部门”` inside a table. */
export function fieldLabel(root: FormSchema, pointer: string): string {
  const steps = schemaPath(root, pointer);
  if (steps.length === 0) return '表单';
  return steps
    .map(({ step, row, schema }) =>
      row ? `第 ${Number(step) + 1} 行` : `“${schema?.title ?? step}”`,
    )
    .reduce((label, part) => (part.startsWith('第') ? `${label}${part}` : `${label}的${part}`));
}
