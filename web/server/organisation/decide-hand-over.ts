import { canAnswerFor } from '../../../domain/directory/can-answer-for';
import { decideHandOver, type LeftOffice } from '../../../domain/directory/hand-over';
import { canHandIn, type Viewer } from '../../../domain/permissions';
import { isRefusal } from '../../../domain/refusal';
import type { Connection } from '../../../store/connection';
import { findPeople, listPeople, type StoredPerson } from '../../../store/people';
import { listHeldBy } from '../../../store/asked-approvals';
import { delegationsOf } from '../../../store/delegations';
import { loadOfOffice } from '../../../store/unit-duties';
import { SYSTEM_SCOPE } from '../../../domain/permissions';
import type { HandOverAsked, HandOverBody } from '../../contract/hand-over';
import { RefusalError } from '../refusal-error';
import { heldApprovalOf } from '../present/held-approval';
import { chargeOf } from './charge-of';
import type { DecidedAct, DirectoryNow } from './commit-entry';
import { pathsOfPosts, personEffect } from './unit-effects';

function officesOf(person: StoredPerson): string[] {
  return [...new Set(person.posts.map(({ office }) => office))];
}

function canHandInAt(person: StoredPerson, office: string): boolean {
  const roles = person.posts.filter((post) => post.office === office).map(({ role }) => role);
  return !person.disabled && canHandIn(roles);
}

/** What somebody's leaving means in numbers, and who may take over. */
export async function handOverFacts(
  connection: Connection,
  { now, viewer }: { now: DirectoryNow; viewer: Viewer },
  leaver: StoredPerson,
): Promise<HandOverBody> {
  const nameOf = new Map(now.units.map(({ id, name }) => [id, name]));
  const branch = await listPeople(connection, { kind: 'units', paths: [viewer.officePath] }, {});
  const offices = officesOf(leaver).map(async (office) => {
    const load = await loadOfOffice(connection, office);
    const { open, overdue, reviews, drafts } = load;
    return {
      office,
      name: nameOf.get(office) ?? '',
      roles: leaver.posts.filter((post) => post.office === office).map(({ role }) => role),
      ...{ open, overdue, reviews, drafts: drafts.length },
      ownDrafts: drafts.filter(({ savedBy }) => savedBy === leaver.id).length,
      colleagues: branch.filter((one) => one.id !== leaver.id && canHandInAt(one, office)).length,
    };
  });
  const candidates = branch.filter(
    (one) => one.id !== leaver.id && !one.disabled && canAnswerFor(viewer, one.paths),
  );
  return {
    person: { id: leaver.id, name: leaver.name, account: leaver.account },
    offices: await Promise.all(offices),
    approvals: (await listHeldBy(connection, leaver.id)).map(heldApprovalOf),
    delegations: (await delegationsOf(connection, [leaver.id], Date.now())).length,
    candidates: candidates.map((one) => ({
      id: one.id,
      name: one.name,
      at: officesOf(one).map((office) => nameOf.get(office) ?? ''),
    })),
  };
}

async function leftOffices(
  connection: Connection,
  now: DirectoryNow,
  leaver: StoredPerson,
): Promise<LeftOffice[]> {
  return Promise.all(
    officesOf(leaver).map(async (office) => ({
      office,
      name: now.units.find(({ id }) => id === office)?.name ?? '',
      open: (await loadOfOffice(connection, office)).open,
      staff: await listPeople(connection, SYSTEM_SCOPE, { office }),
    })),
  );
}

/** Posts to the successors, the account closed, in one act. @throws RefusalError */
export async function decideHandingOver(
  connection: Connection,
  { now, viewer }: { now: DirectoryNow; viewer: Viewer },
  { id, body }: { id: string; body: HandOverAsked },
): Promise<DecidedAct> {
  const leaver = await chargeOf({ connection }, viewer, id);
  const takers = [...body.posts.map(({ to }) => to), body.approvals.to];
  const named = [...new Set(takers.filter((to) => to !== null))];
  const known = await findPeople(connection, named);
  const successors = known.filter((one) => canAnswerFor(viewer, one.paths));
  const offices = await leftOffices(connection, now, leaver);
  const decided = decideHandOver({
    ...{ leaver, posts: body.posts, successors, offices },
    approvalsTo: body.approvals.to,
    by: viewer.person,
    isConfirmed: body.confirmed,
  });
  if (isRefusal(decided)) throw new RefusalError(decided);
  const stored = new Map([leaver, ...successors].map((one) => [one.id, one]));
  const people = decided.flatMap(({ person, posts }) => {
    const before = stored.get(person.id);
    if (!before) return [];
    const isLeaving = before.id === leaver.id;
    // Whoever leaves stays where they were in the tree, so that their administrators find them.
    const paths = isLeaving ? before.paths : pathsOfPosts(posts, now.rules);
    const closing = isLeaving ? { disabled: true, ends: true } : {};
    return [{ ...personEffect(before), posts, paths, ...closing }];
  });
  const taken = body.posts.filter(({ to }) => to !== null);
  return {
    act: 'person.handedOver',
    units: officesOf(leaver),
    summary: {
      name: leaver.name,
      successors: successors.map(({ name }) => name).join('、'),
      posts: taken.length,
      open: offices.reduce((sum, { open }) => sum + open, 0),
    },
    effects: { units: [], people },
  };
}
