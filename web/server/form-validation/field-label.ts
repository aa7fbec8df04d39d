import type { FormSchema } from '../../../domain/form';
import { fieldSchemas, itemSchemas, withBranches } from './schema-walk';

/** The schema of the value at a JSON pointer, whichever branch it stands in. */
export function schemaAt(root: FormSchema, pointer: string): FormSchema | undefined {
  return path(root, pointer).at(-1)?.schema;
}

/** How a reader knows a field: `“方案名称”`, or `“工作举措”第 2 行的“责任部门”` inside a table. */
export function fieldLabel(root: FormSchema, pointer: string): string {
  const steps = path(root, pointer);
  if (steps.length === 0) return '表单';
  return steps
    .map(({ step, row, schema }) =>
      row ? `第 ${Number(step) + 1} 行` : `“${schema?.title ?? step}”`,
    )
    .reduce((label, part) => (part.startsWith('第') ? `${label}${part}` : `${label}的${part}`));
}

interface Step {
  step: string;
  row: boolean;
  schema: FormSchema | undefined;
}

function path(root: FormSchema, pointer: string): Step[] {
  let schemas = withBranches(root);
  return pointer
    .split('/')
    .slice(1)
    .map((escaped) => {
      const step = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
      const items = itemSchemas(schemas);
      const row = items.length > 0 && /^\d+$/.test(step);
      const below = row ? items : fieldSchemas(schemas, step);
      schemas = below.flatMap(withBranches);
      return { step, row, schema: below[0] };
    });
}
