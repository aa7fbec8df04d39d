import type { IssuanceCommandPayload } from '../../../domain/command';
import type { IssuanceActBody, RunningIssuanceAct } from '../../contract/acts';
import { changeOf } from './change-of';
import { instantOf } from './instant-of';

type Payloads = {
  [Act in RunningIssuanceAct]: (body: IssuanceActBody[Act]) => IssuanceCommandPayload[Act];
};

/** How the body of an act on a running issuing becomes the payload of its command. */
export const issuancePayloads: Payloads = {
  extendDue: ({ dueAt, ...body }) => ({ ...body, dueAt: instantOf(dueAt) }),
  suspendDuty: (body) => body,
  resumeDuty: ({ dueAt, ...body }) => ({ ...body, dueAt: instantOf(dueAt) }),
  moveDue: ({ dueAt, ...body }) => ({ ...body, dueAt: instantOf(dueAt) }),
  setAnchor: ({ anchor, on }) => ({ anchor, on }),
  releaseParticipant: (body) => body,
  urge: (body) => body,
  confirmRungs: (body) => body,
  holdRungs: ({ until, ...body }) => ({ ...body, until: instantOf(until) }),
  reviseCircular: (body) => body,
  signCircular: (body) => body,
  discardCircular: (body) => body,
  closeItem: (body) => body,
  countersignClosing: (body) => body,
  amend: ({ changes, ...body }) => ({ ...body, changes: changes.map(changeOf) }),
  close: ({ force, reason }) => ({ force, reason }),
  withdraw: ({ reason }) => ({ reason }),
};
