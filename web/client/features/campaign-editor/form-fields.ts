/** A field of a form that a condition may look at. */
export interface FormField {
  /** Path in the filled form, members joined by dots. */
  field: string;
  title: string;
  kind: 'number' | 'word';
  /** What a choice offers; empty where anything may be written. */
  words: string[];
}

interface SchemaNode {
  title?: unknown;
  type?: unknown;
  enum?: unknown;
  items?: unknown;
  properties?: unknown;
}

function isNode(value: unknown): value is SchemaNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wordsOf(schema: SchemaNode): string[] | null {
  if (Array.isArray(schema.enum)) return schema.enum.map(String);
  if (schema.type === 'boolean') return ['true', 'false'];
  if (schema.type === 'array' && isNode(schema.items)) return wordsOf(schema.items);
  return schema.type === 'string' ? [] : null;
}

/** Figures and words at the top of a form and in its sections; lists of entries have no one value. */
export function fieldsOf(schema: unknown, stem = '', above = ''): FormField[] {
  if (!isNode(schema) || !isNode(schema.properties)) return [];
  return Object.entries(schema.properties).flatMap(([key, one]): FormField[] => {
    if (!isNode(one)) return [];
    const field = `${stem}${key}`;
    const title = `${above}${typeof one.title === 'string' ? one.title : key}`;
    if (one.type === 'object') return fieldsOf(one, `${field}.`, `${title} · `);
    if (one.type === 'number' || one.type === 'integer') {
      return [{ field, title, kind: 'number', words: [] }];
    }
    const words = wordsOf(one);
    return words === null ? [] : [{ field, title, kind: 'word', words }];
  });
}
