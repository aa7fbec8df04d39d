import type { FormSchema } from '../form';
import type { Json } from '../journal-entry';
import type { FieldKind } from './field-kinds';

export type Scalar = string | number | boolean;

/** One of the values a field offers, and its words. */
export interface Choice {
  readonly value: Scalar;
  readonly title: string;
}

/** When a rule applies; it reads one field of the same group. */
export type Condition =
  | { readonly field: string; readonly is: 'oneOf'; readonly values: readonly Scalar[] }
  | { readonly field: string; readonly is: 'includes'; readonly values: readonly Scalar[] }
  | { readonly field: string; readonly is: 'atLeast' | 'atMost'; readonly value: number }
  | { readonly field: string; readonly is: 'filled' };

/** 当……时，显示 / 必填……; names fields of the same group by their keys. */
export interface FieldRule {
  readonly when: Condition;
  readonly show: readonly string[];
  readonly require: readonly string[];
}

/** A part of `allOf` that is no such rule, kept as it is. */
export interface ForeignRule {
  readonly foreign: FormSchema;
}

export type GroupRule = FieldRule | ForeignRule;

/** The fields of a form, of a section or of a table's row, in their order. */
export interface FieldGroup {
  readonly fields: readonly FieldNode[];
  readonly rules: readonly GroupRule[];
  /** Asked for without being declared by a field of the group. */
  readonly alsoRequired: readonly string[];
}

export type JsonObject = { readonly [keyword: string]: Json };

/** Keywords and hints the designer does not know; they outlive every edit. */
export interface Rest {
  readonly schema: JsonObject;
  readonly ui: JsonObject;
}

/** Keywords an inspector edits, by their names in JSON Schema. */
export type Limits = Pick<
  FormSchema,
  | 'type'
  | 'minLength'
  | 'maxLength'
  | 'pattern'
  | 'minimum'
  | 'maximum'
  | 'minItems'
  | 'maxItems'
  | 'x-rollup'
  | 'x-unit'
  | 'x-formula'
  | 'x-fact'
>;

/** One field. A field that a rule shows is `required` whenever it is shown. */
export interface FieldNode {
  readonly kind: FieldKind;
  readonly key: string;
  readonly title: string;
  /** Empty: none. */
  readonly hint: string;
  readonly required: boolean;
  readonly limits: Limits;
  /** Empty where the kind offers none. */
  readonly choices: readonly Choice[];
  /** The fields of a section or of a table's row. */
  readonly group: FieldGroup | null;
  readonly rest: Rest;
}

/** A form as the designer edits it. */
export interface FormTree {
  readonly title: string;
  readonly hint: string;
  readonly group: FieldGroup;
  readonly rest: Rest;
}

export const NO_REST: Rest = { schema: {}, ui: {} };
export const NO_FIELDS: FieldGroup = { fields: [], rules: [], alsoRequired: [] };

/** Tells a rule the designer edits from one it only keeps. */
export function isFieldRule(rule: GroupRule): rule is FieldRule {
  return 'when' in rule;
}
