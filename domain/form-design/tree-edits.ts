import {
  type Condition,
  type FieldGroup,
  type FieldNode,
  type FieldRule,
  type FormTree,
  type GroupRule,
  isFieldRule,
} from './form-tree';

/** The keys from the form down to a field, or to the group below one; empty: the form itself. */
export type FieldPath = readonly string[];

/** The field at a path, or null. */
export function fieldAt(tree: FormTree, path: FieldPath): FieldNode | null {
  const group = groupAt(tree, path.slice(0, -1));
  return group?.fields.find(({ key }) => key === path.at(-1)) ?? null;
}

/** The group below a section or table, or the form's own; null where there is none. */
export function groupAt(tree: FormTree, path: FieldPath): FieldGroup | null {
  return path.reduce<FieldGroup | null>(
    (group, step) => group?.fields.find(({ key }) => key === step)?.group ?? null,
    tree.group,
  );
}

function inGroup(
  group: FieldGroup,
  [step, ...below]: FieldPath,
  edit: (group: FieldGroup) => FieldGroup,
): FieldGroup {
  if (step === undefined) return edit(group);
  const fields = group.fields.map((node) =>
    node.key === step && node.group ? { ...node, group: inGroup(node.group, below, edit) } : node,
  );
  return { ...group, fields };
}

/** The form with one of its groups edited. */
export function editGroup(
  tree: FormTree,
  path: FieldPath,
  edit: (group: FieldGroup) => FieldGroup,
): FormTree {
  return { ...tree, group: inGroup(tree.group, path, edit) };
}

/** A field's key that the group does not have yet. */
export function freeKey({ fields }: FieldGroup, kind: string): string {
  const taken = new Set(fields.map(({ key }) => key));
  let no = 1;
  while (taken.has(`${kind}${no}`)) no += 1;
  return `${kind}${no}`;
}

/** The form with a field added at a place of a group, under a key of its own. */
export function insertField(
  tree: FormTree,
  path: FieldPath,
  { node, at }: { node: FieldNode; at: number },
): FormTree {
  return editGroup(tree, path, (group) => {
    const own = { ...node, key: freeKey(group, node.kind) };
    return { ...group, fields: group.fields.toSpliced(at, 0, own) };
  });
}

/** The form with one field put in the place of another; the key stays. */
export function replaceField(tree: FormTree, path: FieldPath, node: FieldNode): FormTree {
  const key = path.at(-1);
  return editGroup(tree, path.slice(0, -1), (group) => ({
    ...group,
    fields: group.fields.map((one) => (one.key === key ? { ...node, key } : one)),
  }));
}

/** The form without a field, and without what rules say of it. */
export function removeField(tree: FormTree, path: FieldPath): FormTree {
  const gone = path.at(-1);
  const others = (keys: readonly string[]) => keys.filter((key) => key !== gone);
  return editGroup(tree, path.slice(0, -1), (group) => ({
    ...group,
    fields: group.fields.filter(({ key }) => key !== gone),
    rules: group.rules
      .map((rule) =>
        isFieldRule(rule)
          ? { ...rule, show: others(rule.show), require: others(rule.require) }
          : rule,
      )
      .filter((rule) => !isFieldRule(rule) || (rule.when.field !== gone && saysAnything(rule))),
  }));
}

/** The form with a field moved within its group. */
export function moveField(
  tree: FormTree,
  path: FieldPath,
  { from, to }: { from: number; to: number },
): FormTree {
  return editGroup(tree, path, (group) => {
    const moved = group.fields[from];
    if (!moved) return group;
    return { ...group, fields: group.fields.toSpliced(from, 1).toSpliced(to, 0, moved) };
  });
}

function saysAnything({ show, require }: FieldRule): boolean {
  return show.length > 0 || require.length > 0;
}

/**
 * The rules in an order in which each reads only what earlier ones show; those that wait for each
 * other keep their places, and are refused when the form is published.
 */
export function orderRules(rules: readonly GroupRule[]): GroupRule[] {
  const left = [...rules];
  const ordered: GroupRule[] = [];
  while (left.length > 0) {
    const waits = (rule: GroupRule): boolean =>
      isFieldRule(rule) &&
      left.some((other) => other !== rule && isFieldRule(other) && shows(other, rule.when));
    const next = left.findIndex((rule) => !waits(rule));
    ordered.push(...left.splice(Math.max(next, 0), 1));
  }
  return ordered;
}

function shows({ show }: FieldRule, { field }: Condition): boolean {
  return show.includes(field);
}
