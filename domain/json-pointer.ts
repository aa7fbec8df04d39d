/** A field's name as one step of a JSON pointer (RFC 6901 §3). */
export function escapedStep(field: string): string {
  return field.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The field's name that a step of a JSON pointer stands for (RFC 6901 §4). */
export function unescapedStep(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** The fields' names along a JSON pointer from the root; none for the whole. */
export function pointerSteps(pointer: string): string[] {
  return pointer.split('/').slice(1).map(unescapedStep);
}
