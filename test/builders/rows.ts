import type { Connection } from '../../store/connection';
import { dutyModel, type DutyDoc } from '../../store/models/duty';
import { issuanceModel, type IssuanceDoc } from '../../store/models/issuance';
import { outboxMessageModel, type OutboxMessageDoc } from '../../store/models/outbox-message';
import { unitTaskModel, type UnitTaskDoc } from '../../store/models/unit-task';
import { UNTOUCHED_UNIT_FIELDS, unitOwnedDuty } from '../../store/unit-rows';
import { untouchedDuty } from '../../domain/unit-task';

/** Rows of the projections as the issuing of campaign `c` by `sf` for `sf-publicity` shows them. */
export const REF = { campaign: 'c', office: 'sf' } as const;

export function buildIssuanceRow(part: Partial<IssuanceDoc> = {}): IssuanceDoc {
  const { campaign, office } = { ...REF, ...part };
  return {
    _id: `${campaign}:${office}`,
    campaign,
    office,
    sponsor: 'sf-publicity',
    title: '关于开展宣讲活动的通知',
    number: '示总工发〔2022〕7号',
    revision: 1,
    status: 'running',
    rev: 3,
    seq: 3,
    deliveredAt: 1_000,
    forms: {},
    versions: {},
    calendarVersion: 'test-2022',
    anchors: {},
    follows: [],
    items: {},
    closings: {},
    graceDays: 2,
    correctionWorkdays: 3,
    parent: null,
    participants: 3,
    duties: 6,
    closingReason: '',
    counts: null,
    ...part,
  };
}

export function buildTaskRow(unit: string, part: Partial<UnitTaskDoc> = {}): UnitTaskDoc {
  const { campaign, office } = { ...REF, ...part };
  return {
    _id: `${campaign}:${office}:${unit}`,
    campaign,
    office,
    unit,
    name: unit,
    unitClass: 'prefecture',
    path: `/sf/${unit}/`,
    roles: ['addressed'],
    items: [],
    deliveredAt: 1_000,
    released: false,
    issuerRev: 2,
    ...UNTOUCHED_UNIT_FIELDS,
    ...part,
  };
}

export function buildDutyRow(unit: string, duty: string, part: Partial<DutyDoc> = {}): DutyDoc {
  const { campaign, office } = { ...REF, ...part };
  const kind = part.kind ?? 'report';
  return {
    _id: `${campaign}:${office}:${unit}:${duty}`,
    campaign,
    office,
    unit,
    duty,
    step: duty.split('.')[0] ?? duty,
    kind,
    title: duty,
    form: 'report',
    handling: 'review',
    phase: null,
    item: null,
    requires: [],
    originalDueAt: 5_000,
    dueAt: 5_000,
    clock: 0,
    nextRungAt: null,
    rung: 0,
    overdue: false,
    returnsArmed: 0,
    released: false,
    suspended: false,
    granted: null,
    issuerRev: 2,
    ...unitOwnedDuty(untouchedDuty(kind)),
    unitRev: 0,
    ...part,
  };
}

export function buildMessage(id: string, part: Partial<OutboxMessageDoc>): OutboxMessageDoc {
  return {
    _id: id,
    ...REF,
    to: 'sf-east',
    audience: 'liaison',
    at: 1,
    act: 'rung.fired',
    lines: [],
    ...part,
  };
}

/** Puts rows where the reads find them. */
export async function putRows(
  connection: Connection,
  rows: {
    issuances?: IssuanceDoc[];
    tasks?: UnitTaskDoc[];
    duties?: DutyDoc[];
    messages?: OutboxMessageDoc[];
  },
): Promise<void> {
  await issuanceModel(connection).insertMany(rows.issuances ?? []);
  await unitTaskModel(connection).insertMany(rows.tasks ?? []);
  await dutyModel(connection).insertMany(rows.duties ?? []);
  await outboxMessageModel(connection).insertMany(rows.messages ?? []);
}
