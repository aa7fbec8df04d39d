import { WHOLE_DATE, wholeDate } from './notice-date';
import type { Passage } from './passage';
import { divide, endsAsBody } from './unit-names';

/** The foot of a notice: signature date and imprint (版记). */
export interface Colophon {
  issueDate: { value: string; passage: Passage } | null;
  printDate: { value: string; passage: Passage; truncated: boolean } | null;
  /** The body that signed (署名), above its date or before it. */
  signature: string | null;
  printOffice: string | null;
  copies: { value: number; passage: Passage } | null;
  /** Bodies told without owing anything (抄送). */
  copyTo: { names: string[]; passage: Passage } | null;
}

const DATE_LINE = new RegExp(`^([^\\d，。：]{0,30}?)${WHOLE_DATE}(印发?)?$`);

function readDateLine({ text }: Passage) {
  const found = DATE_LINE.exec(text);
  if (!found) return null;
  const [, words = '', year = '', month = '', date = '', printed = ''] = found;
  const value = wholeDate(year, month, date);
  return value && { words, value, printed };
}

function readCopyTo(all: readonly Passage[]): Colophon['copyTo'] {
  const passage = all.find(({ text }) => /^抄送[：:]/.test(text));
  const list = passage && /^抄送[：:](.+?)。?$/.exec(passage.text)?.[1];
  return list ? { names: divide(list, /[，；、,;]/), passage } : null;
}

/** Reads the lines below the text; a date counts as printed only where 印 says so. */
export function readColophon(all: readonly Passage[]): Colophon {
  const found: Colophon = {
    issueDate: null,
    printDate: null,
    signature: null,
    printOffice: null,
    copies: null,
    copyTo: readCopyTo(all),
  };
  for (const [i, passage] of all.entries()) {
    const copies = /^[（(]?共印(\d+)份[）)]?$/.exec(passage.text);
    if (copies) found.copies = { value: Number(copies[1]), passage };
    const date = readDateLine(passage);
    if (!date) continue;
    const { words, value, printed } = date;
    const office = words || (all[i - 1]?.text ?? '');
    const isOffice = endsAsBody(office) && office.length <= 30 && !/[。，：]/.test(office);
    if (printed) {
      found.printDate = { value, passage, truncated: printed === '印' };
      if (isOffice) found.printOffice = office;
    } else if (!found.issueDate && (words === '' || endsAsBody(office))) {
      found.issueDate = { value, passage };
      if (isOffice) found.signature = office;
    }
  }
  return found;
}

const LIST_OR_CONTACT =
  /^（?(?:附件[：:\d]|[^，。；：]{0,16}联系人[：:]|联系人|联系电话|电话[：:]|传真[：:]|(?:电子)?邮箱[：:])/;

/** Whether a paragraph below the recipients is no running text: signature, imprint, list, contact. */
export function isFoot(paragraph: Passage, colophon: Colophon): boolean {
  const { issueDate, printDate, copies, copyTo, signature, printOffice } = colophon;
  const marks = [issueDate, printDate, copies, copyTo].map((mark) => mark?.passage);
  return (
    marks.includes(paragraph) ||
    [signature, printOffice].includes(paragraph.text) ||
    LIST_OR_CONTACT.test(paragraph.text)
  );
}
