import fc from 'fast-check';
import {
  add,
  divide,
  multiply,
  numberOf,
  type Rational,
  rational,
  round,
} from '../../../domain/formula/rational';

const of = (written: string): Rational => rational(written) as Rational;
const decimal = fc
  .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(6))
  .map(([digits, places]) => (digits / 10 ** places).toString());

describe('rational', () => {
  it.each([
    ['0.1 + 0.2', add(of('0.1'), of('0.2')), 0.3],
    ['1.005 to two decimals', round(of('1.005'), 2), 1.01],
    ['-2.5 to a whole number', round(of('-2.5'), 0), -3],
    ['2 / 3', divide(of('2'), of('3')) as Rational, 0.666667],
    ['2 / -3', divide(of('2'), of('-3')) as Rational, -0.666667],
    ['1e-7', of('1e-7'), 0],
    ['1.5e+3', of('1.5e+3'), 1500],
    ['-0.5', of('-0.5'), -0.5],
  ])('%s', (_, value, expected) => {
    expect(numberOf(value)).toBe(expected);
  });

  it('divides by nothing but numbers other than zero', () => {
    expect(divide(of('1'), of('0.00'))).toBeNull();
  });

  it('tells no number that JSON could not hold exactly', () => {
    expect(numberOf(of('9007199254740991'))).toBe(9_007_199_254_740_991);
    expect(numberOf(of('9007199254740992'))).toBeNull();
    expect(numberOf(of('1e+300'))).toBeNull();
  });

  it('reads every number of JSON as what is written', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const { n, d } = of(String(value));
        expect(Number(n) === 0 ? 0 : Math.sign(Number(n))).toBe(value === 0 ? 0 : Math.sign(value));
        expect(d > 0n).toBe(true);
      }),
    );
  });

  it('adds and multiplies without loss, in any order', () => {
    fc.assert(
      fc.property(decimal, decimal, decimal, (a, b, c) => {
        const [x, y, z] = [of(a), of(b), of(c)];
        expect(add(add(x, y), z)).toEqual(add(x, add(y, z)));
        expect(multiply(x, add(y, z))).toEqual(add(multiply(x, y), multiply(x, z)));
        const quotient = divide(x, y);
        if (quotient) expect(multiply(quotient, y)).toEqual(x);
      }),
    );
  });
});
