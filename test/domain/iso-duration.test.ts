import fc from 'fast-check';
import { parseDuration } from '../../domain/iso-duration';

describe('ISO durations', () => {
  it.each([
    ['PT20S', 20_000],
    ['PT1.5S', 1_500],
    ['P3D', 259_200_000],
    ['P1W', 604_800_000],
    ['P1DT2H3M4S', 93_784_000],
    ['PT0S', 0],
  ])('reads %s', (iso, ms) => {
    expect(parseDuration(iso)).toBe(ms);
  });

  it.each(['P1M', 'P1Y', 'P', 'PT', 'P1DT', '-P1D', 'PT1.5H', '20S', 'pt20s', ' PT1S', ''])(
    'refuses %p',
    (iso) => {
      expect(parseDuration(iso)).toBeNull();
    },
  );

  it('never throws and never answers anything but whole milliseconds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^P[0-9DWHMST.]{0,12}$/)), (text) => {
        const ms = parseDuration(text);
        expect(ms === null || (Number.isSafeInteger(ms) && ms >= 0)).toBe(true);
      }),
    );
  });
});
