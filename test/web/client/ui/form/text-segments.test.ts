import fc from 'fast-check';
import { textSegments } from '../../../../../web/client/ui/form/text-segments';

test('only the clause that changed is struck out and added', () => {
  expect(textSegments('每月碰头一次，各科室分工办理。', '每周碰头一次，各科室分工办理。')).toEqual([
    { text: '每月碰头一次，', kind: 'gone' },
    { text: '每周碰头一次，', kind: 'new' },
    { text: '各科室分工办理。', kind: 'same' },
  ]);
});

test('without what was added it is the old text, without what was struck out the new one', () => {
  const text = fc
    .array(fc.constantFrom('甲', '乙，', '丙。', '\n', '。'))
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const segments = textSegments(before, after);
      const joined = (not: string) =>
        segments
          .filter(({ kind }) => kind !== not)
          .map((one) => one.text)
          .join('');
      expect([joined('new'), joined('gone')]).toEqual([before, after]);
    }),
  );
});

test('very long texts are told as replaced', () => {
  const long = '短句，'.repeat(2_000);
  expect(textSegments(long, `${long}完。`).map(({ kind }) => kind)).toEqual(['gone', 'new']);
});
