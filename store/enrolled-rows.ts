import type { EnrolledParticipant } from '../domain/enrolled-participant';
import type { RearmRow } from '../domain/rearm-row';
import { dutyId, unitTaskId, type IssuanceRef } from '../domain/stream-name';
import { untouchedDuty } from '../domain/unit-task';
import type { DutyDoc } from './models/duty';
import type { UnitTaskDoc } from './models/unit-task';
import type { DutyChange, RowChange } from './row-change';
import { UNTOUCHED_UNIT_FIELDS, unitOwnedDuty } from './unit-rows';

function unitTaskDoc(
  ref: IssuanceRef,
  participant: EnrolledParticipant,
  issuer: { deliveredAt: number; issuerRev: number },
): UnitTaskDoc {
  const { unit, name, unitClass, path, roles, items } = participant;
  const owned = { name, unitClass, path, roles, items, released: false, ...issuer };
  const { campaign, office } = ref;
  return {
    _id: unitTaskId({ ...ref, unit }),
    campaign,
    office,
    unit,
    ...owned,
    ...UNTOUCHED_UNIT_FIELDS,
  };
}

/** What a participant owes from now on, on clock 0. */
export function dutyDocs(
  ref: IssuanceRef,
  participant: Pick<EnrolledParticipant, 'unit' | 'duties'>,
  issuerRev: number,
): DutyDoc[] {
  const { campaign, office } = ref;
  const { unit } = participant;
  return participant.duties.map((plan) => ({
    _id: dutyId({ ...ref, unit }, plan.duty),
    campaign,
    office,
    unit,
    duty: plan.duty,
    step: plan.step,
    kind: plan.kind,
    title: plan.title,
    form: plan.form,
    handling: plan.handling,
    phase: plan.phase ?? null,
    item: plan.item ?? null,
    requires: plan.requires,
    ...(plan.requireSealed ? { requireSealed: true } : {}),
    originalDueAt: plan.dueAt,
    dueAt: plan.dueAt,
    clock: 0,
    nextRungAt: plan.nextRungAt,
    rung: 0,
    overdue: false,
    returnsArmed: 0,
    released: false,
    suspended: false,
    granted: null,
    issuerRev,
    ...unitOwnedDuty(untouchedDuty(plan.kind)),
    // There from the first: the order of fields must not hang on whose entry came earlier.
    ...(plan.requireSealed ? { sealed: [] } : {}),
    unitRev: 0,
  }));
}

/** Participants with their duties; what a unit has done since is left alone. */
export function enrolledRows(
  ref: IssuanceRef,
  page: { participants: EnrolledParticipant[]; deliveredAt: number; seq: number },
): RowChange {
  const { participants, deliveredAt, seq: issuerRev } = page;
  const tasks = participants.map((one) => unitTaskDoc(ref, one, { deliveredAt, issuerRev }));
  const duties = participants.flatMap((one) => dutyDocs(ref, one, issuerRev));
  return { kind: 'insert', tasks, duties };
}

/** What a clock wound anew sets in its duty. */
export function woundFields(row: RearmRow): DutyChange['set'] {
  const { clock, dueAt, nextRungAt, returns: returnsArmed, kept } = row;
  const { rung = 0, overdue = false, flagged = false } = kept ?? {};
  const { spent = [], missed = [], asks = [] } = kept ?? {};
  const behind = { rung, overdue, flagged, spent, missed, asks };
  return { clock, dueAt, nextRungAt, returnsArmed, ...behind, suspended: false };
}
