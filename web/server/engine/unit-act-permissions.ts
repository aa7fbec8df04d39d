import {
  canActForUnit,
  canEnterFor,
  canInspect,
  canReview,
  isOwnSubmission,
  REVIEW_ACTS,
  type IssuingSide,
  type ReviewFacts,
  type Viewer,
} from '../../../domain/permissions';
import type { DutyDoc } from '../../../store/models/duty';
import type { IssuanceDoc } from '../../../store/models/issuance';
import { refuse, type Refusal } from '../../../domain/refusal';
import type { PersonalUnitAct } from '../../contract/acts';

/** What the sentences are about: the issuing side, the unit, and the duty where there is one. */
export interface ActedOn {
  issuance: Pick<IssuanceDoc, 'office' | 'sponsor' | 'chasers'>;
  unit: string;
  duty: Pick<DutyDoc, 'submittedBy' | 'entered' | 'handling'> | null;
}

type Sentence = (viewer: Viewer, on: ActedOn) => boolean;

/** The issuing side of an issuance. */
export function sideOf({ office, sponsor, chasers }: ActedOn['issuance']): IssuingSide {
  return { issuer: office, sponsor, ...(chasers && { chasers }) };
}

function reviewFacts({ issuance, unit, duty }: ActedOn): ReviewFacts {
  const { submittedBy = null, entered = null, handling = 'review' } = duty ?? {};
  return { ...sideOf(issuance), unit, submittedBy, entered, handling };
}

const review: Sentence = (viewer, on) => canReview(viewer, reviewFacts(on));
const enter: Sentence = (viewer, { issuance }) => canEnterFor(viewer, sideOf(issuance));

/** Who may do what to a participant, as one sentence an act; also says what a page offers. */
export const unitActPermissions = {
  acknowledge: (viewer, { unit }) => canActForUnit(viewer, 'acknowledge', unit),
  markRead: (viewer, { unit }) => canActForUnit(viewer, 'markRead', unit),
  returnNotice: (viewer, { unit }) => canActForUnit(viewer, 'returnNotice', unit),
  submitPlan: (viewer, { unit }) => canActForUnit(viewer, 'submitPlan', unit),
  submitReport: (viewer, { unit }) => canActForUnit(viewer, 'submitReport', unit),
  submitProgress: (viewer, { unit }) => canActForUnit(viewer, 'submitProgress', unit),
  submitSummary: (viewer, { unit }) => canActForUnit(viewer, 'submitSummary', unit),
  reportNothing: (viewer, { unit }) => canActForUnit(viewer, 'reportNothing', unit),
  correctReport: (viewer, { unit }) => canActForUnit(viewer, 'correctReport', unit),
  declareNotApplicable: (viewer, { unit }) => canActForUnit(viewer, 'declareNotApplicable', unit),
  requestExtension: (viewer, { unit }) => canActForUnit(viewer, 'requestExtension', unit),
  requestSuspension: (viewer, { unit }) => canActForUnit(viewer, 'requestSuspension', unit),
  withdrawRequest: (viewer, { unit }) => canActForUnit(viewer, 'withdrawRequest', unit),
  refuseRequest: (viewer, { issuance, unit }) =>
    canReview(viewer, {
      ...sideOf(issuance),
      ...{ unit, submittedBy: null, entered: null, handling: 'review' },
    }),
  refuseNoticeReturn: review,
  acceptSubmission: review,
  returnSubmission: review,
  takeNote: review,
  confirmNotApplicable: review,
  refuseNotApplicable: review,
  enterReceipt: enter,
  enterSubmission: enter,
  inspect: (viewer, { issuance, unit }) => canInspect(viewer, sideOf(issuance), unit),
} as const satisfies Record<PersonalUnitAct, Sentence>;

/**
 * Why an act is not permitted. Whoever reviews for the issuing side is told when it is their own
 * hand-in that stands in the way: somebody else there can decide it.
 */
export function whyNotPermitted(viewer: Viewer, act: PersonalUnitAct, on: ActedOn): Refusal {
  const isReview = REVIEW_ACTS.some((one) => one === act);
  const { issuer, sponsor } = sideOf(on.issuance);
  const isOurs = viewer.office === issuer || viewer.office === sponsor;
  const isOwn = isReview && isOurs && isOwnSubmission(viewer, reviewFacts(on));
  return refuse(isOwn ? 'ownSubmission' : 'notPermitted', { act });
}
