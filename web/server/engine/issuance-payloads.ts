import type { IssuanceCommandPayload } from '../../../domain/command';
import { parseDueInstant } from '../../../domain/iso-instant';
import type { IssuanceActBody, RunningIssuanceAct } from '../../contract/acts';

type Payloads = {
  [Act in RunningIssuanceAct]: (body: IssuanceActBody[Act]) => IssuanceCommandPayload[Act];
};

/** The contract has looked at the text; a day ends at 24:00 (Asia/Shanghai). */
function instantOf(dueText: string): number {
  const at = parseDueInstant(dueText);
  if (at === null) throw new RangeError(`not a due instant: ${dueText}`);
  return at;
}

/** How the body of an act on a running issuing becomes the payload of its command. */
export const issuancePayloads: Payloads = {
  extendDue: ({ dueAt, ...body }) => ({ ...body, dueAt: instantOf(dueAt) }),
  moveDue: ({ dueAt, ...body }) => ({ ...body, dueAt: instantOf(dueAt) }),
  setAnchor: ({ anchor, on }) => ({ anchor, on }),
  releaseParticipant: (body) => body,
  urge: (body) => body,
  closeItem: ({ item, state, reason }) => ({ item, state, reason }),
  close: ({ force, reason }) => ({ force, reason }),
  withdraw: ({ reason }) => ({ reason }),
};
