import type { Route } from './approval/route';
import type { DueRule } from './due-rule';
import type { AttachmentRef } from './form';
import type { Ladder } from './ladder';
import type { PostRole } from './person';
import type { Placement } from './placement';
import type { IssuanceRef } from './stream-name';
import type { TimeWindow, WindowEdge } from './time-window';
import type { UnitClass } from './unit';

/** Names one unit (by id, name or alias) or every unit of a class under the issuing office. */
export type UnitRef = { unit: string } | { unitClass: UnitClass; except?: string[] };

export const LINK_KINDS = ['basis', 'sibling'] as const;
/** 依据 · 相关通知 */
export type LinkKind = (typeof LINK_KINDS)[number];

/** Another notice in the system that this one is based on, or stands beside. */
export interface NoticeLink extends IssuanceRef {
  as: LinkKind;
}

/** A step of another issuing. */
export interface StepSource extends IssuanceRef {
  step: string;
}

/** A paper that belongs to the notice (附件). */
export interface Annex {
  label: string;
  title: string;
  /** The paper itself, uploaded for this campaign by the issuing side; everybody taking part reads it. */
  file?: AttachmentRef;
  /** The paper that the draft was made from: kept with the notice, but no annex of it. */
  isOriginal?: boolean;
}

/** The document as issued (S1–S13). */
export interface Notice {
  /** 发文字号, e.g. 示总工发〔2026〕1号 */
  number: string;
  /** Letterhead above the number, where it differs from the issuer. */
  letterhead?: string;
  /** Id of the unit that signs (署名); it is the office of the issuance. */
  issuer: string;
  /** Id of the department that runs the campaign, reviews and chases (主办部门). */
  sponsor: string;
  title: string;
  theme?: string;
  recipients: UnitRef[];
  /** 抄送: names of bodies told without owing anything. */
  copies: string[];
  text: string;
  /** Conditions inherited by every re-issue (S57). */
  standingClauses: string[];
  /** Superior documents this one carries out (S3). */
  basis?: string[];
  /** Notices on the same subject, so that units need not report twice (S4). */
  siblings?: string[];
  /** Those of them that are in the system; shown to nobody who may not read them (decision 0025). */
  linked?: NoticeLink[];
  /** Whom to ask; made-up data only in examples (S8). */
  contacts?: { name: string; phone?: string; mail?: string }[];
  attachments?: Annex[];
  issuedOn?: string;
  printedOn?: string;
}

export const HANDLINGS = ['none', 'file', 'review', 'approve'] as const;
/** What becomes of a submission: nothing owed (read only), 报备, 审核 or 审批. */
export type Handling = (typeof HANDLINGS)[number];

/**
 * One row of the class × step matrix: what units of this class owe, by step id.
 * A step left out is `none`: no notice is made heavier than its text.
 * `assigned` is the row of participants that are not addressed but lead or cooperate (交办).
 */
export interface MatrixRow {
  for: UnitClass | 'assigned';
  owes: { [step: string]: Handling };
}

/** A countable limit of an item (S36, S37). */
export interface Quota {
  name: string;
  count: number;
  measure: string;
}

/** A numbered piece of work within the notice (S28–S48). */
export interface WorkItem {
  no: number;
  title: string;
  text: string;
  window: TimeWindow;
  /** The first-named lead owes the item's progress and its closing; the others countersign. */
  leads: UnitRef[];
  cooperating: UnitRef[];
  /** Bodies outside the directory, without accounts (S33). */
  partners: string[];
  quotas: Quota[];
  subActivities: { title: string; window?: TimeWindow }[];
  /** Lecture and event schedules (S46). */
  schedule?: { who: string; where: string; when: TimeWindow }[];
}

/** An event as another issuing has it: declared once, dated there alone. */
export interface AnchorSource extends IssuanceRef {
  anchor: string;
}

/** A named event whose date may not be known yet (S14, S15). */
export interface Anchor {
  id: string;
  name: string;
  on?: string;
  /** The same event in another issuing: its date is set there, for all that follow it. */
  of?: AnchorSource;
}

/** A stretch of the campaign. */
export interface Phase {
  id: string;
  name: string;
  from?: WindowEdge;
  to?: WindowEdge;
}

export const STEP_KINDS = ['receipt', 'plan', 'report', 'progress', 'summary'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** Before the route decides, the lead of each item judges its part of what was handed in (分项审核). */
export interface ItemReview {
  title: string;
  /** Who speaks for the lead department of an item. */
  role: PostRole;
}

/** One thing asked of participants: a form and by when. */
export interface Step {
  /** ASCII; first part of the duty key. */
  id: string;
  kind: StepKind;
  title: string;
  /** Key of the form in the catalogue. */
  form: string;
  due: DueRule;
  /** Reports only: one duty for each of these phases, each with a due rule of its own if given. */
  phases?: { phase: string; due?: DueRule }[];
  /** Steps that must be met first; without it nothing blocks anything. */
  requires?: string[];
  /** Who looks at what is reviewed or approved, one after the other; left out: one word of the sponsor. */
  route?: Route;
  /** The signed and sealed paper is asked for too; it may follow what was handed in here (盖章件). */
  requireSealed?: boolean;
  /** Plans, reports and summaries only; left out: nobody but the route looks at it. */
  itemReview?: ItemReview;
  /**
   * Plans, reports and summaries only: one report may serve this step and that of another notice
   * (一次报送，两件共用, S4). Left out: it serves this one alone.
   */
  sharesWith?: StepSource;
}

/** A campaign as data: what examples, the importer and the editor all speak. */
export interface CampaignFile {
  format: 'luoshi-campaign/1';
  /** ASCII; part of workflow ids. */
  id: string;
  /** Name of the unit directory the file was written for. */
  directory: string;
  notice: Notice;
  items: WorkItem[];
  phases: Phase[];
  anchors: Anchor[];
  steps: Step[];
  matrix: MatrixRow[];
  ladder: Ladder;
  /** Units that stand elsewhere in this notice than in the directory. */
  placements?: Placement[];
  /** What an inspection of a unit looks at (督查清单); left out: the usual three. */
  inspection?: string[];
  /** Calendar days after delivery at which "after receipt" starts to count at the latest. */
  graceDays: number;
  /** Working days a unit has to correct a returned submission, unless the reviewer says otherwise. */
  correctionWorkdays: number;
  /** Last day of the campaign, inclusive; nothing may be due after it. */
  closesOn?: string;
}
