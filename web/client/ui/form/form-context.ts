import type { IssuanceRef } from '../../../../domain/stream-name';
import type { CarriedMarks } from './carried-mark';

/** What the parts of a form know of where they stand. */
export interface FormContext {
  /** What uploads belong to. */
  issuance: IssuanceRef;
  /** Begins the ids of this form's fields: several forms may be on one page. */
  idPrefix: string;
  /** What was reported before, by the place of the field. */
  carried?: CarriedMarks;
}
