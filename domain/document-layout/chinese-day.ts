/** A 'YYYY-MM-DD' as official documents write it: figures, no leading zeros (GB/T 9704-2012, 7.3.5.4). */
export function chineseDay(on: string): string {
  const [year, month, day] = on.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}
