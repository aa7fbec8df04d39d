import type { Issuance } from '../issuance';
import type { IssuanceFacts } from '../issuance-facts';
import { refuse } from '../refusal';
import type { AskRow, RungAsk, RungName } from '../rung-ask';
import { isSoundInstant } from '../validate-windows';
import { answeredRungs } from '../wind-clock';
import { workingMomentAfter } from '../working-hours';
import type { IssuanceRule } from './ruling';

interface Answering {
  named: readonly RungName[];
  issuance: Issuance;
  facts: IssuanceFacts;
}

/** What becomes of the questions that are still open; those answered or overtaken are passed over. */
function answered(
  { named, issuance, facts }: Answering,
  answer: (ask: RungAsk) => RungAsk,
): AskRow[] {
  const ladder = issuance.issued?.ladder ?? [];
  return facts.asked.flatMap((duty) => {
    const meant = named.filter(
      (one) => one.unit === duty.unit && one.duty === duty.duty && one.clock === duty.clock,
    );
    const open = (duty.asks ?? []).map(({ rung }) => rung);
    const rungs = open.filter((rung) => meant.some((one) => one.rung === rung));
    const { calendar } = facts;
    return rungs.length === 0 ? [] : [answeredRungs(duty, { rungs, answer }, { ladder, calendar })];
  });
}

/** The handler lets rungs go that wait for a word: the clock fires them at once (督办确认). */
export const confirmRungs: IssuanceRule<'confirmRungs'> = ({ issuance, command, facts }) => {
  const { receivedAt, payload } = command;
  const asks = answered({ named: payload.rungs, issuance, facts }, (ask) => ({
    ...ask,
    lapsesAt: receivedAt,
    held: null,
  }));
  return asks.length === 0 ? refuse('rungNotAsked') : { act: 'rungs.confirmed', data: { asks } };
};

/**
 * The handler holds rungs back until a day, with a reason; from the first working moment after it
 * they fire by themselves, so nothing is held for ever by being forgotten.
 */
export const holdRungs: IssuanceRule<'holdRungs'> = ({ issuance, command, facts }) => {
  const { rungs: named, until, reason } = command.payload;
  if (!isSoundInstant(until)) return refuse('dateOutOfRange');
  if (until <= command.receivedAt) return refuse('dueInPast');
  if (reason.trim() === '') return refuse('reasonRequired');
  const asks = answered({ named, issuance, facts }, (ask) => {
    const hours = issuance.issued?.ladder.find(({ no }) => no === ask.rung)?.hours;
    const { calendar } = facts;
    const lapsesAt = hours ? workingMomentAfter(until, { hours, calendar }) : until;
    return { ...ask, lapsesAt, held: reason };
  });
  if (asks.length === 0) return refuse('rungNotAsked');
  return { act: 'rungs.held', data: { asks, until, reason } };
};
