import type { DutyPlan, Participant } from './participant';

/** A participant as enrolled, with the first instant of each of its clocks. */
export interface EnrolledParticipant extends Participant {
  duties: EnrolledDuty[];
}

/** A duty as enrolled; its clock is number 0. */
export interface EnrolledDuty extends DutyPlan {
  nextRungAt: number | null;
}
