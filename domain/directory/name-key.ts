const LONGEST_NAME = 100;
// Control and format characters: what copying out of a web page or a PDF leaves behind.
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

/** A name as it is kept: composed, without invisible characters, single spaces inside. */
export function cleanName(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').replace(INVISIBLE, '').trim();
}

/** What two spellings of one name have in common: no width, no spaces, no case. */
export function nameKey(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/gu, '').toLowerCase();
}

/** True for what may be a unit's name or alias; a slash separates the names of a path in tables. */
export function isUnitName(name: string): boolean {
  return (
    name !== '' && name === cleanName(name) && name.length <= LONGEST_NAME && !/[/／]/.test(name)
  );
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const one of long) if (one === short[at]) at += 1;
  return at === short.length;
}

/**
 * True where one name is the other with one or two characters left out (兰州新区工会 for
 * 兰州新区总工会): worth asking about, never a match to act on.
 */
export function isNearlyNamed(a: string, b: string): boolean {
  const [short = '', long = ''] = [nameKey(a), nameKey(b)].sort((x, y) => x.length - y.length);
  const apart = long.length - short.length;
  return short.length >= 4 && apart >= 1 && apart <= 2 && isSubsequence(short, long);
}
