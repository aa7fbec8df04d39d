import fc from 'fast-check';
import { cleanName, isNearlyNamed, isUnitName, nameKey } from '../../../domain/directory/name-key';

test.each([
  ['兰州市 总工会', '兰州市总工会'],
  ['兰州市总工会\u200b', '兰州市总工会'],
  ['兰州新区（筹）工会', '兰州新区(筹)工会'],
  ['ＡＢ１公司工会', 'ab1公司工会'],
])('%j and %j are two spellings of one name', (a, b) => {
  expect(nameKey(a)).toBe(nameKey(b));
});

test.each([
  ['  兰州市　总工会 ', '兰州市 总工会'],
  ['兰州市\n总工会', '兰州市 总工会'],
  ['\ufeff兰州市总工会', '兰州市总工会'],
])('%j is kept as %j', (typed, kept) => {
  expect(cleanName(typed)).toBe(kept);
});

test('what is kept is kept as it is the next time, and means the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(cleanName(cleanName(text))).toBe(cleanName(text));
      expect(nameKey(cleanName(text))).toBe(nameKey(text));
    }),
  );
});

test.each([
  ['兰州新区工会', '兰州新区总工会', true],
  ['兰州新区总工会', '兰州新区工会', true],
  ['东乡县总工会', '西乡县总工会', false],
  ['兰州市总工会', '兰州市总工会', false],
  ['省电力工会', '省电力系统建设工会', false],
])('%s is nearly %s: %s', (a, b, expected) => {
  expect(isNearlyNamed(a, b)).toBe(expected);
});

test.each(['', ' 兰州', '甲/乙', '甲／乙', '长'.repeat(101)])('%j is no name', (name) => {
  expect(isUnitName(name)).toBe(false);
});
