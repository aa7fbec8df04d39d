import type { FormBody, FormSchema } from '../form';
import { activeParts, type Holds, prune } from '../form-design/prune';
import type { Json } from '../journal-entry';
import { sameJson } from '../same-json';
import { childSchemas, fieldSchemas, itemSchemas, withBranches } from '../schema-walk';
import { evaluateFormula } from './evaluate-formula';
import type { Formula } from './formula';
import { isFormulaFault } from './formula-fault';
import { parseFormula } from './parse-formula';
import { numberOf } from './rational';
import { valuesAt } from './values-at';

type Row = { [field: string]: Json };

/** A value computed may show a field by which another is computed, and so on, but not for ever. */
const MOST_ROUNDS = 50;

/**
 * The body with every computed value as its formula gives it, at all depths; what stood in its
 * place does not count. Only what is shown is calculated with: values of branches not chosen stay
 * in the body and take no part. A value that comes to nothing is left out.
 */
export function withComputed(schema: FormSchema, body: FormBody, holds: Holds): FormBody {
  if (!hasFormula(schema)) return body;
  const computer = new Computer(holds);
  let filled = computer.lay([schema], body, {}) as FormBody;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const values = computer.compute([schema], prune(schema, filled, holds));
    const next = computer.lay([schema], filled, values) as FormBody;
    if (sameJson(next, filled)) break;
    filled = next;
  }
  return filled;
}

/** Whether anything in a form is computed. */
export function hasFormula(schema: FormSchema): boolean {
  if (schema['x-formula'] !== undefined) return true;
  return childSchemas(schema).some(([, child]) => hasFormula(child));
}

function isRow(value: Json | undefined): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

class Computer {
  private readonly parsed = new Map<string, Formula | null>();

  constructor(private readonly holds: Holds) {}

  /** A pruned value with its computed fields. */
  compute(schemas: readonly FormSchema[], value: Json): Json {
    if (Array.isArray(value)) {
      const items = itemSchemas(schemas.flatMap(withBranches));
      return items.length === 0 ? value : value.map((one) => this.compute(items, one));
    }
    return isRow(value) ? this.computeGroup(schemas, value) : value;
  }

  private computeGroup(schemas: readonly FormSchema[], group: Row): Row {
    const active = activeParts(schemas, group, this.holds);
    const computed: Row = {};
    for (const [field, member] of Object.entries(group)) {
      computed[field] = this.compute(fieldSchemas(active, field), member);
    }
    const waiting = formulasIn(active);
    const settle = (field: string): void => {
      const text = waiting.get(field);
      if (text === undefined) return;
      // Taken out first: a formula that reads itself finds nothing.
      waiting.delete(field);
      delete computed[field];
      const formula = this.formula(text);
      const value =
        formula &&
        evaluateFormula(formula, (path) => {
          settle(path[0] ?? '');
          return valuesAt(computed, path);
        });
      const told = value && numberOf(value);
      if (told !== null) computed[field] = told;
    };
    for (const field of [...waiting.keys()]) settle(field);
    return computed;
  }

  /** A body with the computed values of another in the place of its own; the rest is kept. */
  lay(schemas: readonly FormSchema[], body: Json, values: Json | undefined): Json {
    const parts = schemas.flatMap(withBranches);
    if (Array.isArray(body)) {
      const items = itemSchemas(parts);
      if (items.length === 0) return body;
      return body.map((one, n) => this.lay(items, one, Array.isArray(values) ? values[n] : {}));
    }
    if (!isRow(body)) return body;
    const found = isRow(values) ? values : {};
    const formulas = formulasIn(parts);
    const kept = Object.entries(body)
      .filter(([field]) => !formulas.has(field))
      .map(([field, member]): [string, Json] => [
        field,
        this.lay(fieldSchemas(parts, field), member, found[field]),
      ]);
    const own = [...formulas.keys()].flatMap((field): [string, Json][] => {
      const value = Object.hasOwn(found, field) ? found[field] : undefined;
      return value === undefined ? [] : [[field, value]];
    });
    return Object.fromEntries([...kept, ...own]);
  }

  private formula(text: string): Formula | null {
    const known = this.parsed.get(text);
    if (known !== undefined) return known;
    const read = parseFormula(text);
    const formula = isFormulaFault(read) ? null : read;
    this.parsed.set(text, formula);
    return formula;
  }
}

/** The computed fields that parts of one group declare, with their formulas. */
function formulasIn(parts: readonly FormSchema[]): Map<string, string> {
  const fields = parts.flatMap(({ properties }) => Object.entries(properties ?? {}));
  return new Map(
    fields.flatMap(([field, schema]): [string, string][] => {
      const text = schema['x-formula'];
      return text === undefined ? [] : [[field, text]];
    }),
  );
}
