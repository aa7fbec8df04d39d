import type { FormSchema, FormUi } from '../form';
import type { Json } from '../journal-entry';
import { withBranches } from '../schema-walk';
import { conditionSchema } from './condition';
import { ATTACHMENT_ROW, kindHints, kindLimits } from './kind-schemas';
import {
  type FieldGroup,
  type FieldNode,
  type FormTree,
  type GroupRule,
  isFieldRule,
  type JsonObject,
} from './form-tree';
import { mergeRest } from './merge-rest';

/** A form as it is kept and published: plain JSON Schema draft-07 and its layout hints. */
export interface DesignedForm {
  readonly schema: FormSchema;
  readonly ui: FormUi;
}

/** The form a tree stands for; `fromSchema` reads it back to the same tree. */
export function toSchema(tree: FormTree): DesignedForm {
  const words = wordsOf(tree);
  const schema = mergeRest({ ...words, ...groupSchema(tree.group) }, tree.rest.schema);
  const ui = mergeRest(groupUi(tree.group), tree.rest.ui);
  return { schema: schema, ui: ui };
}

/** The schema of one field, foreign keywords included. */
export function fieldSchema(node: FieldNode): FormSchema {
  return mergeRest(ownSchema(node), node.rest.schema);
}

/** The layout hints of one field, foreign ones included. */
export function fieldUi(node: FieldNode): FormUi {
  return mergeRest(ownUi(node), node.rest.ui);
}

/** What the designer itself says of a field. */
export function ownSchema(node: FieldNode): JsonObject {
  const { kind, limits, group } = node;
  const base = { ...wordsOf(node), ...json(kindLimits(kind)), ...json(limits) };
  switch (kind) {
    case 'line':
    case 'paragraph':
    case 'number':
    case 'computed':
    case 'date':
    case 'dateTime':
    case 'timeWindow':
    case 'yesNo':
    case 'unit':
    case 'person':
    case 'phone':
    case 'idNumber':
    case 'documentNumber':
    case 'instruction':
    case 'foreign':
      return base;
    case 'choice':
      return { ...base, ...choiceWords(node) };
    case 'choices':
      return { ...base, items: { type: 'string', ...choiceWords(node) } };
    case 'attachments':
      return { ...base, items: json(ATTACHMENT_ROW) };
    case 'section':
      return { ...base, ...(group ? groupSchema(group) : {}) };
    case 'table':
      return { ...base, items: { ...(group ? groupSchema(group) : {}) } };
  }
}

/** The hints the designer itself gives to a field. */
export function ownUi(node: FieldNode): JsonObject {
  const { kind, group, choices } = node;
  const titles = choices.map(({ title }) => title);
  const base = json(kindHints(kind));
  const inner = group ? groupUi(group) : {};
  if (kind === 'choice') {
    return { 'ui:widget': titles.length > 5 ? 'select' : 'radio', 'ui:enumNames': titles };
  }
  if (kind === 'choices') return { ...base, items: { 'ui:enumNames': titles } };
  if (kind === 'section') return { ...base, ...inner };
  return kind === 'table' ? { ...base, items: { ...inner } } : base;
}

function wordsOf({ title, hint }: { title: string; hint: string }): JsonObject {
  return { ...(title === '' ? {} : { title }), ...(hint === '' ? {} : { description: hint }) };
}

function choiceWords({ choices }: FieldNode): JsonObject {
  return {
    enum: choices.map(({ value }) => value),
    'x-enum-titles': choices.map(({ title }) => title),
  };
}

/** The names a rule shows. */
function shownBy(rules: readonly GroupRule[]): Set<string> {
  return new Set(rules.flatMap((rule) => (isFieldRule(rule) ? rule.show : [])));
}

function groupSchema({ fields, rules, alsoRequired }: FieldGroup): JsonObject {
  const shown = shownBy(rules);
  const standing = fields.filter(({ key }) => !shown.has(key));
  const required = [...requiredKeys(standing), ...alsoRequired];
  return {
    type: 'object',
    properties: schemasOf(standing),
    ...(required.length > 0 ? { required } : {}),
    ...(rules.length > 0 ? { allOf: rules.map((rule) => ruleSchema(rule, fields)) } : {}),
  };
}

function ruleSchema(rule: GroupRule, fields: readonly FieldNode[]): Json {
  if (!isFieldRule(rule)) return json(rule.foreign);
  const shown = fields.filter(({ key }) => rule.show.includes(key));
  const required = [...requiredKeys(shown), ...rule.require];
  return json({
    if: conditionSchema(rule.when),
    then: {
      ...(shown.length > 0 ? { properties: schemasOf(shown) as FormSchema['properties'] } : {}),
      ...(required.length > 0 ? { required } : {}),
    },
  });
}

function requiredKeys(fields: readonly FieldNode[]): string[] {
  return fields.filter(({ required }) => required).map(({ key }) => key);
}

function schemasOf(fields: readonly FieldNode[]): { [key: string]: Json } {
  return Object.fromEntries(fields.map((node) => [node.key, json(fieldSchema(node))]));
}

function groupUi({ fields, rules }: FieldGroup): JsonObject {
  const keys = fields.map(({ key }) => key);
  const parts = rules.flatMap((rule) => (isFieldRule(rule) ? [] : withBranches(rule.foreign)));
  const foreign = parts.flatMap(({ properties }) => Object.keys(properties ?? {}));
  const hints = fields.map((node) => [node.key, json(fieldUi(node))] as const);
  return {
    ...Object.fromEntries(hints.filter(([, ui]) => Object.keys(ui).length > 0)),
    'ui:order': [...new Set([...keys, ...foreign])],
  };
}

/** The same value as JSON knows it: readonly lists and optional members are our types' alone. */
function json(value: object): { [keyword: string]: Json } {
  return value as { [keyword: string]: Json };
}
