import type { ReviewKind, ReviewRow, ReviewView } from '../../../contract/reviews';
import type { SteeringAct } from '../../api/act-on-issuance';
import type { TaskAct } from '../../api/act-on-task';

/** What a reviewer can decide; each has its texts at `review:choice.<name>`. */
export type ChoiceName =
  | 'accept'
  | 'return'
  | 'note'
  | 'confirm'
  | 'refuse'
  | 'grant'
  | 'refuseRequest'
  | 'release'
  | 'refuseReturn';

/** What one decision asks of the reviewer besides the button. */
export interface Choice {
  name: ChoiceName;
  opinion: 'none' | 'optional' | 'required';
  /** A day by which the unit corrects it, or the new date of what more time is asked for. */
  day: 'none' | 'correction' | 'due';
  /** Another unit may be addressed instead. */
  instead: boolean;
}

const PLAIN = { day: 'none', instead: false } as const;

/** The two ways to decide each kind, the affirmative one first; nobody sends a filing back. */
export const CHOICES = {
  submission: {
    yes: { name: 'accept', opinion: 'optional', ...PLAIN },
    no: { name: 'return', opinion: 'required', day: 'correction', instead: false },
  },
  filing: { yes: { name: 'note', opinion: 'none', ...PLAIN }, no: null },
  notApplicable: {
    yes: { name: 'confirm', opinion: 'optional', ...PLAIN },
    no: { name: 'refuse', opinion: 'required', day: 'correction', instead: false },
  },
  request: {
    yes: { name: 'grant', opinion: 'required', day: 'due', instead: false },
    no: { name: 'refuseRequest', opinion: 'required', ...PLAIN },
  },
  noticeReturned: {
    yes: { name: 'release', opinion: 'required', day: 'none', instead: true },
    no: { name: 'refuseReturn', opinion: 'required', ...PLAIN },
  },
} as const satisfies Record<ReviewKind, { yes: Choice; no: Choice | null }>;

/** What the reader filled in beside the decision. */
export interface Reasons {
  opinion: string;
  correctOn: string;
  instead: string | undefined;
}

/** A decision as it is sent: on the unit's own run, or (letting it go) on the issuing. */
export type Sent = { on: 'task'; act: TaskAct } | { on: 'issuance'; act: SteeringAct };

/** Whether the reader may take a decision: letting a unit go is an act of its own. */
export function mayChoose({ row, mayRelease }: ReviewView, name: ChoiceName): boolean {
  return row !== null && (name === 'release' ? mayRelease : row.mayDecide);
}

/** Granting is an act of the issuing: more time, or putting the duty off. */
function granting(row: ReviewRow, { opinion: reason, correctOn: dueAt }: Reasons): SteeringAct {
  const { unit } = row;
  const duty = row.duty?.duty ?? '';
  const request = row.duty?.request?.id;
  return row.duty?.request?.kind === 'suspension'
    ? { act: 'suspendDuty', body: { unit, duty, reason, request } }
    : { act: 'extendDue', body: { unit, duty, dueAt, reason, request } };
}

/** The act that carries a decision out, about the very submission that was read. */
export function actFor(name: ChoiceName, row: ReviewRow, reasons: Reasons): Sent {
  const { opinion, correctOn, instead } = reasons;
  const duty = row.duty?.duty ?? '';
  const submission = row.duty?.submission ?? '';
  switch (name) {
    case 'accept':
      return { on: 'task', act: { act: 'acceptSubmission', body: { duty, submission, opinion } } };
    case 'return': {
      const body = { duty, submission, opinion, correctOn };
      return { on: 'task', act: { act: 'returnSubmission', body } };
    }
    case 'note':
      return { on: 'task', act: { act: 'takeNote', body: { duty, submission } } };
    case 'confirm':
      return { on: 'task', act: { act: 'confirmNotApplicable', body: { duty, opinion } } };
    case 'refuse': {
      const body = { duty, opinion, correctOn };
      return { on: 'task', act: { act: 'refuseNotApplicable', body } };
    }
    case 'refuseRequest': {
      const request = row.duty?.request?.id ?? '';
      return { on: 'task', act: { act: 'refuseRequest', body: { duty, request, opinion } } };
    }
    case 'grant':
      return { on: 'issuance', act: granting(row, reasons) };
    case 'refuseReturn':
      return { on: 'task', act: { act: 'refuseNoticeReturn', body: { opinion } } };
    case 'release': {
      const body = { unit: row.unit, reason: opinion, ...(instead ? { instead } : {}) };
      return { on: 'issuance', act: { act: 'releaseParticipant', body } };
    }
  }
}
