import { readCondition } from '../form-design/condition';
import type { Condition, Scalar } from '../form-design/form-tree';
import type { FormSchema } from '../form';
import { fieldSchemas, withBranches } from '../schema-walk';

type TitleOf = (field: string) => FormSchema;

function chosen(schema: FormSchema, values: readonly Scalar[]): string {
  const words = values.map((value) => {
    if (typeof value === 'boolean') return value ? '是' : '否';
    const place = (schema.enum ?? schema.items?.enum)?.indexOf(value) ?? -1;
    return (schema['x-enum-titles'] ?? schema.items?.['x-enum-titles'])?.[place] ?? String(value);
  });
  return words.map((one) => `“${one}”`).join('或');
}

function said(condition: Condition, fieldOf: TitleOf): string {
  const schema = fieldOf(condition.field);
  const title = `“${schema.title ?? condition.field}”`;
  switch (condition.is) {
    case 'oneOf':
      return `${title}选${chosen(schema, condition.values)}`;
    case 'includes':
      return `${title}选有${chosen(schema, condition.values)}`;
    case 'atLeast':
      return `${title}不小于${condition.value}`;
    case 'atMost':
      return `${title}不大于${condition.value}`;
    case 'filled':
      return `${title}已填`;
  }
}

/**
 * When each conditional field of a group is filled in, in words: 填写时机, as paper cannot hide
 * anything. Fields that are always asked for are left out.
 */
export function shownWhen(group: FormSchema): Map<string, string> {
  const parts = withBranches(group);
  const fieldOf = (field: string): FormSchema => fieldSchemas(parts, field)[0] ?? {};
  const found = new Map<string, string>();
  const walk = (schema: FormSchema, when: readonly string[]): void => {
    for (const field of Object.keys(schema.properties ?? {})) {
      if (!found.has(field)) found.set(field, when.join('且'));
    }
    for (const part of schema.allOf ?? []) walk(part, when);
    if (!schema.if) return;
    const condition = readCondition(schema.if);
    const words = condition ? said(condition, fieldOf) : '符合条件';
    if (schema.then) walk(schema.then, [...when, words]);
    if (schema.else) walk(schema.else, [...when, `不属于${words}`]);
  };
  walk(group, []);
  return new Map([...found].filter(([, when]) => when !== ''));
}
