import type {
  AmendedUnit,
  ClosingCounts,
  IssuanceEvent,
  IssuanceEventData,
} from './issuance-event';
import { chasersAfter } from './chaser';
import { closingsAfter, type ItemsStanding } from './closings-after';
import type { WaitingCircular } from './circular';
import type { StepVersion } from './form-pins';
import type { MovedDue } from './moved-dues';
import type { PendingRearm } from './pending-rearm';

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

/** One office's issuing of a campaign, folded from its own stream: no map of units in it. */
export interface Issuance extends ItemsStanding {
  status: IssuanceStatus;
  issued: IssuanceEventData['campaign.issued'] | null;
  /** Seq of the last entry that changed what units must do. */
  rev: number;
  /** Offices that its chasing rules hand or have handed a chase to, beside the issuing side. */
  chasers: string[];
  pages: number;
  /** Id of the last unit enrolled by a page; pages go in the order of ids. */
  lastUnit: string | null;
  participants: number;
  duties: number;
  anchors: { [anchor: string]: string | null };
  /** The calendar its clocks are wound by; null before it is issued. */
  calendarVersion: string | null;
  pending: PendingRearm[];
  /** Dates moved for all, in the order of moving: whoever is enrolled later gets them too. */
  moved: MovedDue[];
  /** By which versions steps are filled in since a supplementary notice. */
  versions: { readonly [step: string]: StepVersion };
  /** Supplementary notices so far. */
  amendments: number;
  /** The circular that waits for a signature, and how many there have been. */
  circular: WaitingCircular | null;
  circulars: number;
  closing: IssuanceEventData['campaign.closing'] | null;
  anchoredPages: number;
  counts: ClosingCounts | null;
}

/** An issuing nobody has begun. */
export const UNISSUED: Issuance = {
  status: 'unissued',
  issued: null,
  ...{ rev: 0, chasers: [], pages: 0 },
  lastUnit: null,
  participants: 0,
  duties: 0,
  anchors: {},
  calendarVersion: null,
  items: {},
  closings: {},
  pending: [],
  moved: [],
  versions: {},
  amendments: 0,
  circular: null,
  circulars: 0,
  closing: null,
  anchoredPages: 0,
  counts: null,
};

const NO_CHANGE = { duty: null, anchor: null, from: null, to: null, calendar: null, amended: null };

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

function released(
  state: Issuance,
  { instead, cancelled }: IssuanceEventData['participant.released'],
): Issuance {
  const { participants, duties } = instead ? enrolled(state, [instead]) : state;
  return { ...state, participants: participants - 1, duties: duties - cancelled };
}

function begun(state: Issuance, issued: IssuanceEventData['campaign.issued']): Issuance {
  const { anchors, calendarVersion } = issued;
  const chasers = chasersAfter([], issued.ladder);
  return { ...state, status: 'issuing', issued, anchors, calendarVersion, chasers };
}

/**
 * An amendment is decided; its terms are in force once every unit has been told. Only its ladder is so
 * at once: whatever is wound from here on is wound by it, and the pages wind what runs by the former.
 */
function announced(
  state: Issuance,
  amended: IssuanceEventData['campaign.amended'],
  seq: number,
): Issuance {
  const { ladder } = amended;
  const issued = state.issued && { ...state.issued, ...(ladder && { ladder }) };
  const chasers = chasersAfter(state.chasers, ladder ?? []);
  const known = { ...state, issued, chasers, amendments: amended.no };
  return waiting(known, { seq, cause: 'amended', amended });
}

/** A page of an amendment; with the last one its terms are those in force. */
function amended(
  state: Issuance,
  { rows, causeSeq, last }: IssuanceEventData['amendment.applied'],
): Issuance {
  const count = (of: (row: AmendedUnit) => number): number =>
    rows.reduce((sum, row) => sum + of(row), 0);
  const told = {
    ...state,
    participants:
      state.participants +
      count(
        ({ joined, rejoined, left }) => Number(joined !== null || rejoined) - Number(left !== null),
      ),
    duties:
      state.duties +
      count(
        ({ joined, added, revived, dropped, left }) =>
          (joined?.duties.length ?? 0) +
          added.length +
          revived.length -
          dropped.length -
          (left ?? 0),
      ),
  };
  const pending = state.pending.find(({ seq }) => seq === causeSeq)?.amended;
  if (!last || !pending) return told;
  const { revision, moved, items, versions = state.versions } = pending;
  return {
    ...told,
    ...{ moved, items, versions, issued: state.issued && { ...state.issued, revision } },
    pending: state.pending.filter(({ seq }) => seq !== causeSeq),
  };
}

type Dating = Extract<IssuanceEvent, { act: 'due.moved' | 'anchor.set' | 'calendar.changed' }>;

/** Dates changed for all: every clock that hangs on them is to be wound anew. */
function dated(state: Issuance, event: Dating, seq: number): Issuance {
  switch (event.act) {
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
  }
}

type Circulating = Extract<
  IssuanceEvent,
  { act: 'rung.fired' | 'circular.revised' | 'circular.sent' | 'circular.discarded' }
>;

/** A circular was drafted, changed or settled; at most one waits. */
function circulated(state: Issuance, event: Circulating): Issuance {
  const { circular: waiting } = state;
  const revision = (waiting?.revision ?? 0) + 1;
  switch (event.act) {
    case 'rung.fired': {
      const { circular } = event.data;
      if (!circular) return state;
      return { ...state, circular: { ...circular, revision }, circulars: circular.no };
    }
    case 'circular.revised': {
      const { title, text } = event.data;
      return { ...state, circular: waiting && { ...waiting, title, text, revision } };
    }
    case 'circular.sent':
    case 'circular.discarded':
      return { ...state, circular: null };
  }
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
    case 'rungs.asked':
    case 'rungs.confirmed':
    case 'rungs.held':
    case 'approvals.chased':
      return state;
    case 'rung.fired':
    case 'circular.revised':
    case 'circular.sent':
    case 'circular.discarded':
      return circulated(state, event);
    case 'duty.rearmed':
      return event.data.last && event.data.causeSeq !== null
        ? { ...state, pending: state.pending.filter((one) => one.seq !== event.data.causeSeq) }
        : state;
    case 'due.moved':
    case 'anchor.set':
    case 'calendar.changed':
      return dated(state, event, seq);
    case 'participant.released':
      return released(state, event.data);
    case 'item.closed':
    case 'closing.proposed':
    case 'closing.countersigned':
    case 'closing.refused':
      return { ...state, ...closingsAfter(state, event) };
    case 'campaign.amended':
      return announced(state, event.data, seq);
    case 'amendment.applied':
      return amended(state, event.data);
    case 'campaign.closing':
      return { ...state, status: 'closing', closing: event.data, circular: null };
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
  'approvals.chased',
  'circular.revised',
  'circular.sent',
  'circular.discarded',
  'heads.anchored',
  'unit.urged',
  'closing.proposed',
  'closing.refused',
] as const satisfies readonly IssuanceEvent['act'][];

function isClockwork(act: IssuanceEvent['act']): boolean {
  return CLOCKWORK.some((one) => one === act);
}

/** Folds one event into the issuance; total, and the only way it changes. */
export function applyIssuanceEvent(state: Issuance, event: IssuanceEvent, seq: number): Issuance {
  const next = changed(state, event, seq);
  return isClockwork(event.act) ? next : { ...next, rev: seq };
}
