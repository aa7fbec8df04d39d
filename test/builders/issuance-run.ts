import type { Actor } from '../../domain/actor';
import type { IssuanceAct, IssuanceCommand, IssuanceCommandPayload } from '../../domain/command';
import { decideIssuanceAct } from '../../domain/decide-issuance-act';
import { applyIssuanceEvent, UNISSUED, type Issuance } from '../../domain/issuance';
import type { IssuanceEvent } from '../../domain/issuance-event';
import type { IssuanceFacts } from '../../domain/issuance-facts';
import { isRefusal, type Refusal } from '../../domain/refusal';
import { CALENDAR_2022 } from './calendar-2022';
import { buildCampaign } from './campaign-file';
import { NOON } from './unit-run';

const BY: Actor = { person: 'sf-handler', office: 'sf-publicity' };

/** What is known beside the stream: two participants, item 1, the duties of the sample file. */
export function buildIssuanceFacts(part: Partial<IssuanceFacts> = {}): IssuanceFacts {
  const file = buildCampaign({ anchors: [{ id: 'congress', name: '代表大会' }] });
  return {
    calendar: CALENDAR_2022,
    issue: { file, revision: 4, fileHash: 'hash-4', forms: { plan: 'plan@1' } },
    items: [1],
    dutyKeys: ['receipt', 'plan', 'report'],
    enrolled: ['sf-east', 'sf-west'],
    noticeReturn: null,
    cancelled: 0,
    duty: null,
    instead: null,
    openDuties: 0,
    asked: [],
    ...part,
  };
}

/** One office's issuing, driven through the rules and the fold alone. */
export class IssuanceRun {
  issuance: Issuance = UNISSUED;
  seq = 0;

  /** What the rules say; the issuing stays as it is. */
  ask<Act extends IssuanceAct>(
    act: Act,
    payload: IssuanceCommandPayload[Act],
    facts: Partial<IssuanceFacts> = {},
  ): IssuanceEvent | Refusal {
    const base = { key: 'command', by: BY, receivedAt: NOON, request: '' };
    const command = { ...base, act, payload } as IssuanceCommand;
    return decideIssuanceAct(this.issuance, command, buildIssuanceFacts(facts));
  }

  /** Does it; fails the test if the rules refuse. */
  do<Act extends IssuanceAct>(
    act: Act,
    payload: IssuanceCommandPayload[Act],
    facts: Partial<IssuanceFacts> = {},
  ): IssuanceEvent {
    const event = this.ask(act, payload, facts);
    if (isRefusal(event)) throw new Error(`${act} was refused: ${event.refused}`);
    return this.apply(event);
  }

  /** Folds an event, also one of the engine's own making. */
  apply(event: IssuanceEvent): IssuanceEvent {
    this.seq += 1;
    this.issuance = applyIssuanceEvent(this.issuance, event, this.seq);
    return event;
  }
}

/** An issuing that has been issued and published without participants. */
export function runningIssuance(): IssuanceRun {
  const run = new IssuanceRun();
  run.do('issue', { revision: 4 });
  run.apply({ act: 'campaign.published', data: { participants: 0, duties: 0 } });
  return run;
}
