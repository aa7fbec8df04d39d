import type { FieldKind } from './field-kinds';
import { type Choice, type FieldNode, type Limits, NO_FIELDS, NO_REST } from './form-tree';

/** What a field of a kind is limited to until somebody says otherwise. */
const FIRST_LIMITS: { readonly [kind in FieldKind]?: Limits } = {
  line: { minLength: 1, maxLength: 100, pattern: '\\S' },
  paragraph: { minLength: 1, maxLength: 2_000, pattern: '\\S' },
  number: { type: 'integer', minimum: 0, maximum: 100_000_000 },
  computed: { 'x-formula': '' },
  phone: { maxLength: 30 },
  date: { maxLength: 10 },
  attachments: { maxItems: 20 },
  table: { maxItems: 100 },
};

const HOLDS_CHOICES: readonly FieldKind[] = ['choice', 'choices'];
const HOLDS_FIELDS: readonly FieldKind[] = ['table', 'section'];

/** A field as it comes from the palette; its key is given by the group it is put into. */
export function newField(
  kind: FieldKind,
  { title, choices }: { title: string; choices: readonly string[] },
): FieldNode {
  return {
    ...{ kind, key: '', title, hint: '', required: false },
    limits: FIRST_LIMITS[kind] ?? {},
    choices: HOLDS_CHOICES.includes(kind) ? namedChoices(choices) : [],
    group: HOLDS_FIELDS.includes(kind) ? NO_FIELDS : null,
    rest: NO_REST,
  };
}

/** Choices from their words; a value once given is never given to another. */
export function namedChoices(titles: readonly string[], known: readonly Choice[] = []): Choice[] {
  const taken = new Set(known.map(({ value }) => String(value)));
  let no = 0;
  const free = (): string => {
    do no += 1;
    while (taken.has(`c${no}`));
    return `c${no}`;
  };
  return titles.map(
    (title) => known.find((one) => one.title === title) ?? { value: free(), title },
  );
}
