import type { UnitCommandPayload } from '../../../domain/command';
import { instantOf } from './instant-of';
import type { SubmissionRef } from '../../../domain/unit-event';
import type { PersonalUnitAct, UnitActBody } from '../../contract/acts';

/** Acts that hand in a filled form; it is stored before the engine is asked. */
export const FORM_ACTS = [
  'submitPlan',
  'submitReport',
  'submitProgress',
  'submitSummary',
  'correctReport',
  'enterSubmission',
] as const satisfies readonly PersonalUnitAct[];
export type FormAct = (typeof FORM_ACTS)[number];
export type PlainAct = Exclude<PersonalUnitAct, FormAct>;

/** True for an act that hands in a filled form. */
export function isFormAct(act: PersonalUnitAct): act is FormAct {
  return FORM_ACTS.some((one) => one === act);
}

type PlainPayloads = {
  [Act in PlainAct]: (body: UnitActBody[Act], person: string) => UnitCommandPayload[Act];
};

/** How the body of a plain act becomes the payload of its command. */
export const plainPayloads: PlainPayloads = {
  acknowledge: () => ({}),
  markRead: () => ({}),
  returnNotice: ({ reason }) => ({ reason }),
  refuseNoticeReturn: ({ opinion }) => ({ opinion }),
  reportNothing: ({ duty }) => ({ duty }),
  handInSealed: (body) => body,
  declareNotApplicable: ({ duty, reason }) => ({ duty, reason }),
  acceptSubmission: ({ duty, submission, opinion }) => ({ duty, submission, opinion }),
  returnSubmission: (body) => body,
  takeNote: ({ duty, submission }) => ({ duty, submission }),
  confirmNotApplicable: ({ duty, opinion }) => ({ duty, opinion }),
  refuseNotApplicable: (body) => body,
  requestExtension: ({ duty, until, reason }) => ({ duty, until: instantOf(until), reason }),
  requestSuspension: ({ duty, reason }) => ({ duty, reason }),
  withdrawRequest: ({ duty, request }) => ({ duty, request }),
  refuseRequest: ({ duty, request, opinion }) => ({ duty, request, opinion }),
  inspect: (body) => body,
  enterReceipt: ({ source }, person) => ({ source: { person, ...source } }),
};

type FormPayloads = {
  [Act in FormAct]: (
    handedIn: SubmissionRef,
    body: UnitActBody[Act],
    person: string,
  ) => UnitCommandPayload[Act];
};

/** The choice is part of the command only where there is one. */
function handedIn(ref: SubmissionRef, { duty, reply, chosen }: UnitActBody['submitPlan']) {
  return { ...ref, duty, reply, ...(chosen && { chosen }) };
}

/** How a stored form and the rest of the body become the payload of the command. */
export const formPayloads: FormPayloads = {
  submitPlan: handedIn,
  submitReport: handedIn,
  submitSummary: handedIn,
  submitProgress: (ref, { item, category, completes }) => ({ ...ref, item, category, completes }),
  correctReport: (ref, { duty, reason }) => ({ ...ref, duty, reason }),
  enterSubmission: (ref, { duty, source }, person) => ({
    ...ref,
    duty,
    source: { person, ...source },
  }),
};
