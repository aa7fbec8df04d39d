import { chineseNumeral } from '../../../domain/document-layout/chinese-numeral';

const HEAVENLY_STEMS = '甲乙丙丁戊己庚辛壬癸';
const LETTERS = 26;
const FIRST_CIRCLED = 0x2460;
const LAST_CIRCLED = 20;

function letter(count: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + ((count - 1) % LETTERS));
}

type Writer = (count: number) => string;

/** How Word writes a number, by the format names of ISO/IEC 29500, 17.18.59. */
const WRITERS = new Map<string, Writer>([
  ...['chineseCounting', 'chineseCountingThousand', 'japaneseCounting', 'taiwaneseCounting'].map(
    (format): [string, Writer] => [format, chineseNumeral],
  ),
  ['ideographTraditional', (count) => HEAVENLY_STEMS.charAt((count - 1) % HEAVENLY_STEMS.length)],
  ['lowerLetter', letter],
  ['upperLetter', (count) => letter(count).toUpperCase()],
  ['decimalZero', (count) => String(count).padStart(2, '0')],
  ...['decimalEnclosedCircle', 'decimalEnclosedCircleChinese'].map((format): [string, Writer] => [
    format,
    (count) =>
      count <= LAST_CIRCLED ? String.fromCharCode(FIRST_CIRCLED + count - 1) : String(count),
  ]),
]);

/** A number of a list as Word shows it; Arabic where its format is none of those of Chinese offices. */
export function wordNumber(count: number, format: string): string {
  const write = count > 0 && count < 100 ? WRITERS.get(format) : undefined;
  return write ? write(count) : String(count);
}
