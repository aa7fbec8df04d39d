import type { RequestKind } from '../../../../domain/duty-request';
import { isApprovalEntry, wordsOf, type ApprovalEntry } from '../../../../domain/approval-entry';
import type { EntryChannel } from '../../../../domain/duty-state';
import type {
  IssuanceEvent,
  IssuanceEventData,
  ItemState,
} from '../../../../domain/issuance-event';
import type { RearmRow } from '../../../../domain/rearm-row';
import type { Finding, Inspection } from '../../../../domain/inspection';
import type { RungAction } from '../../../../domain/ladder';
import {
  type ProgressCategory,
  type Submitted,
  UNIT_EVENT_VERSIONS,
  type UnitEvent,
  type UnitEventData,
} from '../../../../domain/unit-event';
import type { TimelineRow } from '../../../contract/journal';

type Event = UnitEvent | IssuanceEvent;

/** A fact beside the act: its text is at `timeline:fact.<kind>`. */
export type TimelineFact =
  | { kind: 'round'; round: number }
  | { kind: 'late' | 'nothing' }
  | { kind: 'entered'; channel: EntryChannel }
  | { kind: 'correctBy' | 'dueNow' | 'deliveredAt'; at: number }
  | { kind: 'dueMoved'; from: number; to: number }
  | { kind: 'anchorOn'; anchor: string; on: string }
  | { kind: 'item'; item: number }
  | { kind: 'itemState'; state: ItemState }
  | { kind: 'wish'; wish: RequestKind }
  | { kind: 'until'; at: number }
  | { kind: 'supplement'; number: string }
  | { kind: 'added' | 'dropped' | 'reformed'; count: number }
  | { kind: 'category'; category: ProgressCategory }
  | { kind: 'inspectedOn'; on: string }
  | { kind: 'inspected'; point: string; finding: Finding; note: string };

/** What an entry says besides its act. */
export interface TimelineDetail {
  duties: string[];
  /** Of a rung of the chasing rules. */
  action: RungAction | null;
  facts: TimelineFact[];
  /** What a person wrote. */
  words: string;
}

const NOTHING: TimelineDetail = { duties: [], action: null, facts: [], words: '' };

function ofSubmitted(data: Submitted, words = data.reply ?? ''): TimelineDetail {
  const facts: (TimelineFact | false)[] = [
    data.round > 1 && { kind: 'round', round: data.round },
    data.nothing === true && { kind: 'nothing' },
    data.entered !== undefined && { kind: 'entered', channel: data.entered.channel },
    data.late && { kind: 'late' },
  ];
  return { ...NOTHING, duties: [data.duty], facts: facts.filter((fact) => fact !== false), words };
}

function ofRearmed(rows: readonly RearmRow[]): TimelineDetail {
  const dues = [...new Set(rows.map(({ dueAt }) => dueAt))];
  const facts = dues.flatMap((at): TimelineFact[] => (at === null ? [] : [{ kind: 'dueNow', at }]));
  return { ...NOTHING, duties: rows.map(({ duty }) => duty), facts };
}

function ofExtended({ row, from, reason }: IssuanceEventData['due.extended']): TimelineDetail {
  const { duty, dueAt } = row;
  const moved: TimelineFact[] =
    dueAt === null
      ? []
      : [from === null ? { kind: 'dueNow', at: dueAt } : { kind: 'dueMoved', from, to: dueAt }];
  return { ...NOTHING, duties: [duty], facts: moved, words: reason };
}

function ofMoved({ duty, to, reason }: IssuanceEventData['due.moved']): TimelineDetail {
  return { ...NOTHING, duties: [duty], facts: [{ kind: 'dueNow', at: to }], words: reason };
}

function dutiesIn(rows: readonly { duty: string }[]): string[] {
  return [...new Set(rows.map(({ duty }) => duty))];
}

function ofClosedItem({ item, state, reason }: IssuanceEventData['item.closed']): TimelineDetail {
  const facts: TimelineFact[] = [
    { kind: 'item', item },
    { kind: 'itemState', state },
  ];
  return { ...NOTHING, facts, words: reason };
}

function detailOfIssuance(event: IssuanceEvent): TimelineDetail {
  switch (event.act) {
    case 'campaign.issued':
      return { ...NOTHING, facts: [{ kind: 'deliveredAt', at: event.data.deliveredAt }] };
    case 'rung.fired': {
      const { rows } = event.data;
      return { ...NOTHING, duties: dutiesIn(rows), action: rows[0]?.action ?? null };
    }
    case 'approvals.chased':
      return { ...NOTHING, duties: dutiesIn(event.data.rows) };
    case 'circular.sent':
      return { ...NOTHING, duties: dutiesIn(event.data.rows), words: event.data.title };
    case 'duty.rearmed':
      return ofRearmed(event.data.rows);
    case 'due.extended':
      return ofExtended(event.data);
    case 'duty.suspended':
      return { ...NOTHING, duties: [event.data.duty], words: event.data.reason };
    case 'duty.resumed':
      return { ...ofRearmed([event.data.row]), words: event.data.reason };
    case 'due.moved':
      return ofMoved(event.data);
    case 'anchor.set': {
      const { anchor, on } = event.data;
      return { ...NOTHING, facts: [{ kind: 'anchorOn', anchor, on }] };
    }
    case 'unit.urged': {
      const { duty, text } = event.data;
      return { ...NOTHING, duties: duty === null ? [] : [duty], words: text };
    }
    case 'item.closed':
      return ofClosedItem(event.data);
    case 'participant.released':
    case 'campaign.closing':
    case 'campaign.withdrawn':
      return { ...NOTHING, words: event.data.reason };
    case 'amendment.applied':
      return ofAmendment(event.data);
    case 'campaign.amended':
    case 'closing.proposed':
    case 'closing.countersigned':
    case 'closing.refused':
    case 'participants.enrolled':
    case 'campaign.published':
    case 'calendar.changed':
    case 'heads.anchored':
    case 'rungs.asked':
    case 'rungs.confirmed':
    case 'rungs.held':
    case 'circular.revised':
    case 'circular.discarded':
    case 'campaign.closed':
      return NOTHING;
  }
}

/** Of a page about many units the reader's own row alone is told. */
function ofAmendment(data: IssuanceEventData['amendment.applied']): TimelineDetail {
  const facts: TimelineFact[] = [{ kind: 'supplement', number: data.number }];
  for (const { moved, added, revived, dropped, reformed = [] } of data.rows) {
    for (const { from, dueAt: to } of moved) {
      if (from !== null && to !== null) facts.push({ kind: 'dueMoved', from, to });
    }
    const more = added.length + revived.length;
    if (more > 0) facts.push({ kind: 'added', count: more });
    if (dropped.length > 0) facts.push({ kind: 'dropped', count: dropped.length });
    if (reformed.length > 0) facts.push({ kind: 'reformed', count: reformed.length });
  }
  const duties = data.rows.flatMap(({ moved }) => moved.map(({ duty }) => duty));
  return { ...NOTHING, duties, facts, words: data.text };
}

function ofInspected({ on, findings }: Inspection): TimelineDetail {
  const told = findings.map((one) => ({ kind: 'inspected' as const, ...one }));
  return { ...NOTHING, facts: [{ kind: 'inspectedOn', on }, ...told] };
}

function ofRequest(data: UnitEventData['request.made']): TimelineDetail {
  const { duty, wish, until, reason } = data;
  const facts: TimelineFact[] = [{ kind: 'wish', wish }];
  if (until !== null) facts.push({ kind: 'until', at: until });
  return { ...NOTHING, duties: [duty], facts, words: reason };
}

function ofApproval(event: ApprovalEntry): TimelineDetail {
  const { duty, correctBy } = event.data;
  const facts: TimelineFact[] =
    correctBy === undefined ? [] : [{ kind: 'correctBy', at: correctBy }];
  return { ...NOTHING, duties: [duty], facts, words: wordsOf(event) };
}

function detailOfUnit(event: UnitEvent): TimelineDetail {
  if (isApprovalEntry(event)) return ofApproval(event);
  switch (event.act) {
    case 'notice.acknowledged': {
      const { entered, late } = event.data;
      const facts: (TimelineFact | false)[] = [
        entered !== undefined && { kind: 'entered', channel: entered.channel },
        late && { kind: 'late' },
      ];
      return { ...NOTHING, facts: facts.filter((fact) => fact !== false) };
    }
    case 'plan.submitted':
    case 'report.submitted':
    case 'summary.submitted':
      return ofSubmitted(event.data);
    case 'progress.submitted': {
      const detail = ofSubmitted(event.data);
      return { ...detail, facts: [{ kind: 'item', item: event.data.item }, ...detail.facts] };
    }
    case 'progress.recorded': {
      const { item, category } = event.data;
      const facts: TimelineFact[] = [
        { kind: 'item', item },
        { kind: 'category', category },
      ];
      return { ...NOTHING, facts };
    }
    case 'submission.corrected':
      return ofSubmitted(event.data, event.data.reason);
    case 'submission.accepted':
    case 'notApplicable.confirmed':
    case 'request.granted':
    case 'request.refused':
      return { ...NOTHING, duties: [event.data.duty], words: event.data.opinion };
    case 'submission.returned':
    case 'notApplicable.refused': {
      const { duty, opinion, correctBy } = event.data;
      const facts: TimelineFact[] = [{ kind: 'correctBy', at: correctBy }];
      return { ...NOTHING, duties: [duty], facts, words: opinion };
    }
    case 'notApplicable.declared':
      return { ...NOTHING, duties: [event.data.duty], words: event.data.reason };
    case 'request.made':
      return ofRequest(event.data);
    case 'request.withdrawn':
    case 'sealed.handedIn':
    case 'submission.noted':
      return { ...NOTHING, duties: [event.data.duty] };
    case 'notice.returned':
      return { ...NOTHING, words: event.data.reason };
    case 'noticeReturn.refused':
      return { ...NOTHING, words: event.data.opinion };
    case 'unit.inspected':
      return ofInspected(event.data);
    case 'notice.read':
    case 'unit.settled':
      return NOTHING;
  }
}

function isOfUnit(event: Event): event is UnitEvent {
  return event.act in UNIT_EVENT_VERSIONS;
}

/** Reads what an entry tells a reader, from what its kind of event carries. */
export function detailOf({ act, data }: TimelineRow): TimelineDetail {
  const event = { act, data } as Event;
  return isOfUnit(event) ? detailOfUnit(event) : detailOfIssuance(event);
}

/** What follows from an entry right before it and is told there. */
function isEcho({ act, data }: TimelineRow): boolean {
  if (act !== 'duty.rearmed') return false;
  const { cause, rows } = data as Extract<IssuanceEvent, { act: 'duty.rearmed' }>['data'];
  return cause === 'returned' || cause === 'moved' || rows.length === 0;
}

/** Whether an entry is news to a unit that owes these duties: dates are moved for everybody. */
export function isNewsTo(owed: ReadonlySet<string>, row: TimelineRow): boolean {
  if (isEcho(row)) return false;
  return row.act !== 'due.moved' || detailOf(row).duties.some((duty) => owed.has(duty));
}
