import type { Ladder, Audience, RungAction, RungChannel } from './ladder';
import type { ApprovalChaseRow } from './approval/approval-chase-row';
import type { Change } from './amendment/change';
import type { Chaser } from './chaser';
import type { JustifiedBurden } from './burden/campaign-burden';
import type { SignedDraft } from './drafting/signed-draft';
import type { CircularDraft, NamedArrear } from './circular';
import type { CircularReader } from './circular-reader';
import type { Reworded } from './amendment/unit-change';
import type { EnrolledDuty, EnrolledParticipant } from './enrolled-participant';
import type { FollowedAnchors } from './followed-anchors';
import type { RecordedLinks } from './issued-links';
import type { StepVersion } from './form-pins';
import type { MovedDue } from './moved-dues';
import type { ItemRole, ParticipantRole } from './participant';
import type { RearmRow } from './rearm-row';
import type { AskRow } from './rung-ask';
import type { UnitClass } from './unit';

export const ITEM_STATES = ['underway', 'completed', 'closed', 'suspended', 'standing'] as const;
/** 办理中 · 已办结 · 已销号 · 暂缓 · 转为常态工作 */
export type ItemState = (typeof ITEM_STATES)[number];
/** What an item is closed as. */
export type EndState = Exclude<ItemState, 'underway'>;

export const REARM_CAUSES = ['returned', 'acknowledged', 'moved', 'anchored', 'calendar'] as const;
/** Why a duty's clock was wound anew. */
export type RearmCause = (typeof REARM_CAUSES)[number];

/** One rung fired for one duty. */
export interface RungRow {
  unit: string;
  duty: string;
  clock: number;
  rung: number;
  action: RungAction;
  audiences: Audience[];
  /** How it reaches people; absent: in the product and by mail. */
  channel?: RungChannel;
  /** To whom the chase of this duty has passed from the sponsor; absent: it has not. */
  chasedBy?: Chaser;
  dueAt: number;
  /** Next instant of this clock, null after the last rung. */
  nextRungAt: number | null;
}

/** What an amendment changed for one unit: everything the rows need, computed once. */
export interface AmendedUnit {
  unit: string;
  /** Takes part from now on. */
  joined: EnrolledParticipant | null;
  /** Takes part again. */
  rejoined: boolean;
  /** Takes part no more: so many duties are owed no more. */
  left: number | null;
  /** The unit that stands in its place; absent where it goes into none. */
  mergedInto?: string;
  /** `unitClass`: what it counts as, where that is another class. */
  part: { roles: ParticipantRole[]; items: ItemRole[]; unitClass?: UnitClass } | null;
  added: EnrolledDuty[];
  dropped: string[];
  /** Owed again after it was dropped. */
  revived: RearmRow[];
  moved: (RearmRow & { from: number | null })[];
  /** Dates of what is owed no more. */
  shifted: { duty: string; dueAt: number | null }[];
  reworded: Reworded[];
  /** Duties that wait for the unit with another version of their form; absent where none does. */
  reformed?: { duty: string; version: string }[];
}

/** Counts at the close, by stage and by punctuality. */
export interface ClosingCounts {
  participants: number;
  duties: number;
  met: number;
  open: number;
  late: number;
  onTime: number;
}

/** Data of every event in an issuing office's stream, by act. */
export interface IssuanceEventData {
  'campaign.issued': RecordedLinks & {
    title: string;
    number: string;
    sponsor: string;
    /** Revision of the campaign file that was issued, and its hash. */
    revision: number;
    fileHash: string;
    deliveredAt: number;
    /** Version of each form, pinned for the life of the campaign. */
    forms: { [form: string]: string };
    calendarVersion: string;
    ladder: Ladder;
    anchors: { [anchor: string]: string | null };
    /** Those that another issuing dates; absent where none is. */
    follows?: FollowedAnchors;
    graceDays: number;
    correctionWorkdays: number;
    /** Stream of the issuance that was passed on, null at the top. */
    parent: string | null;
    /** Why it asks for more filling in than a superior allows; absent: it does not. */
    burden?: JustifiedBurden;
    /** Who checked, countersigned and signed it off; absent: it was issued without. */
    drafting?: SignedDraft;
  };
  'participants.enrolled': { page: number; participants: EnrolledParticipant[] };
  'campaign.published': { participants: number; duties: number };
  /**
   * `asks`: questions that were asked, or lapsed, in the same look at the clock. `circular`: drafted,
   * or added to, by those of the rows that draft one.
   */
  'rung.fired': { rows: RungRow[]; asks?: AskRow[]; circular?: CircularDraft };
  'rungs.asked': { asks: AskRow[] };
  'rungs.confirmed': { asks: AskRow[] };
  'rungs.held': { asks: AskRow[]; until: number; reason: string };
  /** Approvers who have not answered, and those who answer for them, are told. */
  'approvals.chased': { rows: ApprovalChaseRow[] };
  'circular.revised': { no: number; title: string; text: string };
  'circular.sent': {
    no: number;
    title: string;
    text: string;
    readers: CircularReader[];
    rows: NamedArrear[];
    /** Units it is delivered to. */
    to: string[];
  };
  'circular.discarded': { no: number; reason: string };
  'duty.rearmed': { cause: RearmCause; causeSeq: number | null; rows: RearmRow[]; last: boolean };
  'due.extended': {
    row: RearmRow;
    from: number | null;
    reason: string;
    /** The unit's request that this grants. */
    request?: string;
  };
  'duty.suspended': {
    unit: string;
    duty: string;
    clock: number;
    from: number | null;
    returns: number;
    reason: string;
    request?: string;
  };
  'duty.resumed': { row: RearmRow; reason: string };
  'due.moved': { duty: string; to: number; reason: string };
  'anchor.set': {
    anchor: string;
    on: string;
    from: string | null;
    /** Stream of the issuing whose date it follows; absent where it was set here. */
    of?: string;
  };
  /** A year was decreed, or days were entered, that this issuing counts by: versions. */
  'calendar.changed': { from: string; to: string };
  'participant.released': {
    unit: string;
    reason: string;
    /** Duties of the unit that are owed no more. */
    cancelled: number;
    instead: EnrolledParticipant | null;
  };
  'unit.urged': { units: string[]; duty: string | null; text: string };
  'item.closed': {
    item: number;
    state: ItemState;
    reason: string;
    /** Leads that the sponsor did not wait for. */
    without?: string[];
  };
  /** A lead would close its item; the other leads are asked (会签销号). */
  'closing.proposed': {
    item: number;
    state: EndState;
    reason: string;
    office: string;
    proposedAt: number;
    leads: string[];
  };
  /** `closes`: with the last of them the item is closed. */
  'closing.countersigned': {
    item: number;
    office: string;
    opinion: string;
    closes: EndState | null;
  };
  'closing.refused': { item: number; office: string; opinion: string };
  'campaign.amended': {
    /** Counted from 1; part of the keys of the signatures for it. */
    no: number;
    number: string;
    text: string;
    changes: Change[];
    /** The changes that take it back. */
    opposite: Change[];
    sign: boolean;
    amendedAt: number;
    /** The campaign file it makes, from the one before by the changes alone. */
    revision: number;
    moved: MovedDue[];
    items: { [item: string]: ItemState };
    /** The chasing rules from here on, where they are others. */
    ladder?: Ladder;
    /** By which versions steps are filled in from here on, where they are others. */
    versions?: { readonly [step: string]: StepVersion };
  };
  'amendment.applied': {
    causeSeq: number;
    number: string;
    text: string;
    rows: AmendedUnit[];
    /** Clocks that go on by another ladder, which is told to nobody; absent where none does. */
    rewound?: RearmRow[];
    last: boolean;
  };
  'campaign.closing': {
    outcome: 'closed' | 'withdrawn';
    forced: boolean;
    reason: string;
    open: number;
  };
  'heads.anchored': { page: number; heads: { [unit: string]: { seq: number; hash: string } } };
  'campaign.closed': { counts: ClosingCounts };
  'campaign.withdrawn': { reason: string };
}

export const ISSUANCE_EVENTS = [
  'campaign.issued',
  'participants.enrolled',
  'campaign.published',
  'rung.fired',
  'rungs.asked',
  'rungs.confirmed',
  'rungs.held',
  'approvals.chased',
  'circular.revised',
  'circular.sent',
  'circular.discarded',
  'duty.rearmed',
  'due.extended',
  'duty.suspended',
  'duty.resumed',
  'due.moved',
  'anchor.set',
  'calendar.changed',
  'participant.released',
  'unit.urged',
  'item.closed',
  'closing.proposed',
  'closing.countersigned',
  'closing.refused',
  'campaign.amended',
  'amendment.applied',
  'campaign.closing',
  'heads.anchored',
  'campaign.closed',
  'campaign.withdrawn',
] as const satisfies readonly (keyof IssuanceEventData)[];

/** What one act did to an issuing office's stream. */
export type IssuanceEvent = {
  [Act in keyof IssuanceEventData]: { act: Act; data: IssuanceEventData[Act] };
}[keyof IssuanceEventData];

/** Version of each event's data; one that grows gets a pure upcaster for what is stored. */
export const ISSUANCE_EVENT_VERSIONS = {
  'campaign.issued': 1,
  'participants.enrolled': 1,
  'campaign.published': 1,
  'rung.fired': 1,
  'rungs.asked': 1,
  'rungs.confirmed': 1,
  'rungs.held': 1,
  'approvals.chased': 1,
  'circular.revised': 1,
  'circular.sent': 1,
  'circular.discarded': 1,
  'duty.rearmed': 1,
  'due.extended': 1,
  'duty.suspended': 1,
  'duty.resumed': 1,
  'due.moved': 1,
  'anchor.set': 1,
  'calendar.changed': 1,
  'participant.released': 1,
  'unit.urged': 1,
  'item.closed': 1,
  'closing.proposed': 1,
  'closing.countersigned': 1,
  'closing.refused': 1,
  'campaign.amended': 1,
  'amendment.applied': 1,
  'campaign.closing': 1,
  'heads.anchored': 1,
  'campaign.closed': 1,
  'campaign.withdrawn': 1,
} as const satisfies Record<keyof IssuanceEventData, number>;
