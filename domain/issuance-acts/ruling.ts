import type { IssuanceAct, IssuanceCommand } from '../command';
import type { Issuance } from '../issuance';
import type { IssuanceEvent } from '../issuance-event';
import type { IssuanceFacts } from '../issuance-facts';
import type { Refusal } from '../refusal';

/** What a rule looks at: the issuing so far, the command, and facts read at decision time. */
export interface IssuanceRuling<Act extends IssuanceAct> {
  issuance: Issuance;
  command: Extract<IssuanceCommand, { act: Act }>;
  facts: IssuanceFacts;
}

/** A rule for one act: the event it leads to, or why not. Pure and synchronous. */
export type IssuanceRule<Act extends IssuanceAct> = (
  ruling: IssuanceRuling<Act>,
) => IssuanceEvent | Refusal;
