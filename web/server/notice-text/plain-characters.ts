// Radicals, compatibility ideographs and enclosed signs that a PDF's fonts put in place of letters.
const IN_PLACE_OF_LETTERS =
  /[\u2e80-\u2fdf\u3300-\u33ff\uf900-\ufaff\ufb00-\ufb06\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;

/**
 * NFKC for letters and digits alone: the full-width punctuation of a Chinese text is its own and
 * stays, else a colon after the recipients would be that of a clock time.
 */
export function plainCharacters(text: string): string {
  return text.replace(IN_PLACE_OF_LETTERS, (char) => char.normalize('NFKC')).normalize('NFC');
}
