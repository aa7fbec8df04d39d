import * as fc from 'fast-check';
import {
  readDocumentNumber,
  writeDocumentNumber,
} from '../../../domain/document-number/document-number';
import { examineNumber } from '../../../domain/document-number/examine-number';
import { nextNumber, unexplainedNumbers } from '../../../domain/document-number/number-series';

const number = fc.record({
  word: fc.constantFrom('示总工发', '示总工办发', '东岭工发', '示总（女）函'),
  year: fc.integer({ min: 1950, max: 2199 }),
  number: fc.integer({ min: 1, max: 99_999 }),
});
const BRACKETS = ['〔〕', '﹝﹞', '［］', '[]', '【】', '（）', '()'] as const;

it('is read from whatever brackets, spaces and zeros people type, and written in one form', () => {
  fc.assert(
    fc.property(number, fc.constantFrom(...BRACKETS), fc.boolean(), (one, pair, isLoose) => {
      const [open, close] = [...pair];
      const typed = isLoose
        ? ` ${one.word} ${open}${one.year}${close} 第0${one.number} 号 `
        : writeDocumentNumber(one);
      expect(readDocumentNumber(typed)).toEqual(one);
    }),
  );
  expect(writeDocumentNumber({ word: '示总工发', year: 2026, number: 7 })).toBe(
    '示总工发〔2026〕7号',
  );
  expect(readDocumentNumber('示总工发〔２０２６〕１２号')).toMatchObject({
    year: 2026,
    number: 12,
  });
});

it.each([
  '',
  '12号',
  '示总工发〔26〕12号',
  '示总工发〔2026〕号',
  '示总工发〔2026〕0号',
  '〔2026〕1号',
])('is not guessed where a part is missing: %s', (text) =>
  expect(readDocumentNumber(text)).toBeNull(),
);

it('is one of the words of the body, in a year that has begun', () => {
  const frame = { words: ['示总工发'], thisYear: 2026 };
  expect(examineNumber('示总工发[2026]3号', frame)).toMatchObject({ number: 3 });
  expect(examineNumber('示总工发〔2025〕90号', frame)).toMatchObject({ year: 2025 });
  expect(examineNumber('示工发〔2026〕3号', frame)).toMatchObject({ refused: 'numberWordUnknown' });
  expect(examineNumber('示总工发〔2027〕1号', frame)).toMatchObject({ refused: 'numberYearAhead' });
  expect(examineNumber('三号', frame)).toMatchObject({ refused: 'numberUnreadable' });
});

it('names as gaps just those below the last that nobody has said anything of', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 20 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 30 }),
      (startAfter, known) => {
        const last = known.length > 0 ? Math.max(...known) : null;
        const missing = unexplainedNumbers(startAfter, known).flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, n) => from + n),
        );
        const wanted = Array.from({ length: last ?? 0 }, (_, n) => n + 1).filter(
          (one) => one > startAfter && !known.includes(one),
        );
        expect(missing).toEqual(wanted);
        const next = nextNumber(startAfter, last);
        expect(next > startAfter && !known.includes(next)).toBe(true);
      },
    ),
  );
});
