import type { FieldKind } from './field-kinds';
import type { FieldNode } from './form-tree';
import { newField } from './new-field';

/** What the words of a column's head tell of its values; the first that fits counts. */
const TOLD: readonly (readonly [RegExp, FieldKind])[] = [
  [/是否|有无/, 'yesNo'],
  [/附件|材料$/, 'attachments'],
  [/文号/, 'documentNumber'],
  [/电话|手机/, 'phone'],
  [/身份证/, 'idNumber'],
  [/日期|年月日$/, 'date'],
  [/备注|说明|情况|事迹|内容/, 'paragraph'],
  [/数$|数量|人数|名额|金额|次数|[（(](千|万|亿)?[人个次元名场户家件篇条]次?[）)]$/, 'number'],
];
const NUMBERING = /^(序号|编号)$/;

/** Fields from the head row of a sheet, copied as text: cells parted by tabs or lines. */
export function fieldsFromHeader(text: string): FieldNode[] {
  const heads = text
    .split(/[\t\r\n]+/)
    .map((cell) => cell.replace(/\s+/g, ' ').trim())
    .filter((cell) => cell !== '' && !NUMBERING.test(cell));
  return [...new Set(heads)].map((title) => {
    const kind = TOLD.find(([words]) => words.test(title))?.[1] ?? 'line';
    return newField(kind, { title: title.slice(0, 100), choices: [] });
  });
}
