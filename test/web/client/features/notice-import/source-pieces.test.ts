import { sourcePieces } from '../../../../../web/client/features/notice-import/source-pieces';

const SOURCE = '（一）排查（6月至7月）。各级';

test('cuts the source where spans begin and end, the narrowest one counts', () => {
  const pieces = sourcePieces(SOURCE, {
    'items[0].title': { start: 3, end: 12 },
    'items[0].window': { start: 6, end: 10 },
  });
  expect(pieces.map(({ text, path }) => [text, path])).toEqual([
    ['（一）', null],
    ['排查（', 'items[0].title'],
    ['6月至7', 'items[0].window'],
    ['月）', 'items[0].title'],
    ['。各级', null],
  ]);
});

test('loses and repeats nothing of the source', () => {
  const spans = {
    a: { start: 0, end: 5 },
    b: { start: 3, end: SOURCE.length },
    c: { start: 3, end: 3 },
  };
  expect(
    sourcePieces(SOURCE, spans)
      .map(({ text }) => text)
      .join(''),
  ).toBe(SOURCE);
  expect(sourcePieces(SOURCE, {}).map(({ path }) => path)).toEqual([null]);
});
