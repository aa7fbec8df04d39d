import type { Connection } from 'mongoose';
import type { Issuance } from '../domain/issuance';
import type { EnrolledParticipant, RearmRow, RungRow } from '../domain/issuance-event';
import { dutyId, issuanceId, unitTaskId, type IssuanceRef } from '../domain/stream-name';
import { untouchedDuty } from '../domain/unit-task';
import { isDuplicateKey } from './duplicate-key';
import { dutyModel, type DutyDoc } from './models/duty';
import { issuanceModel, type IssuanceDoc } from './models/issuance';
import { unitTaskModel, type UnitTaskDoc } from './models/unit-task';
import { UNTOUCHED_UNIT_FIELDS, unitOwnedDuty } from './unit-projection';

type Seq = { seq: number };

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

function dutyDocs(
  ref: IssuanceRef,
  participant: EnrolledParticipant,
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
    originalDueAt: plan.dueAt,
    dueAt: plan.dueAt,
    clock: 0,
    nextRungAt: plan.nextRungAt,
    rung: 0,
    overdue: false,
    returnsArmed: 0,
    released: false,
    issuerRev,
    ...unitOwnedDuty(untouchedDuty(plan.kind)),
    unitRev: 0,
  }));
}

interface RawCollection {
  insertMany(docs: never[], options: { ordered: false }): Promise<unknown>;
}

/** Rows that are there already were inserted by an earlier try of the same page. */
async function insertMissing(collection: RawCollection, docs: object[]): Promise<void> {
  if (docs.length === 0) return;
  try {
    await collection.insertMany(docs as never[], { ordered: false });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}

/** Shows participants with their duties; what a unit has done since is left alone. */
export async function projectEnrolled(
  connection: Connection,
  ref: IssuanceRef,
  page: { participants: EnrolledParticipant[]; deliveredAt: number; seq: number },
): Promise<void> {
  const { participants, deliveredAt, seq: issuerRev } = page;
  const tasks = participants.map((one) => unitTaskDoc(ref, one, { deliveredAt, issuerRev }));
  const duties = participants.flatMap((one) => dutyDocs(ref, one, issuerRev));
  await insertMissing(dutyModel(connection).collection, duties);
  await insertMissing(unitTaskModel(connection).collection, tasks);
}

type DutyChange = { unit: string; duty: string; set: Partial<DutyDoc> };

async function changeDuties(
  connection: Connection,
  ref: IssuanceRef,
  { changes, seq }: { changes: DutyChange[] } & Seq,
): Promise<void> {
  if (changes.length === 0) return;
  await dutyModel(connection).collection.bulkWrite(
    changes.map(({ unit, duty, set }) => ({
      updateOne: {
        filter: { _id: dutyId({ ...ref, unit }, duty), issuerRev: { $lt: seq } } as never,
        update: { $set: { ...set, issuerRev: seq } },
      },
    })),
    { ordered: false },
  );
}

/** Shows clocks that were wound anew. */
export async function projectRearmed(
  connection: Connection,
  ref: IssuanceRef,
  { rows, seq }: { rows: RearmRow[] } & Seq,
): Promise<void> {
  const changes = rows.map(({ unit, duty, clock, dueAt, nextRungAt, returns }) => ({
    unit,
    duty,
    set: { clock, dueAt, nextRungAt, returnsArmed: returns, rung: 0, overdue: false },
  }));
  await changeDuties(connection, ref, { changes, seq });
}

/** Shows rungs that fired; several of one duty leave their last word. */
export async function projectFired(
  connection: Connection,
  ref: IssuanceRef,
  { rows, seq }: { rows: RungRow[] } & Seq,
): Promise<void> {
  const byDuty = new Map<string, DutyChange>();
  for (const { unit, duty, rung, action, nextRungAt } of rows) {
    const id = dutyId({ ...ref, unit }, duty);
    const before = byDuty.get(id)?.set;
    const overdue = action === 'markOverdue' || before?.overdue === true;
    const highest = Math.max(rung, before?.rung ?? 0);
    byDuty.set(id, { unit, duty, set: { rung: highest, nextRungAt, ...(overdue && { overdue }) } });
  }
  await changeDuties(connection, ref, { changes: [...byDuty.values()], seq });
}

/** Shows that a unit takes part no more: nothing of it is chased or counted. */
export async function projectReleased(
  connection: Connection,
  ref: IssuanceRef,
  { unit, seq }: { unit: string } & Seq,
): Promise<void> {
  const { campaign, office } = ref;
  const set = { $set: { released: true, issuerRev: seq } };
  await Promise.all([
    unitTaskModel(connection).collection.updateOne(
      { _id: unitTaskId({ ...ref, unit }), issuerRev: { $lt: seq } } as never,
      set,
    ),
    dutyModel(connection).collection.updateMany(
      { campaign, office, unit, issuerRev: { $lt: seq } },
      { $set: { ...set.$set, nextRungAt: null } },
    ),
  ]);
}

/** Shows that an item has been ended or set aside: its progress is neither chased nor counted. */
export async function projectItemClosed(
  connection: Connection,
  { campaign, office }: IssuanceRef,
  { item, seq }: { item: number } & Seq,
): Promise<void> {
  await dutyModel(connection).collection.updateMany(
    { campaign, office, item, issuerRev: { $lt: seq } },
    { $set: { released: true, nextRungAt: null, issuerRev: seq } },
  );
}

/** Shows the issuing itself; its `seq` says that everything up to it is shown. */
export async function projectIssuance(
  connection: Connection,
  ref: IssuanceRef,
  { issuance, seq }: { issuance: Issuance } & Seq,
): Promise<void> {
  const { issued } = issuance;
  if (!issued) return;
  const { campaign, office } = ref;
  const shown: Omit<IssuanceDoc, '_id'> = {
    campaign,
    office,
    sponsor: issued.sponsor,
    title: issued.title,
    number: issued.number,
    revision: issued.revision,
    status: issuance.status,
    rev: issuance.rev,
    seq,
    deliveredAt: issued.deliveredAt,
    forms: issued.forms,
    anchors: issuance.anchors,
    items: issuance.items,
    graceDays: issued.graceDays,
    correctionWorkdays: issued.correctionWorkdays,
    parent: issued.parent,
    participants: issuance.participants,
    duties: issuance.duties,
    closingReason: issuance.closing?.reason ?? '',
    counts: issuance.counts,
  };
  const collection = issuanceModel(connection).collection;
  const _id = issuanceId(ref) as never;
  if (seq === 1) return insertMissing(collection, [{ _id, ...shown }]);
  await collection.updateOne({ _id, seq: { $lt: seq } }, { $set: shown });
}
