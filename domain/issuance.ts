import type { IssuanceEvent, IssuanceEventData, ItemState, RearmCause } from './issuance-event';
import type { ClosingCounts } from './issuance-event';
import type { MovedDue } from './moved-dues';

export const ISSUANCE_STATUSES = [
  'unissued',
  'issuing',
  'running',
  'closing',
  'closed',
  'withdrawn',
] as const;
/** 未印发 · 印发中 · 办理中 · 办结中 · 已办结 · 已撤回 */
export type IssuanceStatus = (typeof ISSUANCE_STATUSES)[number];

/** A change of dates whose duties have not all been re-armed yet. */
export interface PendingRearm {
  seq: number;
  cause: Extract<RearmCause, 'moved' | 'anchored' | 'calendar'>;
  /** Duty key or prefix of the moved duties; null for an anchor. */
  duty: string | null;
  anchor: string | null;
  /** Date of the event before it was set or moved; null if it was unknown. */
  from: string | null;
  to: number | null;
  /** Version of the calendar before a later one; null for whatever else moved a date. */
  calendar: string | null;
}

/** One office's issuing of a campaign, folded from its own stream: no map of units in it. */
export interface Issuance {
  status: IssuanceStatus;
  issued: IssuanceEventData['campaign.issued'] | null;
  /** Seq of the last entry that changed what units must do. */
  rev: number;
  pages: number;
  /** Id of the last unit enrolled by a page; pages go in the order of ids. */
  lastUnit: string | null;
  participants: number;
  duties: number;
  anchors: { [anchor: string]: string | null };
  /** The calendar its clocks are wound by; null before it is issued. */
  calendarVersion: string | null;
  items: { [item: string]: ItemState };
  pending: PendingRearm[];
  /** Dates moved for all, in the order of moving: whoever is enrolled later gets them too. */
  moved: MovedDue[];
  closing: IssuanceEventData['campaign.closing'] | null;
  anchoredPages: number;
  counts: ClosingCounts | null;
}

/** An issuing nobody has begun. */
export const UNISSUED: Issuance = {
  status: 'unissued',
  issued: null,
  rev: 0,
  pages: 0,
  lastUnit: null,
  participants: 0,
  duties: 0,
  anchors: {},
  calendarVersion: null,
  items: {},
  pending: [],
  moved: [],
  closing: null,
  anchoredPages: 0,
  counts: null,
};

const NO_CHANGE = { duty: null, anchor: null, from: null, to: null, calendar: null };

/** Clocks are to be wound anew because of this. */
function waiting(
  state: Issuance,
  cause: Partial<PendingRearm> & Pick<PendingRearm, 'seq' | 'cause'>,
): Issuance {
  return { ...state, pending: [...state.pending, { ...NO_CHANGE, ...cause }] };
}

function enrolled(state: Issuance, participants: { duties: unknown[] }[]): Issuance {
  return {
    ...state,
    participants: state.participants + participants.length,
    duties: state.duties + participants.reduce((sum, one) => sum + one.duties.length, 0),
  };
}

function begun(state: Issuance, issued: IssuanceEventData['campaign.issued']): Issuance {
  const { anchors, calendarVersion } = issued;
  return { ...state, status: 'issuing', issued, anchors, calendarVersion };
}

function changed(state: Issuance, event: IssuanceEvent, seq: number): Issuance {
  switch (event.act) {
    case 'campaign.issued':
      return begun(state, event.data);
    case 'participants.enrolled':
      return {
        ...enrolled(state, event.data.participants),
        pages: event.data.page + 1,
        lastUnit: event.data.participants.at(-1)?.unit ?? state.lastUnit,
      };
    case 'campaign.published':
      return { ...state, status: 'running' };
    case 'due.extended':
    case 'duty.suspended':
    case 'duty.resumed':
    case 'unit.urged':
    case 'rung.fired':
    case 'rungs.asked':
    case 'rungs.confirmed':
    case 'rungs.held':
      return state;
    case 'duty.rearmed':
      return event.data.last && event.data.causeSeq !== null
        ? { ...state, pending: state.pending.filter((one) => one.seq !== event.data.causeSeq) }
        : state;
    case 'due.moved': {
      const { duty, to } = event.data;
      const moved = [...state.moved.filter((one) => one.duty !== duty), { duty, to }];
      return waiting({ ...state, moved }, { seq, cause: 'moved', duty, to });
    }
    case 'anchor.set': {
      const { anchor, on, from } = event.data;
      const anchors = { ...state.anchors, [anchor]: on };
      return waiting({ ...state, anchors }, { seq, cause: 'anchored', anchor, from });
    }
    case 'calendar.changed': {
      const { from: calendar, to } = event.data;
      return waiting({ ...state, calendarVersion: to }, { seq, cause: 'calendar', calendar });
    }
    case 'participant.released': {
      const { instead, cancelled } = event.data;
      const { participants, duties } = instead ? enrolled(state, [instead]) : state;
      return { ...state, participants: participants - 1, duties: duties - cancelled };
    }
    case 'item.closed':
      return { ...state, items: { ...state.items, [event.data.item]: event.data.state } };
    case 'campaign.closing':
      return { ...state, status: 'closing', closing: event.data };
    case 'heads.anchored':
      return { ...state, anchoredPages: event.data.page + 1 };
    case 'campaign.closed':
      return { ...state, status: 'closed', counts: event.data.counts };
    case 'campaign.withdrawn':
      return { ...state, status: 'withdrawn' };
  }
}

const CLOCKWORK = [
  'rung.fired',
  'rungs.asked',
  'rungs.confirmed',
  'rungs.held',
  'heads.anchored',
  'unit.urged',
] as const satisfies readonly IssuanceEvent['act'][];

function isClockwork(act: IssuanceEvent['act']): boolean {
  return CLOCKWORK.some((one) => one === act);
}

/** Folds one event into the issuance; total, and the only way it changes. */
export function applyIssuanceEvent(state: Issuance, event: IssuanceEvent, seq: number): Issuance {
  const next = changed(state, event, seq);
  return isClockwork(event.act) ? next : { ...next, rev: seq };
}
