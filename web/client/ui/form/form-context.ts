import type { IssuanceRef } from '../../../../domain/stream-name';

/** What the parts of a form know of where they stand. */
export interface FormContext {
  /** What uploads belong to. */
  issuance: IssuanceRef;
  /** Begins the ids of this form's fields: several forms may be on one page. */
  idPrefix: string;
}
