import type { Refusal } from '../../domain/refusal';
import type { WebRefusal } from '../contract/errors';

/** A refusal of the rules on its way to the refusal handler. */
export class RefusalError extends Error {
  override name = 'RefusalError' as const;

  constructor(
    readonly refusal: Refusal,
    /** Where exactly, for refusals of whole forms and files. */
    readonly faults?: { path: string; message: string }[],
  ) {
    super(refusal.refused);
  }
}

/** A refusal of the web server itself: who, where, how large. */
export class WebRefusalError extends Error {
  override name = 'WebRefusalError' as const;

  constructor(
    readonly code: WebRefusal,
    readonly params: Refusal['params'] = {},
  ) {
    super(code);
  }
}

/** The engine has the command but no answer yet; the reader follows it by its id. */
export class PendingError extends Error {
  override name = 'PendingError' as const;

  constructor(readonly command: string) {
    super(`command ${command} is pending`);
  }
}
