import { type ErrorSchema, ErrorSchemaBuilder } from '@rjsf/utils';
import type { LibraryBody } from './library-body';

/** Something the server found wrong in a filled form. */
export interface FormFault {
  /** JSON pointer (RFC 6901). */
  path: string;
  message: string;
}

function stepsOf(pointer: string): (string | number)[] {
  const steps = pointer.split('/').slice(1);
  return steps.map((step) =>
    /^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~'),
  );
}

/** What the server found wrong, at the fields it is about. */
export function faultSchema(faults: readonly FormFault[]): ErrorSchema<LibraryBody> {
  const builder = new ErrorSchemaBuilder<LibraryBody>();
  for (const { path, message } of faults) builder.addErrors(message, stepsOf(path));
  return builder.ErrorSchema;
}
