import { readCampaignText } from '../../../../../web/client/features/campaigns/read-campaign-text';
import { lineAt, readJson } from '../../../../../web/client/features/campaigns/json-lines';
import { buildCampaign } from '../../../../builders/campaign-file';

describe('text that is JSON', () => {
  it('comes with its value, and the line of every path', () => {
    const text = '\uFEFF{\n  "a": [1,\n    {"b": "文\\u0041"}],\n  "c d": null\n}\n';
    const read = readJson(text);
    if (!('value' in read)) throw new Error('not read');
    expect(read.value).toEqual({ a: [1, { b: '文A' }], 'c d': null });
    expect(Object.fromEntries(read.lines)).toEqual({
      '': 1,
      a: 2,
      'a[0]': 2,
      'a[1]': 3,
      'a[1].b': 3,
      '["c d"]': 4,
    });
  });

  it.each(['-0.5e+3', '"x"', '[]', '{}', 'true', ' [ { } , [ ] ] '])('reads %s', (text) => {
    expect(readJson(text)).toMatchObject({ value: JSON.parse(text) as unknown });
  });

  it('gives what is missing the line of what is around it', () => {
    const lines = new Map([
      ['items', 4],
      ['items[1]', 9],
    ]);
    expect(lineAt(lines, 'items[1].window.from')).toBe(9);
    expect(lineAt(lines, 'items[0].title')).toBe(4);
    expect(lineAt(lines, 'notice.title')).toBe(1);
  });
});

describe('text that is not JSON', () => {
  it.each([
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ['{"a": 1,}', 1, 9],
    ['[1, 2', 1, 6],
    ['{"a": tru}', 1, 7],
    ['{"a": "x\ny"}', 1, 7],
    ['{} {}', 1, 4],
    ['', 1, 1],
    ["{'a': 1}", 1, 2],
    ['[01]', 1, 3],
    ['"a\\q"', 1, 1],
  ])('is refused where it stops: %j', (text, line, column) => {
    expect(() => JSON.parse(text) as unknown).toThrow();
    expect(readJson(text)).toEqual({ line, column });
  });

  it('is refused when it is nested beyond measure', () => {
    expect(readJson('['.repeat(100_000))).toEqual({ line: 1, column: 201 });
  });
});

describe('a campaign in text', () => {
  it('is taken as it stands', () => {
    const file = buildCampaign();
    expect(readCampaignText(JSON.stringify(file))).toEqual({ kind: 'file', file });
  });

  it('names every fault of form with its line', () => {
    const { graceDays: _, ...file } = buildCampaign();
    const text = JSON.stringify({ ...file, notice: { ...file.notice, title: 7 } }, null, 1);
    const line = text.split('\n').findIndex((one) => one.includes('"title": 7')) + 1;
    expect(readCampaignText(text)).toEqual({
      kind: 'faulty',
      faults: [
        { line, path: 'notice.title', message: expect.stringContaining('文字') as string },
        { line: 1, path: 'graceDays', message: expect.stringContaining('缺少') as string },
      ],
    });
  });
});
