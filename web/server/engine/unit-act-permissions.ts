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
import { isPeer } from '../../../domain/peer';
import type { UnitClass } from '../../../domain/unit';
import type { DutyDoc } from '../../../store/models/duty';
import type { IssuanceDoc } from '../../../store/models/issuance';
import { refuse, type Refusal } from '../../../domain/refusal';
import type { PersonalUnitAct } from '../../contract/acts';

/** What the sentences are about: the issuing side, the unit, and the duty where there is one. */
export interface ActedOn {
  issuance: Pick<IssuanceDoc, 'office' | 'sponsor' | 'chasers'>;
  unit: string;
  /** What the unit counts as. */
  unitClass: UnitClass;
  duty: Pick<DutyDoc, 'submittedBy' | 'entered' | 'handling'> | null;
}

type Sentence = (viewer: Viewer, on: ActedOn) => boolean;

/** The issuing side of an issuance. */
export function sideOf({ office, sponsor, chasers }: ActedOn['issuance']): IssuingSide {
  return { issuer: office, sponsor, ...(chasers && { chasers }) };
}

function reviewFacts({ issuance, unit, unitClass, duty }: ActedOn): ReviewFacts {
  const { submittedBy = null, entered = null, handling = 'review' } = duty ?? {};
  return { ...sideOf(issuance), unit, unitClass, submittedBy, entered, handling };
}

const review: Sentence = (viewer, on) => canReview(viewer, reviewFacts(on));
/** What the unit asks for, or sends back, is no submission: whoever runs the campaign answers. */
const answer: Sentence = (viewer, { issuance, unit }) =>
  canReview(viewer, {
    ...sideOf(issuance),
    ...{ unit, submittedBy: null, entered: null, handling: 'review' },
  });
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
  handInSealed: (viewer, { unit }) => canActForUnit(viewer, 'handInSealed', unit),
  declareNotApplicable: (viewer, { unit }) => canActForUnit(viewer, 'declareNotApplicable', unit),
  requestExtension: (viewer, { unit }) => canActForUnit(viewer, 'requestExtension', unit),
  requestSuspension: (viewer, { unit }) => canActForUnit(viewer, 'requestSuspension', unit),
  withdrawRequest: (viewer, { unit }) => canActForUnit(viewer, 'withdrawRequest', unit),
  refuseRequest: answer,
  refuseNoticeReturn: answer,
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
  const ofOurs = isReview && isOurs;
  if (ofOurs && isOwnSubmission(viewer, reviewFacts(on))) return refuse('ownSubmission', { act });
  const isAnswer = act === 'refuseRequest' || act === 'refuseNoticeReturn';
  const isBeside = ofOurs && !isAnswer && isPeer(on) && viewer.office !== issuer;
  return refuse(isBeside ? 'peerSubmission' : 'notPermitted', { act });
}
