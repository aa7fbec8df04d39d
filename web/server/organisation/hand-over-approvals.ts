import type { Approver } from '../../../domain/approval/approval';
import { heldSlots } from '../../../domain/approval/held-slots';
import type { UnitCommand } from '../../../domain/command';
import type { Viewer } from '../../../domain/permissions';
import type { Person } from '../../../domain/person';
import { unitStream, type UnitTaskRef } from '../../../domain/stream-name';
import { listHeldBy, type OnItsWay } from '../../../store/asked-approvals';
import { findPerson } from '../../../store/people';
import type { HandedApproval, HandOverAsked } from '../../contract/hand-over';
import { askUnit } from '../engine/ask-engine';
import { outcomeOfRow } from '../engine/outcome-of-row';
import { requestHash, sha256Of } from '../engine/request-hash';
import { heldApprovalOf } from '../present/held-approval';
import { someAtATime } from '../some-at-a-time';
import type { WebDeps } from '../web-deps';

/** Stands in the record of each approval; whoever reads it asks why somebody else decides. */
const REASON = '离岗交接';

/** The approvals of somebody who has left, and who takes them. */
export interface ApprovalsLeft {
  viewer: Viewer;
  /** Of the whole hand-over; each approval has one of its own that follows from it. */
  key: string;
  from: string;
  asked: HandOverAsked['approvals'];
}

/** The office asked goes on answering where the successor has a post in it. */
function seatOf(
  { id, posts }: Pick<Person, 'id' | 'posts'>,
  { duty }: OnItsWay,
  from: string,
): Approver {
  const offices = duty.approval
    ? heldSlots(duty.approval, from).map(({ slot }) => slot.office)
    : [];
  const own = offices.find((office) => posts.some((post) => post.office === office));
  return { person: id, office: own ?? posts[0]?.office ?? offices[0] ?? '' };
}

/**
 * Hands everything that waits for somebody by name to the successor, each approval by an act of its
 * own: one that is refused stops no other, and the whole sent again does none of them twice.
 */
export async function handOverApprovals(
  deps: WebDeps,
  { viewer, key, from, asked }: ApprovalsLeft,
): Promise<HandedApproval[]> {
  const { to, seen } = asked;
  const taker = to === null ? null : await findPerson(deps.connection, to);
  if (taker === null) return [];
  const held = await listHeldBy(deps.connection, from, seen);
  const handOne = async (on: OnItsWay): Promise<HandedApproval> => {
    const { campaign, office, unit, duty, submission } = on.duty;
    const ref: UnitTaskRef = { campaign, office, unit };
    const command = sha256Of({ key, stream: unitStream(ref), duty }).slice(0, 40);
    const approver = seatOf(taker, on, from);
    const handing: UnitCommand = {
      ...{ key: command, act: 'actInRoute' },
      by: { person: viewer.person, office: viewer.office },
      receivedAt: Date.now(),
      request: requestHash({ act: 'actInRoute', ref, payload: { duty, from, to } }),
      payload: {
        ...{ duty, submission: submission ?? '' },
        asked: { act: 'handOver', payload: { from, approver, reason: REASON } },
      },
    };
    const run = () => askUnit(deps, ref, handing);
    const outcome = await outcomeOfRow(deps, { command, about: { ...ref, duty }, run });
    return { ...heldApprovalOf(on), ...outcome };
  };
  return someAtATime(held, handOne);
}
