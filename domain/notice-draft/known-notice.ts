import type { IssuanceRef } from '../stream-name';

/** A notice in the system that whoever drafts may read. */
export interface KnownNotice extends IssuanceRef {
  number: string;
  title: string;
}
