import type { Experience, QuotaTotals } from '../../../domain/document-layout/summary-paper';
import type { Json } from '../../../domain/journal-entry';

/** One unit's filled form, as far as the summary looks at it. */
export interface FilledForm {
  unit: string;
  body: { readonly [field: string]: Json };
}

/** The same, with the id of its submission. */
export interface KeptForm extends FilledForm {
  _id: string;
}

type Row = { readonly [field: string]: Json };

function isRow(value: Json | undefined): value is { [field: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function rowsAt(body: Row, field: string): Row[] {
  const value = body[field];
  return Array.isArray(value) ? value.filter(isRow) : [];
}

const textAt = (row: Row, field: string): string => {
  const value = row[field];
  return typeof value === 'string' ? value.trim() : '';
};

const numberAt = (row: Row, field: string): number => {
  const value = row[field];
  return typeof value === 'number' ? value : 0;
};

/** Uses of awards and places, added up by name, where forms have a table of `quotas`. */
export function quotasIn(forms: readonly FilledForm[]): QuotaTotals[] {
  const totals = new Map<string, QuotaTotals & { told: Set<string> }>();
  for (const { unit, body } of forms) {
    for (const row of rowsAt(body, 'quotas')) {
      const name = textAt(row, 'name');
      if (name === '') continue;
      const none = { name, measure: textAt(row, 'measure'), quota: 0, used: 0, units: 0 };
      const total = totals.get(name) ?? { ...none, told: new Set<string>() };
      total.quota += numberAt(row, 'quota');
      total.used += numberAt(row, 'used');
      total.told.add(unit);
      totals.set(name, total);
    }
  }
  return [...totals.values()].map(({ told, ...total }) => ({ ...total, units: told.size }));
}

/** A practice as a unit told it, by the submission that tells it. */
export interface ToldExperience extends Experience {
  submission: string;
}

/** What units told of their experience: all that a summary says, of a report what may be published. */
export function experiencesIn(forms: readonly KeptForm[]): ToldExperience[] {
  return forms.flatMap(({ _id: submission, unit, body }): ToldExperience[] => {
    const value = body['experience'];
    if (typeof value === 'string' && value.trim() !== '') {
      return [{ submission, unit, title: '', text: value.trim() }];
    }
    if (!isRow(value) || value['mayPublish'] !== true) return [];
    return [{ submission, unit, title: textAt(value, 'title'), text: textAt(value, 'text') }];
  });
}

/** How many units told of an item in their summaries, and how many of them have done it. */
export function outcomesIn(
  forms: readonly FilledForm[],
): Map<number, { done: number; told: number }> {
  const outcomes = new Map<number, { done: number; told: number }>();
  for (const { body } of forms) {
    for (const row of rowsAt(body, 'itemOutcomes')) {
      const count = outcomes.get(numberAt(row, 'item')) ?? { done: 0, told: 0 };
      count.told += 1;
      count.done += row['outcome'] === 'unfinished' ? 0 : 1;
      outcomes.set(numberAt(row, 'item'), count);
    }
  }
  return outcomes;
}
