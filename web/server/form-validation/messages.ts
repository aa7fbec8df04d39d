import type { ErrorObject } from 'ajv';
import localizeZh from 'ajv-i18n/localize/zh';
import type { FormSchema } from '../../../domain/form';
import { fieldLabel, schemaAt } from './field-label';
import type { FormError } from './form-error';
import { escapedStep } from '../../../domain/json-pointer';

/** Errors that only say that some branch or condition has errors of its own. */
const ECHOES = new Set(['if', 'allOf', 'not']);

const TYPE_WORDS: Record<NonNullable<FormSchema['type']>, string> = {
  object: '一组内容',
  array: '列表',
  string: '文字',
  integer: '整数',
  number: '数字',
  boolean: '“是”或“否”',
};

/** ajv's errors as sentences for the person who fills the form: one for each place. */
export function formErrors(root: FormSchema, errors: readonly ErrorObject[]): FormError[] {
  const byPointer = new Map<string, FormError>();
  for (const error of errors) {
    if (ECHOES.has(error.keyword)) continue;
    const pointer = pointerOf(error);
    // The first error of a place is enough: a blank text also misses its pattern.
    if (!byPointer.has(pointer))
      byPointer.set(pointer, { pointer, message: sentence(root, error) });
  }
  return [...byPointer.values()];
}

function pointerOf(error: ErrorObject): string {
  if (error.keyword !== 'required') return error.instancePath;
  return `${error.instancePath}/${escapedStep(String(error.params.missingProperty))}`;
}

function sentence(root: FormSchema, error: ErrorObject): string {
  const pointer = pointerOf(error);
  const label = fieldLabel(root, pointer);
  const schema = schemaAt(root, pointer);
  const limit = String(error.params.limit);
  switch (error.keyword) {
    case 'required':
    case 'minLength':
      return pleaseFill(label, schema);
    case 'pattern':
      return error.params.pattern === '\\S' ? pleaseFill(label, schema) : misformed(label, schema);
    case 'format':
      return misformed(label, schema);
    case 'maxLength':
      return `${label}最多 ${limit} 字，请精简`;
    case 'minItems':
      return limit === '1' ? pleaseFill(label, schema) : `${label}至少 ${limit} 项`;
    case 'maxItems':
      return `${label}最多 ${limit} 项，请合并或改为附件上传`;
    case 'uniqueItems':
      return `${label}中有重复的项，请去掉一项`;
    case 'minimum':
      return `${label}不能小于 ${limit}`;
    case 'maximum':
      return `${label}不能大于 ${limit}`;
    case 'enum':
    case 'const':
      return `请从给出的选项中选择${label}`;
    case 'type':
      return `${label}应当填写${TYPE_WORDS[error.params.type as keyof typeof TYPE_WORDS] ?? '其他内容'}`;
    default:
      return `${label}${inChinese(error)}`;
  }
}

function pleaseFill(label: string, schema: FormSchema | undefined): string {
  if (schema?.enum || schema?.type === 'boolean' || schema?.items?.enum) return `请选择${label}`;
  const isUpload = schema?.items?.['x-attachment'] === true;
  return isUpload ? `请上传${label}` : `请填写${label}`;
}

function misformed(label: string, schema: FormSchema | undefined): string {
  if (schema?.format === 'date') return `${label}应当是日期，例如 2026-05-06`;
  if (schema?.format === 'uri') return `${label}应当是以 http:// 或 https:// 开头的网址`;
  return schema?.description
    ? `${label}格式不对：${schema.description}`
    : `${label}格式不对，请检查`;
}

function inChinese(error: ErrorObject): string {
  const copy = { ...error };
  localizeZh([copy]);
  return copy.message ?? '填写有误';
}
