import type { FormBody } from '../../../../domain/form';
import type { Json } from '../../../../domain/journal-entry';

function cleaned(value: Json): Json {
  if (Array.isArray(value)) return value.map(cleaned);
  return typeof value === 'object' && value !== null ? withoutNulls(value) : value;
}

/** A field that was emptied again is left out, as if nobody had touched it: no form knows null. */
export function withoutNulls(body: FormBody): FormBody {
  const kept = Object.entries(body).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(kept.map(([field, value]) => [field, cleaned(value)]));
}
