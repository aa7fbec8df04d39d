const ADDRESS = /^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+$/;

/**
 * Whether a text is one plain mail address. Blanks, line ends, commas, quotes and angle brackets are
 * refused, so that an address can never add a header or another recipient.
 */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text);
}

const SHOWN = 2;

/** An address as it is shown: enough to tell which it is, not enough to write to. */
export function maskedMailAddress(address: string): string {
  const at = address.indexOf('@');
  return `${address.slice(0, Math.min(SHOWN, at - 1))}***${address.slice(at)}`;
}

/** Whether a cell holds an address as it was shown, not one that was written. */
export function isMasked(text: string): boolean {
  return text.includes('***@');
}
