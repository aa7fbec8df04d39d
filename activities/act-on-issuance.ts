import type { IssuanceCommand } from '../domain/command';
import { decideIssuanceAct } from '../domain/decide-issuance-act';
import type { IssuanceStatus } from '../domain/issuance';
import type { IssuanceEvent } from '../domain/issuance-event';
import type { ActAnswer } from '../domain/journal-entry';
import { isRefusal } from '../domain/refusal';
import { campaignStream, type IssuanceRef } from '../domain/stream-name';
import { answerGranted } from './answer-granted';
import type { EngineDeps } from './engine-deps';
import { readIssuanceFacts } from './issuance-facts';
import { rearmPending } from './rearm-duties';
import { refusalFailure } from './refusal-failure';

/** What the workflow of a campaign must know after an act. */
export interface IssuanceActOutcome {
  answer: ActAnswer;
  status: IssuanceStatus;
}

function answerFacts(event: IssuanceEvent): ActAnswer['facts'] {
  switch (event.act) {
    case 'due.extended':
      return { unit: event.data.row.unit, duty: event.data.row.duty, dueAt: event.data.row.dueAt };
    case 'duty.suspended':
      return { unit: event.data.unit, duty: event.data.duty, dueAt: null };
    case 'duty.resumed':
      return { unit: event.data.row.unit, duty: event.data.row.duty, dueAt: event.data.row.dueAt };
    case 'due.moved':
      return { duty: event.data.duty, dueAt: event.data.to };
    case 'anchor.set':
      return { anchor: event.data.anchor, on: event.data.on };
    case 'participant.released':
      return { unit: event.data.unit, instead: event.data.instead?.unit ?? null };
    case 'item.closed':
    case 'closing.proposed':
      return { item: event.data.item, state: event.data.state };
    case 'closing.countersigned':
      return { item: event.data.item, state: event.data.closes };
    case 'closing.refused':
      return { item: event.data.item };
    case 'unit.urged':
      return { units: event.data.units.length };
    case 'campaign.amended':
      return { amendment: event.data.no, number: event.data.number };
    case 'campaign.closing':
      return { outcome: event.data.outcome, open: event.data.open };
    case 'rungs.confirmed':
    case 'rungs.held':
      return { rungs: event.data.asks.reduce((sum, { rungs }) => sum + rungs.length, 0) };
    case 'circular.revised':
    case 'circular.discarded':
      return { circular: event.data.no };
    case 'circular.sent':
      return {
        circular: event.data.no,
        named: new Set(event.data.rows.map(({ unit }) => unit)).size,
        units: event.data.to.length,
      };
    case 'campaign.issued':
    case 'participants.enrolled':
    case 'campaign.published':
    case 'rung.fired':
    case 'rungs.asked':
    case 'approvals.chased':
    case 'duty.rearmed':
    case 'calendar.changed':
    case 'amendment.applied':
    case 'heads.anchored':
    case 'campaign.closed':
    case 'campaign.withdrawn':
      return {};
  }
}

/**
 * One act of the issuing side. A moved date or a set anchor is answered once every clock that
 * hangs on it has been wound anew.
 * @throws ApplicationFailure of the refusal's code, not retried
 */
export async function actOnIssuance(
  engine: EngineDeps,
  ref: IssuanceRef,
  command: IssuanceCommand,
): Promise<IssuanceActOutcome> {
  const stream = campaignStream(ref);
  const entry = await engine.issuances.act(stream, command, async (issuance) => {
    const facts = await readIssuanceFacts(engine, { ref, issuance }, command);
    const event = decideIssuanceAct(issuance, command, facts);
    return isRefusal(event) ? event : { event, rev: null, facts: answerFacts(event) };
  });
  if (isRefusal(entry)) throw refusalFailure(entry);
  await rearmPending(engine, ref);
  if ('request' in command.payload) {
    await answerGranted(engine, { ...ref, unit: command.payload.unit });
  }
  const { state } = await engine.issuances.load(stream);
  return { answer: entry.answer, status: state.status };
}
