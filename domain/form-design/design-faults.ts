import type { FormSchema, FormUi } from '../form';
import { withBranches } from '../schema-walk';
import { designFault, type DesignFault } from './design-fault';
import { DESIGN_LIMITS, isWithin, measure } from './design-limits';
import { formFormulaFaults } from '../formula/formula-faults';
import { dialectFaults } from './dialect-faults';
import { factFaults } from './fact-faults';
import { fieldFaults, requiredFaults } from './field-faults';
import { type FormField, formFields } from './form-fields';
import { hintFaults } from './hint-faults';
import { rollupFaults } from './rollup-faults';
import { shapeFaults } from './shape-faults';

const WHOLE = { pointer: '', title: '' };
/** As many as anybody mends in one go. */
const MOST = 50;

/**
 * Everything that keeps a designed form from being published, as far as it can be told without
 * compiling it: size first, then what its parts are, then what they mean. Takes any value.
 */
export function designFaults(schema: unknown, ui: unknown): DesignFault[] {
  if (!isObject(schema) || !isObject(ui)) return [designFault('formMalformed', WHOLE)];
  const tooLarge = [measure(schema), measure(ui)].find((found) => !isWithin(found));
  if (tooLarge) {
    const isDeep = tooLarge.levels > DESIGN_LIMITS.levels;
    return [designFault(isDeep ? 'formTooDeep' : 'formTooLarge', WHOLE)];
  }
  const shape = shapeFaults(schema);
  if (shape.length > 0) return shape.slice(0, MOST);
  return meaningFaults(schema, ui as FormUi).slice(0, MOST);
}

function meaningFaults(schema: FormSchema, ui: FormUi): DesignFault[] {
  if (schema.type !== 'object') return [designFault('formMalformed', WHOLE)];
  const fields = formFields(schema, ui);
  const many = countFaults(schema, fields);
  if (many.length > 0) return many;
  return [
    ...(schema.title?.trim() ? [] : [designFault('titleMissing', WHOLE)]),
    ...(fields.length === 0 ? [designFault('noFields', WHOLE)] : []),
    ...requiredFaults(withBranches(schema)).map(([code, key]) => designFault(code, WHOLE, key)),
    ...fields.flatMap((field) => fieldFaults(field)),
    ...siblingFaults(fields),
    ...ruleFaults(schema, fields),
    ...formFormulaFaults(schema),
    ...rollupFaults(schema),
    ...hintFaults(schema, ui),
    ...factFaults(fields),
  ];
}

/** Beyond these numbers nothing more is looked at: everything else costs time by them. */
function countFaults(schema: FormSchema, fields: readonly FormField[]): DesignFault[] {
  const deep = fields.find(({ depth }) => depth > DESIGN_LIMITS.groups);
  if (deep) return [designFault('groupsTooDeep', deep, DESIGN_LIMITS.groups)];
  if (fields.length > DESIGN_LIMITS.fields) {
    return [designFault('tooManyFields', WHOLE, DESIGN_LIMITS.fields)];
  }
  const all = [schema, ...fields.flatMap(({ schemas }) => schemas)].flatMap(withBranches);
  const rules = all.filter((one) => one.if !== undefined).length;
  return rules > DESIGN_LIMITS.rules
    ? [designFault('rulesTooMany', WHOLE, DESIGN_LIMITS.rules)]
    : [];
}

/** Two fields of one group under one name: nobody could tell which one an error is about. */
function siblingFaults(fields: readonly FormField[]): DesignFault[] {
  const seen = new Set<string>();
  return fields.flatMap((field) => {
    const group = field.pointer.slice(0, field.pointer.lastIndexOf('/'));
    const name = `${group}\n${field.title.trim()}`;
    const isTaken = field.title.trim() !== '' && seen.has(name);
    seen.add(name);
    return isTaken ? [designFault('titleTaken', field)] : [];
  });
}

function ruleFaults(schema: FormSchema, fields: readonly FormField[]): DesignFault[] {
  return dialectFaults(schema).map(({ code, path, name }) => {
    const read = fields.find(({ pointer }) => pointer === `${path}/${name}`);
    const anywhere = fields.find(({ key }) => key === name);
    return designFault(code, read ?? anywhere ?? WHOLE, name);
  });
}

function isObject(value: unknown): value is FormSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
