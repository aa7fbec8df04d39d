import { useCallback } from 'react';
import type { RJSFValidationError } from '@rjsf/utils';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { FormSchema } from '../../../../domain/form';
import { schemaPath, type SchemaStep } from '../../../../domain/schema-path';

/** Errors that only say that some branch or condition has errors of its own. */
const ECHOES = ['if', 'allOf', 'not', 'const', 'anyOf', 'oneOf'];

type Say = TFunction<'form'>;

interface Saying {
  t: Say;
  /** Names the field: beside it by its title, in the list above the form by the whole way to it. */
  label: string;
}

/** `.measures.0.title`, with or without the leading dot, as a JSON pointer. */
function pointerOf(property: string): string {
  const steps = property.split('.').filter((step) => step !== '');
  return steps.map((step) => `/${step}`).join('');
}

function labelOf(steps: SchemaStep[], t: Say): string {
  return steps
    .map(({ step, row, schema }) =>
      row
        ? t('label.row', { no: Number(step) + 1 })
        : t('label.field', { title: schema?.title ?? step }),
    )
    .join('');
}

function emptied(schema: FormSchema | undefined): 'choose' | 'upload' | 'fill' {
  if (schema?.enum || schema?.type === 'boolean' || schema?.items?.enum) return 'choose';
  return schema?.items?.['x-attachment'] ? 'upload' : 'fill';
}

function misformed(schema: FormSchema | undefined, label: string, t: Say): string {
  if (schema?.format === 'date') return t('error.date', { label });
  if (schema?.format === 'uri') return t('error.uri', { label });
  const hint = schema?.description;
  return hint ? t('error.patternHint', { label, hint }) : t('error.pattern', { label });
}

function sentence(error: RJSFValidationError, schema: FormSchema | undefined, say: Saying): string {
  const { t, label } = say;
  const params = (error.params ?? {}) as { limit?: number; pattern?: string };
  const limit = params.limit ?? 0;
  switch (error.name) {
    case 'required':
    case 'minLength':
      return t(`error.${emptied(schema)}`, { label });
    case 'pattern':
      return params.pattern === '\\S' ? t('error.fill', { label }) : misformed(schema, label, t);
    case 'format':
      return misformed(schema, label, t);
    case 'minItems':
      return limit === 1
        ? t(`error.${emptied(schema)}`, { label })
        : t('error.minItems', { label, limit });
    case 'maxLength':
    case 'maxItems':
    case 'minimum':
    case 'maximum':
      return t(`error.${error.name}`, { label, limit });
    case 'type':
      return t(schema?.type === 'integer' ? 'error.whole' : 'error.other', { label });
    case 'uniqueItems':
      return t('error.uniqueItems', { label });
    case 'enum':
      return t('error.choose', { label });
    case undefined:
    default:
      return t('error.other', { label });
  }
}

/**
 * Errors of the checks as sentences that name the field by its title, one a place, from top to
 * bottom: `message` stands beside the field, `stack` in the list above the form.
 */
export function useFieldSentences(schema: FormSchema, order: readonly string[]) {
  const { t } = useTranslation('form');
  return useCallback(
    (errors: RJSFValidationError[]): RJSFValidationError[] => {
      const byPointer = new Map<string, RJSFValidationError>();
      for (const error of errors) {
        const pointer = pointerOf(error.property ?? '');
        if (ECHOES.includes(error.name ?? '') || byPointer.has(pointer)) continue;
        const steps = schemaPath(schema, pointer);
        const field = steps.at(-1)?.schema;
        const message = sentence(error, field, { t, label: labelOf(steps.slice(-1), t) });
        const stack = sentence(error, field, { t, label: labelOf(steps, t) });
        byPointer.set(pointer, { ...error, message, stack });
      }
      const place = ([pointer]: [string, unknown]) => order.indexOf(pointer.split('/')[1] ?? '');
      return [...byPointer].sort((a, b) => place(a) - place(b)).map(([, error]) => error);
    },
    [schema, order, t],
  );
}
