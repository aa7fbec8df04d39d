import type { StepKind } from '../campaign-file';
import type { RungRow } from '../issuance-event';
import type { EnrolledParticipant } from '../enrolled-participant';
import type { DeskKey, Waiting } from './review-desk';

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
  /** Duties nobody has met at the end. */
  open: { unit: string; duty: string }[];
}
