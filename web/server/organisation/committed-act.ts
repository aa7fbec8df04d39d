import type { OrganisationEntry } from '../../../domain/directory/organisation-entry';

/** First passwords by person, in the clear: shown once and kept nowhere. */
export type FirstPasswords = ReadonlyMap<string, string>;

/** An act as it was done, now or when the command came before. */
export interface CommittedAct {
  entry: OrganisationEntry;
  /** Of people added just now; empty where the command came before. */
  passwords: FirstPasswords;
}
