/** An exact number: decimals as people write them, and their quotients. `d` is above 0. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

const WRITTEN = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** Decimals that a result is told with; halves are rounded away from zero. */
export const RESULT_DECIMALS = 6;

/** The number that a decimal text, or a number as JSON writes it, stands for; null for any other text. */
export function rational(written: string): Rational | null {
  const parts = WRITTEN.exec(written);
  if (!parts) return null;
  const [, sign = '', whole = '0', fraction = '', power = '0'] = parts;
  const digits = BigInt(`${sign}${whole}${fraction}`);
  const exponent = Number(power) - fraction.length;
  return exponent >= 0
    ? { n: digits * 10n ** BigInt(exponent), d: 1n }
    : reduced(digits, 10n ** BigInt(-exponent));
}

export function add(a: Rational, b: Rational): Rational {
  if (a.d === b.d) return reduced(a.n + b.n, a.d);
  return reduced(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function negative({ n, d }: Rational): Rational {
  return { n: -n, d };
}

export function multiply(a: Rational, b: Rational): Rational {
  return reduced(a.n * b.n, a.d * b.d);
}

/** Null: divided by zero. */
export function divide(a: Rational, b: Rational): Rational | null {
  if (b.n === 0n) return null;
  const sign = b.n < 0n ? -1n : 1n;
  return reduced(sign * a.n * b.d, sign * b.n * a.d);
}

/** Rounded to a number of decimals, halves away from zero (四舍五入). */
export function round({ n, d }: Rational, decimals: number): Rational {
  const scale = 10n ** BigInt(decimals);
  const size = n < 0n ? -n : n;
  const units = (2n * size * scale + d) / (2n * d);
  return reduced(n < 0n ? -units : units, scale);
}

/** As JSON has it, with `RESULT_DECIMALS`; null where no number of JSON is as exact as that. */
export function numberOf(value: Rational): number | null {
  const { n, d } = round(value, RESULT_DECIMALS);
  const size = n < 0n ? -n : n;
  if (size / d > BigInt(Number.MAX_SAFE_INTEGER)) return null;
  const scaled = (size * 10n ** BigInt(RESULT_DECIMALS)) / d;
  const digits = scaled.toString().padStart(RESULT_DECIMALS + 1, '0');
  const point = digits.length - RESULT_DECIMALS;
  const found = Number(`${digits.slice(0, point)}.${digits.slice(point)}`);
  return n < 0n ? -found : found;
}

function reduced(n: bigint, d: bigint): Rational {
  if (d === 1n) return { n, d };
  let [a, b] = [n < 0n ? -n : n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return { n: n / a, d: d / a };
}
