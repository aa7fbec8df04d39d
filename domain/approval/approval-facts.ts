import type { Approver, ChosenApprovers } from './approval';
import type { Delegation } from './delegation';

/** What an act on an approval must know of the world, read by the caller at decision time. */
export interface ApprovalFacts {
  campaign: string;
  /** People who may not decide: who submitted or entered it, and all with a post in the unit. */
  barred: string[];
  /** Who the rules of each node name now, by node. */
  candidates: { [node: string]: Approver[] };
  /** Whom the submitter chooses with this act, by node. */
  chosen?: ChosenApprovers;
  /** Offices whose people the submitter may choose: the issuing side, and the office above. */
  choosable: string[];
  /** Who is told when a node passes, by node. */
  copies: { [node: string]: Approver[] };
  /** Who decides where a node names only people who may not: the leaders in charge above. */
  fallback: Approver[];
  /** Nodes and branches whose conditions do not hold. */
  unmet: string[];
  /** Nodes whose item reads otherwise than in the submission before. */
  touched: string[];
  delegations: Delegation[];
  /** Offices of the people who may be named, by person; whoever is not in it cannot be named. */
  posts: { [person: string]: string[] };
  /** People of the sponsor who keep the route moving: appoint, remove, hand over. */
  keepers: string[];
  /** Administrators who answer for somebody who has left; they hand over what waits for them. */
  administrators: string[];
}
