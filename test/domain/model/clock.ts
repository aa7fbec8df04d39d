import { draftedCircular } from '../../../domain/drafted-circular';
import { isDutyOf } from '../../../domain/duty-selection';
import { isMet } from '../../../domain/duty-state';
import type { PendingRearm } from '../../../domain/pending-rearm';
import type { RearmCause } from '../../../domain/issuance-event';
import type { RearmRow } from '../../../domain/rearm-row';
import { askedRungs, firedRungs, firstRungAt, type DueClock } from '../../../domain/wind-clock';
import { CALENDAR_2022 as calendar } from '../../builders/calendar-2022';
import { MODEL_CAMPAIGN } from './campaign';
import { plannedDues } from './enrol';
import type { Issuing } from './issuing';
import { isChased, owedBy, stateOf, type Owed } from './owed';

const { ladder } = MODEL_CAMPAIGN;

function wound(model: Issuing, { unit, key, duty }: Owed, dueAt: number | null): RearmRow {
  const nextRungAt = firstRungAt(ladder, dueAt, { armedAt: model.now, calendar });
  const returns = model.taskOf(unit).duties[key]?.returns ?? 0;
  return { unit, duty: key, clock: duty.clock + 1, dueAt, nextRungAt, returns };
}

function rearm(model: Issuing, cause: RearmCause, rows: RearmRow[]): void {
  if (rows.length === 0) return;
  model.append({ act: 'duty.rearmed', data: { cause, causeSeq: null, rows, last: true } });
}

function hanging(
  model: Issuing,
  owed: Owed,
  { anchor, from }: { anchor: string; from: string | null },
): RearmRow[] {
  const unit = model.side.units[owed.unit];
  if (!unit) return [];
  const { acknowledgedAt } = model.taskOf(owed.unit);
  const known = plannedDues(model.side, unit, { acknowledgedAt }).get(owed.key) ?? null;
  const over = { acknowledgedAt, anchors: { [anchor]: from } };
  const before = plannedDues(model.side, unit, over).get(owed.key) ?? null;
  return known !== before && before === owed.duty.dueAt ? [wound(model, owed, known)] : [];
}

function pendingRows(model: Issuing, { anchor, from, duty, to }: PendingRearm): RearmRow[] {
  const open = owedBy(model).filter((owed) => !owed.duty.suspended && !isMet(stateOf(model, owed)));
  if (anchor !== null) return open.flatMap((owed) => hanging(model, owed, { anchor, from }));
  return open.filter(({ key }) => isDutyOf(key, duty ?? '')).map((owed) => wound(model, owed, to));
}

/** Winds what moved dates and set events have left behind, as the act that moved them does. */
export function rearmPending(model: Issuing): void {
  for (const pending of model.side.issuance.pending) {
    const { cause, seq: causeSeq } = pending;
    if (cause === 'amended') throw new Error('amendments have a model of their own');
    const data = { cause, causeSeq, rows: pendingRows(model, pending), last: true };
    model.append({ act: 'duty.rearmed', data });
  }
}

function returnedRows(model: Issuing): RearmRow[] {
  return owedBy(model).flatMap((owed) => {
    const progress = model.taskOf(owed.unit).duties[owed.key];
    const isBack = progress && !isMet(progress.state);
    if (!isBack || progress.returns <= owed.duty.returnsArmed) return [];
    return [wound(model, owed, progress.correctBy)];
  });
}

function earlierRows(model: Issuing): RearmRow[] {
  return owedBy(model).flatMap((owed) => {
    const unit = model.side.units[owed.unit];
    const { acknowledgedAt } = model.taskOf(owed.unit);
    const { dueAt } = owed.duty;
    if (!unit || acknowledgedAt === null || dueAt === null || isMet(stateOf(model, owed)))
      return [];
    const signed = plannedDues(model.side, unit, { acknowledgedAt }).get(owed.key) ?? null;
    const unsigned = plannedDues(model.side, unit, { acknowledgedAt: null }).get(owed.key);
    const isEarlier = signed !== null && dueAt === unsigned && signed < dueAt;
    return isEarlier ? [wound(model, owed, signed)] : [];
  });
}

/** Every clock of which something is due now. */
function dueClocks(model: Issuing): DueClock[] {
  return owedBy(model).flatMap((owed) => {
    const { dueAt, nextRungAt, clock, asks, reached } = owed.duty;
    if (dueAt === null || nextRungAt === null || nextRungAt > model.now) return [];
    if (!isChased(model, owed)) return [];
    return [{ unit: owed.unit, duty: owed.key, clock, dueAt, nextRungAt, asks, reached }];
  });
}

function fire(model: Issuing): void {
  const looking = { now: model.now, calendar };
  const due = dueClocks(model);
  const rows = due.flatMap((one) => firedRungs(one, ladder, looking));
  const asks = due.flatMap((one) => askedRungs(one, ladder, looking) ?? []);
  const circular = draftedCircular(model.side.issuance, rows);
  const drafted = circular ? { circular } : {};
  if (rows.length > 0) model.append({ act: 'rung.fired', data: { rows, asks, ...drafted } });
  else if (asks.length > 0) model.append({ act: 'rungs.asked', data: { asks } });
}

/** One look at the clock of a running campaign: winds first, then fires what has come. */
export function lookAtClock(model: Issuing): void {
  if (model.side.issuance.status !== 'running') return;
  rearm(model, 'returned', returnedRows(model));
  rearm(model, 'acknowledged', earlierRows(model));
  fire(model);
}

/** Every chased duty waits for the very next rung of its date, or for the next question to lapse: none is missed, none comes again. */
export function wrongClocks(model: Issuing): string[] {
  return owedBy(model)
    .filter((owed) => isChased(model, owed))
    .filter(({ duty }) => {
      const armed = { armedAt: model.now, calendar };
      const ahead = firstRungAt(ladder, duty.dueAt, armed);
      const instants = [
        ...(ahead === null ? [] : [ahead]),
        ...duty.asks.map((one) => one.lapsesAt),
      ];
      return (duty.nextRungAt ?? Infinity) !== Math.min(...instants);
    })
    .map(({ unit, key }) => `${unit} ${key}`);
}

/** Drains a closing campaign: the last entry of every stream, then its own. */
export function drain(model: Issuing): void {
  const { closing, status } = model.side.issuance;
  if (!closing || status !== 'closing') return;
  const { outcome, reason } = closing;
  for (const unit of model.units) {
    const by = { person: 'system', office: 'system' };
    const base = { key: 'auto:settle', by, receivedAt: model.now, request: '' };
    model.askUnit(unit, { ...base, act: 'settle', payload: { outcome } });
  }
  const counts = { participants: 0, duties: 0, met: 0, open: 0, late: 0, onTime: 0 };
  model.append(
    outcome === 'closed'
      ? { act: 'campaign.closed', data: { counts } }
      : { act: 'campaign.withdrawn', data: { reason } },
  );
}
