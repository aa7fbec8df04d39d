import { WHOLE_DATE, wholeDate } from './notice-date';
import { jointBodies } from './joint-bodies';
import { type Passage, cut, join } from './passage';
import { divide, endsAsBody } from './unit-names';

/** The foot of a notice: signature date and imprint (版记). */
export interface Colophon {
  issueDate: { value: string; passage: Passage } | null;
  printDate: { value: string; passage: Passage; truncated: boolean } | null;
  /** The bodies that signed (署名), above their date or before it. */
  signature: { names: string[]; lines: readonly Passage[] } | null;
  printOffice: { name: string; passage: Passage } | null;
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

const LONGEST_NAME = 30;
/** Bodies that sign one notice together, at most. */
const MOST_SIGNERS = 8;

function areSigners(names: readonly string[]): boolean {
  return names.every(
    (name) => endsAsBody(name) && name.length <= LONGEST_NAME && !/[。，：；]/.test(name),
  );
}

function signedBefore(passage: Passage, words: string): Colophon['signature'] {
  const names = jointBodies(cut(passage, 0, words.length));
  return areSigners(names) ? { names, lines: [passage] } : null;
}

/** The line above the date, and those above it where several bodies sign below each other. */
function signedAbove(above: readonly Passage[]): Colophon['signature'] {
  const near = above.slice(-MOST_SIGNERS);
  const lines = near.slice(near.findLastIndex((line) => !areSigners(jointBodies(line))) + 1);
  const nearest = lines[lines.length - 1];
  if (!nearest) return null;
  const names = jointBodies(join(lines));
  return names.length > 1 ? { names, lines } : { names: jointBodies(nearest), lines: [nearest] };
}

/** Who printed, before the date on its line or on the line above. */
function officeAt(
  words: string,
  passage: Passage,
  above: Passage | undefined,
): Colophon['printOffice'] {
  const name = words || (above?.text ?? '');
  if (!areSigners([name])) return null;
  return { name, passage: words ? passage : (above ?? passage) };
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
    if (printed) {
      found.printDate = { value, passage, truncated: printed === '印' };
      found.printOffice = officeAt(words, passage, all[i - 1]) ?? found.printOffice;
    } else if (!found.issueDate && (words === '' || endsAsBody(words))) {
      found.issueDate = { value, passage };
      found.signature = words ? signedBefore(passage, words) : signedAbove(all.slice(0, i));
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
    signature?.lines.includes(paragraph) === true ||
    [signature?.names[0], printOffice?.name].includes(paragraph.text) ||
    LIST_OR_CONTACT.test(paragraph.text)
  );
}
