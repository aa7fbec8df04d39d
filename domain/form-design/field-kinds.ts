/** What a field of a designed form may be; `foreign`: a schema the designer keeps but cannot edit. */
export const FIELD_KINDS = [
  'line',
  'paragraph',
  'number',
  'computed',
  'date',
  'dateTime',
  'timeWindow',
  'yesNo',
  'choice',
  'choices',
  'unit',
  'person',
  'phone',
  'idNumber',
  'documentNumber',
  'attachments',
  'table',
  'section',
  'instruction',
  'foreign',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** 发文字号, e.g. 示总工发〔2026〕1号 */
export const DOCUMENT_NUMBER = '^[\\p{Script=Han}A-Za-z]{1,20}〔\\d{4}〕\\d{1,5}号$';
/** A mobile number, or a landline with its area code and perhaps an extension. */
export const PHONE = '^(1\\d{10}|0\\d{2,3}-\\d{7,8}(-\\d{1,6})?)$';
/** 居民身份证号码 (GB 11643): 17 digits and a check character. */
export const ID_NUMBER = '^[1-9]\\d{16}[\\dX]$';
/** A minute of Beijing time, `2026-05-06T15:00`. */
export const DATE_TIME =
  '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d$';
