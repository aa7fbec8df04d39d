import type { FormSchema, FormUi } from '../form';
import type { FieldKind } from '../form-design/field-kinds';
import { formFields } from '../form-design/form-fields';
import { kindOf } from '../form-design/kind-schemas';
import { withBranches } from '../schema-walk';

/**
 * Seconds it takes to find out and fill in one field of a kind: typing alone for choices, some
 * asking around for figures, writing for texts. Estimates of ours (decision 0021), not measured.
 */
export const FILLING_SECONDS = {
  line: 30,
  paragraph: 300,
  number: 60,
  date: 15,
  dateTime: 20,
  timeWindow: 40,
  yesNo: 10,
  choice: 15,
  choices: 25,
  unit: 15,
  person: 15,
  phone: 20,
  idNumber: 40,
  documentNumber: 30,
  computed: 0,
  attachments: 120,
  table: 0,
  section: 0,
  instruction: 10,
  foreign: 30,
} as const satisfies Record<FieldKind, number>;

/** Rows a table is reckoned to have. */
export const USUAL_ROWS = 5;
/** Seconds it takes to check what is filled in already. */
export const CHECKING_SECONDS = 5;

/** What filling in one form once comes to. */
export interface FormBurden {
  /** Fields that ask for something; a table counts each of its columns once. */
  fields: number;
  /** Of those, fields that other forms ask for as well: filled in already, only to be checked. */
  known: number;
  seconds: number;
}

const ASKS_NOTHING: readonly FieldKind[] = ['section', 'table', 'instruction', 'computed'];

/**
 * What filling in a form once comes to, every branch of it counted (S56).
 * @param collected names of facts that other forms collect
 */
export function formBurden(
  schema: FormSchema,
  ui: FormUi,
  collected: ReadonlySet<string>,
): FormBurden {
  const burden: FormBurden = { fields: 0, known: 0, seconds: 0 };
  const tables: string[] = [];
  for (const { pointer, schemas, ui: hints } of formFields(schema, ui)) {
    const [declared = {}] = schemas;
    const kind = kindOf(declared, hints as FormUi);
    const isIn = tables.some((table) => pointer.startsWith(table));
    const fact = schemas.flatMap(withBranches).find((one) => one['x-fact'] !== undefined);
    const isKnown = fact !== undefined && collected.has(fact['x-fact'] ?? '');
    if (kind === 'table' && isKnown) tables.push(`${pointer}/`);
    const asks = !ASKS_NOTHING.includes(kind) || (kind === 'table' && isKnown);
    if (isIn) continue;
    burden.fields += asks ? 1 : 0;
    burden.known += isKnown ? 1 : 0;
    const rows = pointer.split('/').includes('*') ? USUAL_ROWS : 1;
    burden.seconds += isKnown ? CHECKING_SECONDS : FILLING_SECONDS[kind] * rows;
  }
  return burden;
}
