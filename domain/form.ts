import type { Json } from './journal-entry';
import type { Rollup } from './rollup';

/**
 * The part of JSON Schema draft-07 that forms are written in. Conditions are `allOf: [{if, then}]`;
 * a condition reads only fields declared before it, so that values of branches not chosen can be
 * pruned in one pass.
 */
export interface FormSchema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly title?: string;
  readonly description?: string;
  readonly default?: Json;
  readonly properties?: { readonly [field: string]: FormSchema };
  readonly required?: readonly string[];
  readonly items?: FormSchema;
  readonly allOf?: readonly FormSchema[];
  readonly if?: FormSchema;
  readonly then?: FormSchema;
  readonly else?: FormSchema;
  readonly not?: FormSchema;
  readonly contains?: FormSchema;
  readonly const?: string | number | boolean;
  readonly enum?: readonly (string | number | boolean)[];
  readonly format?: 'date' | 'uri';
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly 'x-rollup'?: Rollup;
  /** The object `{id, name, size}` names a stored attachment. */
  readonly 'x-attachment'?: true;
  /** Calculated from other fields, never filled in: `sum(table1.number1)`. */
  readonly 'x-formula'?: string;
  /** The id of a unit or person of the directory; people see its name. */
  readonly 'x-pick'?: 'unit' | 'person';
  /** What a number counts: 人, 元, %. */
  readonly 'x-unit'?: string;
  /** Shown in part only: a number that identifies a person. */
  readonly 'x-masked'?: true;
  /** Words for the values of `enum`, in its order. */
  readonly 'x-enum-titles'?: readonly string[];
  /** The unit's fact this field states, by its name: asked once, known to every form after it. */
  readonly 'x-fact'?: string;
}

/** Layout hints of the form renderer; `ui:order` counts, the order inside the schema does not. */
export interface FormUi {
  readonly [hint: string]: Json | readonly string[] | FormUi;
}

export type FormBody = { [field: string]: Json };

/** Bodies to show and to test a form with; an invalid one names the rule it breaks. */
export interface FormSamples {
  readonly valid: { readonly [name: string]: FormBody };
  readonly invalid: {
    /** `pointer`: where (RFC 6901) the one expected error lies. */
    readonly [brokenRule: string]: { readonly body: FormBody; readonly pointer: string };
  };
}

/** A form as the code carries it. */
export interface Form<Key extends string = string> {
  readonly key: Key;
  readonly title: string;
  readonly schema: FormSchema;
  readonly ui: FormUi;
  readonly samples: FormSamples;
}

/** A published form: never changes; `id` is the SHA-256 of the canonical `{key, schema, ui}`. */
export interface FormVersion {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly schema: FormSchema;
  readonly ui: FormUi;
}

/** A file handed in with a form, as the form's body names it; `size` in bytes. */
export interface AttachmentRef {
  id: string;
  name: string;
  size: number;
}

type Flat<T> = { [K in keyof T]: T[K] };
type AllOf<U> = (U extends unknown ? (u: U) => void : never) extends (i: infer I) => void
  ? I
  : never;

type Fields<P, Needed extends string> = {
  -readonly [K in keyof P as K extends Needed ? K : never]: FromSchema<P[K]>;
} & { -readonly [K in keyof P as K extends Needed ? never : K]?: FromSchema<P[K]> };

type Needed<S> = S extends { required: readonly (infer R extends string)[] } ? R : never;

/** Fields of branches are optional: which of them are needed depends on the values. */
type BranchFields<S> = S extends { allOf: readonly (infer Branch)[] }
  ? AllOf<Branch extends { then: infer Then } ? Partial<ObjectFields<Then>> : ObjectFields<Branch>>
  : unknown;

type ObjectFields<S> = (S extends { properties: infer P } ? Fields<P, Needed<S>> : unknown) &
  BranchFields<S>;

/** The body that a schema written `as const` accepts. */
export type FromSchema<S> = S extends { enum: readonly (infer Value)[] }
  ? Value
  : S extends { const: infer Value }
    ? Value
    : S extends { type: 'string' }
      ? string
      : S extends { type: 'integer' | 'number' }
        ? number
        : S extends { type: 'boolean' }
          ? boolean
          : S extends { type: 'array'; items: infer Item }
            ? FromSchema<Item>[]
            : S extends { type: 'object' }
              ? Flat<ObjectFields<S>>
              : never;
