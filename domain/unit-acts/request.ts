import { CHASED_STATES } from '../duty-state';
import type { DutyRequest } from '../duty-request';
import { lacksReason } from '../lacks-reason';
import { isRefusal, refuse, type Refusal } from '../refusal';
import { isSoundInstant } from '../validate-windows';
import { owedDuty, type OwedDuty, type UnitRule, type UnitRuling } from './ruling';

type Asking = UnitRuling<'requestExtension'> | UnitRuling<'requestSuspension'>;

/** A duty the unit may ask something about: it owes it, and waits for no answer already. */
function askedAbout({ task, facts, command }: Asking): OwedDuty | Refusal {
  const { duty, reason } = command.payload;
  const owed = owedDuty(task, facts, duty);
  if (isRefusal(owed)) return owed;
  const { state, request } = owed.progress;
  if (!CHASED_STATES.some((chased) => chased === state)) {
    return refuse('dutyNotOpen', { duty, state });
  }
  if (owed.facts.suspended) return refuse('dutySuspended', { duty });
  if (request?.state === 'open') return refuse('requestOpen', { duty });
  return lacksReason(reason) ? refuse('reasonRequired') : owed;
}

/** Asks for more time, with the date wished for (延期); the date in force stays until it is granted. */
export const requestExtension: UnitRule<'requestExtension'> = (ruling) => {
  const owed = askedAbout(ruling);
  if (isRefusal(owed)) return owed;
  const { command } = ruling;
  const { duty, until, reason } = command.payload;
  const { dueAt, kind } = owed.facts;
  if (!isSoundInstant(until)) return refuse('dateOutOfRange');
  if (until <= command.receivedAt) return refuse('dueInPast');
  if (dueAt !== null && until <= dueAt) return refuse('dueNotLater');
  const data = { duty, kind, wish: 'extension', until, dueAt, reason } as const;
  return { act: 'request.made', data: { ...data, request: command.key } };
};

/** Asks that a duty be put off for reasons of the place (暂缓); its clock runs on meanwhile. */
export const requestSuspension: UnitRule<'requestSuspension'> = (ruling) => {
  const owed = askedAbout(ruling);
  if (isRefusal(owed)) return owed;
  const { command } = ruling;
  const { duty, reason } = command.payload;
  const { dueAt, kind } = owed.facts;
  if (kind === 'receipt') return refuse('dutyNotOpen', { duty, state: owed.progress.state });
  const data = { duty, kind, wish: 'suspension', until: null, dueAt, reason } as const;
  return { act: 'request.made', data: { ...data, request: command.key } };
};

type Answering =
  UnitRuling<'withdrawRequest'> | UnitRuling<'refuseRequest'> | UnitRuling<'grantRequest'>;

/** The request that waits for an answer, named by its id: nobody answers another one unread. */
function unanswered({ task, command }: Answering): DutyRequest | Refusal {
  const { duty, request: id } = command.payload;
  const request = Object.hasOwn(task.duties, duty) ? task.duties[duty]?.request : null;
  if (request?.id === id && request.state === 'open') return request;
  return refuse('requestNotOpen', { duty });
}

/** True where the issuing side has granted it and the answer is on its way. */
function isGranted({ facts, command }: Answering): boolean {
  const { duty, request } = command.payload;
  const known = Object.hasOwn(facts.duties, duty) ? facts.duties[duty] : undefined;
  return known?.grantedRequest === request;
}

/** Takes a request back while nobody has answered it. */
export const withdrawRequest: UnitRule<'withdrawRequest'> = (ruling) => {
  const request = unanswered(ruling);
  if (isRefusal(request)) return request;
  const { duty } = ruling.command.payload;
  if (isGranted(ruling)) return refuse('requestNotOpen', { duty });
  return { act: 'request.withdrawn', data: { duty, request: request.id } };
};

/** Refuses a request, with the reason; the duty and its date stay as they are. */
export const refuseRequest: UnitRule<'refuseRequest'> = (ruling) => {
  const request = unanswered(ruling);
  if (isRefusal(request)) return request;
  const { by, payload } = ruling.command;
  const { duty, opinion } = payload;
  if (isGranted(ruling)) return refuse('requestNotOpen', { duty });
  if (request.madeBy.person === by.person) return refuse('ownSubmission');
  if (lacksReason(opinion)) return refuse('reasonRequired');
  return { act: 'request.refused', data: { duty, request: request.id, opinion } };
};

/**
 * Says in the unit's stream what the issuer's stream has granted: the date was changed there first
 * (design §3, facts of the other stream).
 */
export const grantRequest: UnitRule<'grantRequest'> = (ruling) => {
  const request = unanswered(ruling);
  if (isRefusal(request)) return request;
  const { duty, dueAt, opinion } = ruling.command.payload;
  if (!isGranted(ruling)) return refuse('requestNotOpen', { duty });
  return { act: 'request.granted', data: { duty, request: request.id, dueAt, opinion } };
};
