import { unitPath } from '../../../domain/directory-index';
import { dutyPlans, type EnrolContext } from '../../../domain/duty-plans';
import { enrolInstead, enrolParticipants } from '../../../domain/enrol-participants';
import type { EnrolledParticipant } from '../../../domain/enrolled-participant';
import type { Participant } from '../../../domain/participant';
import { firstRungAt } from '../../../domain/wind-clock';
import { CALENDAR_2022 as calendar } from '../../builders/calendar-2022';
import { DIRECTORY } from '../../builders/campaign-file';
import { MODEL_CAMPAIGN as file } from './campaign';
import type { IssuerSide, ModelUnit } from './ledger';

function withClocks(participant: Participant, armedAt: number): EnrolledParticipant {
  const armed = { armedAt, calendar };
  const duties = participant.duties.map((plan) => ({
    ...plan,
    nextRungAt: firstRungAt(file.ladder, plan.dueAt, armed),
  }));
  return { ...participant, duties };
}

/** Everyone who takes part, issued at this instant. */
export function enrolAll(issuedAt: number): EnrolledParticipant[] {
  const context = { issuedAt, calendar };
  return enrolParticipants(file, DIRECTORY, context).map((one) => withClocks(one, issuedAt));
}

function issuedAt({ issuance }: IssuerSide): number {
  return issuance.issued?.deliveredAt ?? 0;
}

/** One unit in place of another; null for one the directory does not know. */
export function enrolOne(side: IssuerSide, id: string, now: number): EnrolledParticipant | null {
  const unit = DIRECTORY.find((one) => one.id === id);
  if (!unit) return null;
  const { anchors, moved } = side.issuance;
  const path = unitPath(unit, DIRECTORY);
  const context = { issuedAt: issuedAt(side), deliveredAt: now, calendar, anchors, moved, path };
  return withClocks(enrolInstead(file, unit, context), now);
}

/** What a participant's duties come to with these events and this signing. */
export function plannedDues(
  side: IssuerSide,
  { participant, deliveredAt }: ModelUnit,
  over: Pick<EnrolContext, 'anchors' | 'acknowledgedAt'>,
): Map<string, number | null> {
  const { roles, unitClass, items } = participant;
  const row = roles.includes('addressed') ? unitClass : 'assigned';
  const anchors = { ...side.issuance.anchors, ...over.anchors };
  const { moved } = side.issuance;
  const context = { issuedAt: issuedAt(side), deliveredAt, calendar, moved, ...over, anchors };
  return new Map(dutyPlans(file, { row, items }, context).map(({ duty, dueAt }) => [duty, dueAt]));
}
