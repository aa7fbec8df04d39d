import { CHASED_STATES, isMet } from '../../../domain/duty-state';
import { askedVersion, type FormPins } from '../../../domain/form-pins';
import type { DutyDoc } from '../../../store/models/duty';
import type { Board } from '../../contract/campaigns';
import type { DutyView } from '../../contract/tasks';
import { workdaysLeft, type Today } from './workdays-left';

/** True while only the unit can move the duty on. */
export function isChased(duty: Pick<DutyDoc, 'state'>): boolean {
  return CHASED_STATES.some((state) => state === duty.state);
}

/** Overdue is what is still owed after its time; what came late is `late`. */
export function isOverdue(duty: Pick<DutyDoc, 'state' | 'overdue' | 'released'>): boolean {
  return duty.overdue && isChased(duty) && !duty.released;
}

/** A red flag stays until the duty is met. */
export function isFlagged(duty: Pick<DutyDoc, 'state' | 'flagged' | 'released'>): boolean {
  return duty.flagged === true && !isMet(duty.state) && !duty.released;
}

/** By when a returned duty is corrected: its clock knows of an extension, once it has been wound. */
function correctByOf({ correctBy, dueAt, returns, returnsArmed }: DutyDoc): number | null {
  return correctBy !== null && returnsArmed >= returns ? dueAt : correctBy;
}

/** A duty as every list shows it; without a today no working days are counted. */
export function dutyViewOf(duty: DutyDoc, pins: FormPins, today: Today | null): DutyView {
  const { title, step, kind, form, handling, phase, item, requires, state } = duty;
  const { dueAt, originalDueAt, rung, clock, late, round, submission, inForce } = duty;
  const { submittedAt, submittedBy, nothing, entered, suspended, request } = duty;
  const correctBy = correctByOf(duty);
  return {
    ...{ duty: duty.duty, title, step, kind, form, formVersion: askedVersion(pins, duty) },
    ...{ handling, phase, item, requires, state, dueAt, originalDueAt, rung, clock },
    ...{ overdue: isOverdue(duty), flagged: isFlagged(duty), late, round, submission, inForce },
    chasedBy: isMet(state) ? null : shownChaser(duty.chasedBy),
    ...{ submittedAt, submittedBy, correctBy, nothing, entered },
    ...{ suspended: suspended ?? false, request: request ?? null },
    workdaysLeft: today && isChased(duty) ? workdaysLeft({ dueAt, correctBy }, today) : null,
  };
}

/** Who has taken the chase over, as a list shows it without names. */
export function shownChaser(chasedBy: DutyDoc['chasedBy']): 'issuer' | 'office' | null {
  if (chasedBy === undefined) return null;
  return chasedBy === 'issuer' ? chasedBy : 'office';
}

/** A duty as one cell of the board. */
export function boardCellOf(duty: DutyDoc): Board['rows'][number]['duties'][number] {
  const { title, state, dueAt, late, round, rung } = duty;
  return { duty: duty.duty, title, state, dueAt, overdue: isOverdue(duty), late, round, rung };
}
