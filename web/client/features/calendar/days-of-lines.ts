import { dayRange } from './day-range';

const LINE = /^(\S+?)(?:\s*(?:至|到|~|～|—|to)\s*|\s+)?(\d{4}-\d{2}-\d{2})?$/;

/** What was typed, a day or a stretch a line: its days in order, or the first line that is neither. */
export function daysOfLines(text: string): { days: string[] } | { wrong: string } {
  const days = new Set<string>();
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const [, from = '', to = from] = LINE.exec(line) ?? [];
    const range = dayRange(from, to);
    if (!range) return { wrong: line };
    for (const on of range) days.add(on);
  }
  return { days: [...days].sort() };
}
