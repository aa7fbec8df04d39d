import { escapedStep } from '../../../domain/json-pointer';
import type { FormError } from './form-error';

export const MAX_BODY_BYTES = 256 * 1024;
export const MAX_BODY_DEPTH = 32;

/** Names that reach an object's prototype when somebody copies a body carelessly. */
const FORBIDDEN_FIELDS = new Set(['__proto__', 'constructor', 'prototype']);

/** What is wrong with a body before any form looks at it: not JSON, too deep, too big, bad names. */
export function limitError(body: unknown): FormError | null {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return { pointer: '', message: '提交的内容不是一张表单，请刷新页面后重新填报' };
  }
  const fault = walk(body, '', 1);
  if (fault) return fault;
  const bytes = Buffer.byteLength(JSON.stringify(body));
  if (bytes <= MAX_BODY_BYTES) return null;
  return {
    pointer: '',
    message: `表单内容共 ${Math.ceil(bytes / 1024)} KB，超过 256 KB，请把长文字改为附件上传`,
  };
}

function walk(value: unknown, pointer: string, depth: number): FormError | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value === 'number' && Number.isFinite(value)) return null;
  if (typeof value !== 'object') return { pointer, message: '此处的内容无法保存，请重新填写' };
  if (depth > MAX_BODY_DEPTH) {
    return { pointer: '', message: `表单内容嵌套超过 ${MAX_BODY_DEPTH} 层，请精简后再提交` };
  }
  for (const [field, member] of Object.entries(value)) {
    if (!Array.isArray(value) && FORBIDDEN_FIELDS.has(field)) {
      return { pointer: `${pointer}/${field}`, message: `不允许使用名称“${field}”` };
    }
    const fault = walk(member, `${pointer}/${escapedStep(field)}`, depth + 1);
    if (fault) return fault;
  }
  return null;
}
