import { dueDayOf } from '../../domain/shanghai-time';
import type { CircularDoc } from '../../store/models/circular';

/** Beyond these a mail would be longer than anybody reads; the product shows them all. */
const MOST_UNITS = 200;

/** A circular as a mail carries it: its words, and the units with what they have not handed in. */
export function circularText({ title, text, rows }: CircularDoc): string {
  const names = new Map(rows.map(({ unit, name = '' }) => [unit, name]));
  const lines = [...names].slice(0, MOST_UNITS).map(([unit, name]) => {
    const owed = rows
      .filter((row) => row.unit === unit)
      .map((row) => `${row.title ?? ''}（时限 ${dueDayOf(row.dueAt)}）`);
    return `· ${name}：${owed.join('、')}`;
  });
  const more = names.size > MOST_UNITS ? [`等共 ${names.size} 个单位。`] : [];
  return [title, '', text, '', ...lines, ...more].join('\n');
}
