import { DAY_MS } from '../../../../domain/shanghai-time';
import type { Rung } from '../../../../domain/ladder';
import { SAMPLE_DUE_AT, sampleRungAt } from '../../../../domain/validate-ladder';

/** Days that may be written below the ruler. */
const TICKS = [-90, -60, -30, -20, -10, -5, -3, -2, -1, 0, 1, 2, 3, 5, 10, 20, 30, 60, 90];

/** How near two pins may stand, as a part of the ruler: a finger's breadth on a phone. */
const APART = 0.1;
/** Ticks carry words. */
const TICKS_APART = 0.16;

/** A mark on the ruler. */
export interface Pin {
  /** Place of its rung in the ladder. */
  at: number;
  /** 0 the left end, 1 the right end. */
  x: number;
  /** Row it stands in, 0 nearest the line: rungs close together stand above one another. */
  row: number;
}

/** What a ladder looks like along the line of time. */
export interface Ruler {
  due: number;
  pins: Pin[];
  ticks: { days: number; x: number }[];
}

/** Near the due instant every hour counts, far from it only weeks do. */
function bent(days: number): number {
  return Math.sign(days) * Math.log1p(Math.abs(days) * 2);
}

function daysOf(rung: Rung): number {
  return ((sampleRungAt(rung) ?? SAMPLE_DUE_AT) - SAMPLE_DUE_AT) / DAY_MS;
}

/** Puts the rungs of a ladder on a line of time about the due instant. */
export function rulerOf(ladder: readonly Rung[]): Ruler {
  const days = ladder.map(daysOf);
  const [first, last] = [bent(Math.min(-2, ...days)), bent(Math.max(2, ...days))];
  const margin = (last - first) * 0.06;
  const xOf = (one: number): number => (bent(one) - first + margin) / (last - first + 2 * margin);
  const pins: Pin[] = [];
  days.forEach((one, at) => {
    const x = xOf(one);
    let row = 0;
    while (pins.some((pin) => pin.row === row && Math.abs(pin.x - x) < APART)) row += 1;
    pins.push({ at, x, row });
  });
  const ticks: Ruler['ticks'] = [{ days: 0, x: xOf(0) }];
  for (const one of TICKS) {
    const x = xOf(one);
    const isInside = x >= 0 && x <= 1;
    if (isInside && ticks.every((tick) => Math.abs(tick.x - x) >= TICKS_APART))
      ticks.push({ days: one, x });
  }
  return { due: xOf(0), pins, ticks };
}
