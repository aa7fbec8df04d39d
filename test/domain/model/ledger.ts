import type { Actor } from '../../../domain/actor';
import { applyIssuanceEvent, UNISSUED, type Issuance } from '../../../domain/issuance';
import type { IssuanceEvent, RungRow } from '../../../domain/issuance-event';
import type { EnrolledParticipant } from '../../../domain/enrolled-participant';
import type { RearmRow } from '../../../domain/rearm-row';
import type { DutyPlan } from '../../../domain/participant';
import type { AskRow, RungAsk } from '../../../domain/rung-ask';
import type { UnitEvent } from '../../../domain/unit-event';
import { applyUnitEvent, UNTOUCHED_TASK, type UnitTask } from '../../../domain/unit-task';

/** One entry of a participant's stream. */
export interface UnitEntry {
  event: UnitEvent;
  at: number;
  by: Actor;
}

/** What the issuer's stream says of one duty. */
export interface ModelDuty {
  plan: DutyPlan;
  dueAt: number | null;
  clock: number;
  nextRungAt: number | null;
  returnsArmed: number;
  suspended: boolean;
  grantedRequest: string | null;
  asks: RungAsk[];
  reached: number;
}

/** What the issuer's stream says of one participant. */
export interface ModelUnit {
  participant: EnrolledParticipant;
  deliveredAt: number;
  released: boolean;
  duties: { [duty: string]: ModelDuty };
}

/** The issuer's side of the model, folded from its entries. */
export interface IssuerSide {
  issuance: Issuance;
  units: { [unit: string]: ModelUnit };
}

const NOTHING: IssuerSide = { issuance: UNISSUED, units: {} };

const FRESH = { suspended: false, grantedRequest: null, asks: [], reached: 0 };

function enrolled(participant: EnrolledParticipant, deliveredAt: number): ModelUnit {
  const duties = participant.duties.map(({ nextRungAt, ...plan }): [string, ModelDuty] => [
    plan.duty,
    { plan, dueAt: plan.dueAt, clock: 0, nextRungAt, returnsArmed: 0, ...FRESH },
  ]);
  return { participant, deliveredAt, released: false, duties: Object.fromEntries(duties) };
}

function withDuty(
  side: IssuerSide,
  row: Pick<RearmRow | RungRow, 'unit' | 'duty'>,
  change: Partial<ModelDuty>,
) {
  const unit = side.units[row.unit];
  const duty = unit?.duties[row.duty];
  if (!unit || !duty) throw new Error(`nobody owes ${row.unit} ${row.duty}`);
  const duties = { ...unit.duties, [row.duty]: { ...duty, ...change } };
  return { ...side, units: { ...side.units, [row.unit]: { ...unit, duties } } };
}

function rearmed(side: IssuerSide, row: RearmRow): IssuerSide {
  const { clock, dueAt, nextRungAt, returns: returnsArmed } = row;
  const anew = { suspended: false, asks: [], reached: 0 };
  return withDuty(side, row, { clock, dueAt, nextRungAt, returnsArmed, ...anew });
}

function asked(side: IssuerSide, rows: AskRow[] = []): IssuerSide {
  return rows.reduce<IssuerSide>((known, row) => {
    const { asks, reached, nextRungAt } = row;
    return withDuty(known, row, { asks, reached, nextRungAt });
  }, side);
}

function withUnits(
  side: IssuerSide,
  participants: EnrolledParticipant[],
  deliveredAt: number,
): IssuerSide {
  const added = participants.map((one): [string, ModelUnit] => [
    one.unit,
    enrolled(one, deliveredAt),
  ]);
  return { ...side, units: { ...side.units, ...Object.fromEntries(added) } };
}

function shown(side: IssuerSide, event: IssuanceEvent, at: number): IssuerSide {
  switch (event.act) {
    case 'participants.enrolled':
      return withUnits(side, event.data.participants, at);
    case 'participant.released': {
      const { unit, instead } = event.data;
      const before = side.units[unit];
      if (!before) throw new Error(`released ${unit}, which takes no part`);
      const units = { ...side.units, [unit]: { ...before, released: true } };
      return withUnits({ ...side, units }, instead ? [instead] : [], at);
    }
    case 'duty.rearmed':
      return event.data.rows.reduce(rearmed, side);
    case 'due.extended': {
      const { row, request } = event.data;
      const known = rearmed(side, row);
      return request ? withDuty(known, row, { grantedRequest: request }) : known;
    }
    case 'duty.suspended': {
      const { clock, returns: returnsArmed, request } = event.data;
      const stopped = { clock, returnsArmed, dueAt: null, nextRungAt: null, suspended: true };
      const unasked = { asks: [], reached: 0 };
      return withDuty(side, event.data, {
        ...stopped,
        ...unasked,
        ...(request ? { grantedRequest: request } : {}),
      });
    }
    case 'duty.resumed':
      return rearmed(side, event.data.row);
    case 'rung.fired':
      return asked(
        event.data.rows.reduce<IssuerSide>((known, row) => {
          const { rung: reached, nextRungAt } = row;
          return withDuty(known, row, { reached, nextRungAt });
        }, side),
        event.data.asks,
      );
    case 'rungs.asked':
    case 'rungs.confirmed':
    case 'rungs.held':
      return asked(side, event.data.asks);
    case 'approvals.chased':
    case 'circular.revised':
    case 'circular.sent':
    case 'circular.discarded':
    case 'campaign.amended':
    case 'amendment.applied':
    case 'campaign.issued':
    case 'campaign.published':
    case 'due.moved':
    case 'anchor.set':
    case 'calendar.changed':
    case 'unit.urged':
    case 'item.closed':
    case 'closing.proposed':
    case 'closing.countersigned':
    case 'closing.refused':
    case 'campaign.closing':
    case 'heads.anchored':
    case 'campaign.closed':
    case 'campaign.withdrawn':
      return side;
  }
}

/** One entry of the issuer's stream. */
export interface IssuerEntry {
  event: IssuanceEvent;
  at: number;
}

/** The issuer's side after one more entry. */
export function applyIssuer(side: IssuerSide, { event, at }: IssuerEntry, seq: number): IssuerSide {
  const issuance = applyIssuanceEvent(side.issuance, event, seq);
  return { ...shown(side, event, at), issuance };
}

/** The issuer's side from nothing but its entries. */
export function foldIssuer(entries: readonly IssuerEntry[]): IssuerSide {
  return entries.reduce((side, entry, i) => applyIssuer(side, entry, i + 1), NOTHING);
}

/** One participant's run from nothing but its entries. */
export function foldUnit(entries: readonly UnitEntry[]): UnitTask {
  return entries.reduce(
    (task, { event, at, by }) => applyUnitEvent(task, event, { at, by }),
    UNTOUCHED_TASK,
  );
}
