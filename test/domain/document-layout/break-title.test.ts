import fc from 'fast-check';
import { breakTitle } from '../../../domain/document-layout/break-title';
import { widthOf } from '../../../domain/document-layout/geometry';

describe('a title on its lines', () => {
  it('stays on one line where it fits', () => {
    expect(breakTitle('示范省总工会关于召开会议的通知')).toEqual([
      '示范省总工会关于召开会议的通知',
    ]);
  });

  it.each([
    '甘肃省总工会办公室关于印发《大国工匠创新交流大会贺信学习宣传工作安排》的通知',
    '示范省总工会关于印发《示范省工会“当好主人翁、建功新时代”主题劳动和技能竞赛活动方案》的通知',
    '青海省总工会办公室关于学习贯彻全国劳模大会精神的通知',
    '固原市总工会关于组织党的二十大精神宣讲的通知',
  ])('never begins a line with 的 and keeps 关于 with its matter: %s', (title) => {
    const lines = breakTitle(title);
    expect(lines.join('')).toBe(title);
    expect(lines.length).toBeLessThanOrEqual(4);
    for (const line of lines) {
      expect(widthOf(line)).toBeLessThanOrEqual(20);
      expect(line).not.toMatch(/^[的》”、，]|关于$|[《“]$/);
    }
    const widths = lines.map(widthOf);
    expect(new Set(widths).size).toBeGreaterThan(1);
  });

  it('breaks before 关于 where both parts fit', () => {
    expect(breakTitle('青海省总工会办公室关于学习贯彻全国劳模大会精神的通知')).toEqual([
      '青海省总工会办公室',
      '关于学习贯彻全国劳模大会精神的通知',
    ]);
  });

  it('loses no character of any title', () => {
    const word = fc.constantFrom(
      '关于',
      '印发',
      '《',
      '》',
      '的',
      '通知',
      '全省工会',
      'A1 ',
      '“',
      '”',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const title = words.join('');
        const lines = breakTitle(title);
        expect(lines.join('')).toBe(title);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(20.5);
      }),
      { numRuns: 60 },
    );
  });
});
