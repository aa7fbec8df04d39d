const ADDRESS = /^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+$/;

/**
 * Whether a text is one plain mail address. Blanks, line ends, commas, quotes and angle brackets are
 * refused, so that an address can never add a header or another recipient.
 */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text);
}
