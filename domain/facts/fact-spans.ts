import type { Json } from '../journal-entry';
import { sameJson } from '../same-json';

interface StatedValue {
  value: Json;
  measure: string;
}

/**
 * The values a fact has had, each once with all the reports that told it in a row: the same word
 * again is no change. Order of reports and values as given.
 */
export function factSpans<One extends StatedValue>(values: readonly One[]): One[][] {
  const spans: One[][] = [];
  for (const one of values) {
    const last = spans.at(-1);
    const isSame =
      last?.[0] !== undefined &&
      last[0].measure === one.measure &&
      sameJson(last[0].value, one.value);
    if (isSame) last.push(one);
    else spans.push([one]);
  }
  return spans;
}
