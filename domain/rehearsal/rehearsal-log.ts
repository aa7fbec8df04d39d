import type { Approver, Wait } from '../approval/approval';
import type { ChaseTells } from '../approval/route';
import type { StepKind } from '../campaign-file';
import type { RungRow } from '../issuance-event';
import type { EnrolledParticipant } from '../enrolled-participant';
import type { Pace } from './desk';

/** Something waiting for its decision. */
export interface Waiting {
  unit: string;
  duty: string;
  round: number;
  submission: string;
  receivedAt: number;
}

/** Who decides in one office: its staff on reviews, its leader in charge on approvals. */
export interface DeskKey {
  office: string;
  handling: 'review' | 'approve';
}

/** A rung that fired in virtual time. */
export interface FiredRung extends RungRow {
  at: number;
}

/** A submission and what a desk made of it; `decidedAt` is null while it waits at the end. */
export interface Reviewed extends Waiting {
  desk: DeskKey;
  decidedAt: number | null;
  isReturned: boolean;
}

/** A question put on a route: to an approver, or, where nobody was found, to whoever appoints one. */
export interface RouteAsk extends Waiting, Pick<Wait, 'node' | 'slot' | 'asked'> {
  /** Title of the node. */
  title: string;
  /** Epoch ms when they answered, or were asked no longer; null: it waits at the end. */
  endedAt: number | null;
  isAnswered: boolean;
  isReturned: boolean;
  /** Rungs of its chase that came while it waited, counted from 1. */
  chases: { rung: number; tell: ChaseTells }[];
}

/** Somebody who is asked on a route, and how fast they are assumed to answer. */
export interface RehearsedSeat extends Approver, Pace {}

/** Something signed for or handed in. */
export interface HandedIn {
  unit: string;
  duty: string;
  kind: StepKind;
  round: number;
  at: number;
  late: boolean;
}

/** Everything that happened in one rehearsal, in the order of virtual time. */
export interface RehearsalLog {
  issuedAt: number;
  participants: EnrolledParticipant[];
  rungs: FiredRung[];
  handedIn: HandedIn[];
  reviews: Reviewed[];
  asks: RouteAsk[];
  seats: RehearsedSeat[];
  /** Duties nobody has met at the end. */
  open: { unit: string; duty: string }[];
}
