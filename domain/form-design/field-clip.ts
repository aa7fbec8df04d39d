import { type FieldGroup, type FieldNode, NO_REST } from './form-tree';
import { fromSchema } from './from-schema';
import { readDesign } from './read-design';
import { toSchema } from './to-schema';

/** A field as text, to be pasted elsewhere: a form of this one field in plain JSON Schema. */
export function clipOf(node: FieldNode): string {
  const group = { fields: [node], rules: [], alsoRequired: [] };
  return JSON.stringify(toSchema({ title: '', hint: '', group, rest: NO_REST }));
}

/** The field that `clipOf` wrote; null of any other text. */
export function clippedField(text: string): FieldNode | null {
  const design = readDesign(text);
  const fields = design ? fromSchema(design).group.fields : [];
  return fields.length === 1 ? (fields[0] ?? null) : null;
}

/** The field as a group takes it: under a name that none of its fields has. */
export function namedApart(
  node: FieldNode,
  { fields }: FieldGroup,
  copyOf: (title: string) => string,
): FieldNode {
  const isTaken = (title: string) => fields.some((one) => one.title.trim() === title.trim());
  let { title } = node;
  while (title.trim() !== '' && isTaken(title)) title = copyOf(title);
  return { ...node, title };
}
