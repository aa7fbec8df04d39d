import type { FormSchema, FormUi } from '../form';
import { fieldSchemas, itemSchemas, withBranches } from '../schema-walk';
import { designFault, type DesignFault } from './design-fault';

const HINTS = new Set([
  ...['ui:order', 'ui:widget', 'ui:field', 'ui:options', 'ui:enumNames', 'ui:placeholder'],
  ...['ui:help', 'ui:emptyValue', 'ui:submitButtonOptions'],
]);
const WIDGETS = new Set([
  ...['text', 'textarea', 'radio', 'select', 'checkboxes', 'updown', 'date', 'dateTime', 'pick'],
]);
const FIELDS = new Set(['attachments', 'instruction', 'computed']);
const OPTIONS = new Set(['rows', 'addButtonText', 'totals', 'inline']);

interface Place {
  pointer: string;
  title: string;
}

/** Hints the renderer does not know would make it fail where units fill the form in. */
export function hintFaults(schema: FormSchema, ui: FormUi): DesignFault[] {
  return groupHints([schema], ui, { pointer: '', title: '' });
}

function groupHints(schemas: readonly FormSchema[], ui: FormUi, at: Place): DesignFault[] {
  const parts = schemas.flatMap(withBranches);
  const keys = [...new Set(parts.flatMap(({ properties }) => Object.keys(properties ?? {})))];
  const items = itemSchemas(parts);
  return [
    ...ownHints(ui, at),
    ...orderFaults(keys, ui, at),
    ...keys.flatMap((key) => {
      const found = fieldSchemas(parts, key);
      const title = found.find((one) => one.title !== undefined)?.title ?? key;
      return groupHints(found, hintsOf(ui, key), { pointer: `${at.pointer}/${key}`, title });
    }),
    ...(items.length > 0
      ? groupHints(items, hintsOf(ui, 'items'), { ...at, pointer: `${at.pointer}/*` })
      : []),
  ];
}

function hintsOf(ui: FormUi, step: string): FormUi {
  const below = Object.hasOwn(ui, step) ? ui[step] : undefined;
  return isRecord(below) ? (below as FormUi) : {};
}

function ownHints(ui: FormUi, at: Place): DesignFault[] {
  return Object.entries(ui)
    .filter(([name, value]) => name.startsWith('ui:') && !isKnown(name, value))
    .map(([name]) => designFault('hintUnknown', at, name));
}

function isKnown(name: string, value: unknown): boolean {
  if (!HINTS.has(name)) return false;
  switch (name) {
    case 'ui:widget':
      return typeof value === 'string' && WIDGETS.has(value);
    case 'ui:field':
      return typeof value === 'string' && FIELDS.has(value);
    case 'ui:order':
    case 'ui:enumNames':
      return Array.isArray(value) && value.every((one) => typeof one === 'string');
    case 'ui:options':
      return isRecord(value) && Object.keys(value).every((option) => OPTIONS.has(option));
    case 'ui:submitButtonOptions':
      return isRecord(value) && Object.keys(value).every((option) => option === 'submitText');
    default:
      return typeof value === 'string';
  }
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The renderer stops at a field that the order does not name. */
function orderFaults(keys: readonly string[], ui: FormUi, at: Place): DesignFault[] {
  const order = ui['ui:order'];
  if (!Array.isArray(order) || order.includes('*')) return [];
  const missing = keys.filter((key) => !(order as readonly string[]).includes(key));
  return missing.map((key) => designFault('orderIncomplete', at, key));
}
