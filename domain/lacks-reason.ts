/** Whether text is missing where a reason is owed to the reader. */
export function lacksReason(text: string): boolean {
  return text.trim() === '';
}
