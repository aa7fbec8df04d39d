/** The first three and the last four characters: enough to compare, too little to use. */
export function masked(text: string): string {
  const hidden = Math.max(text.length - 7, 0);
  return `${text.slice(0, 3)}${'*'.repeat(hidden)}${text.slice(3 + hidden)}`;
}
