import type { Approval, Approver, Wait } from '../domain/approval/approval';
import type { ChaseLook } from '../domain/approval/chase';
import { nextInLine } from '../domain/approval/next-in-line';
import { holdersOf } from '../domain/approval/resolve-approvers';
import { whoAnswers } from '../domain/approval/who-answers';
import type { ApprovalChaseRow } from '../domain/approval/approval-chase-row';
import { REVIEWING_ROLES } from '../domain/permissions';
import type { Person } from '../domain/person';
import { besidePeers, isPeer } from '../domain/peer';
import type { IssuanceRef } from '../domain/stream-name';
import { listDelegations } from '../store/delegations';
import type { DutyDoc } from '../store/models/duty';
import { findPeople, listPeopleOfOffices } from '../store/people';
import { findUnits } from '../store/units';
import type { EngineDeps } from './engine-deps';

/** A duty with what there is to chase on its route. */
export interface Looked {
  duty: DutyDoc;
  look: ChaseLook;
}

type Delegations = Awaited<ReturnType<typeof listDelegations>>;

interface Known {
  ref: IssuanceRef;
  sponsor: string;
  people: Person[];
  /** Office directly above each. */
  above: ReadonlyMap<string, string | null>;
  /** Departments among the units: see `isPeer`. */
  peers: ReadonlySet<string>;
  delegations: Delegations;
  at: number;
}

function officesOf(chasings: readonly Looked[]): string[] {
  return chasings.flatMap(({ duty, look }) => [
    duty.unit,
    ...look.due.flatMap(({ wait }) => (wait.asked ? [wait.asked.office] : [])),
  ]);
}

async function read(
  { connection }: EngineDeps,
  ref: IssuanceRef,
  { chasings, sponsor }: { chasings: Looked[]; sponsor: string },
): Promise<Known> {
  const at = Date.now();
  const offices = [...new Set([ref.office, sponsor, ...officesOf(chasings)])];
  const placed = await findUnits(connection, offices);
  const above = new Map(placed.map(({ id, parent }) => [id, parent]));
  const superiors = [...above.values()].filter((one) => one !== null);
  const delegations = await listDelegations(connection, at);
  const [around, lent] = await Promise.all([
    listPeopleOfOffices(connection, [...new Set([...offices, ...superiors])]),
    findPeople(connection, [...new Set(delegations.map(({ to }) => to))]),
  ]);
  const people = [...new Map([...around, ...lent].map((one) => [one.id, one])).values()];
  const peers = new Set(placed.filter(isPeer).map(({ id }) => id));
  return { ref, sponsor, people, above, peers, delegations, at };
}

function barredFrom(
  { people, peers, ref, sponsor }: Known,
  { unit, entered }: DutyDoc,
  { submitter }: Approval,
): string[] {
  const ofUnit = people.filter(({ posts }) => posts.some(({ office }) => office === unit));
  const beside = peers.has(unit) ? besidePeers(people, { issuer: ref.office, sponsor }) : [];
  const barred = [...ofUnit, ...beside].map(({ id }) => id);
  return [...barred, submitter.person, ...(entered ? [entered.person] : [])];
}

/** Who is to name somebody: the people of the sponsor or else the issuer's, and above them its leaders. */
function appointing({ people, sponsor, ref }: Known, barred: readonly string[]) {
  const isFree = ({ person }: Approver): boolean => !barred.includes(person);
  const keepersOf = (office: string): Approver[] => {
    const keepers = REVIEWING_ROLES.flatMap((role) => holdersOf(people, office, role));
    return keepers.filter((one, i) => {
      return isFree(one) && keepers.findIndex(({ person }) => person === one.person) === i;
    });
  };
  const own = keepersOf(sponsor);
  const leaders = holdersOf(people, ref.office, 'leaderInCharge');
  return { asked: own.length > 0 ? own : keepersOf(ref.office), next: leaders.filter(isFree) };
}

function toldOf(known: Known, { asked }: Wait, barred: string[]) {
  if (!asked) return appointing(known, barred);
  const { people, above, delegations, at, ref } = known;
  const posts = Object.fromEntries(
    people
      .filter(({ disabled }) => !disabled)
      .map(({ id, posts: held }) => [id, held.map(({ office }) => office)]),
  );
  const facts = { campaign: ref.campaign, barred, delegations, posts };
  const superior = above.get(asked.office) ?? null;
  return {
    asked: whoAnswers(asked, facts, at),
    next: nextInLine(asked, { people, superior, barred }),
  };
}

function rowsOf(known: Known, { duty, look }: Looked): ApprovalChaseRow[] {
  const { approval } = duty;
  if (!approval) return [];
  const barred = barredFrom(known, duty, approval);
  return look.due.map(({ wait, rung, tell }) => {
    const { asked, next } = toldOf(known, wait, barred);
    const { node, slot, since } = wait;
    return {
      ...{ unit: duty.unit, duty: duty.duty, node, slot, since, rung, tell, asked },
      ...{ next: tell === 'nextInLine' ? next : [], chased: look.chased },
    };
  });
}

/** Who is told by each rung that has come, as posts and delegations stand now. */
export async function chasedRows(
  engine: EngineDeps,
  ref: IssuanceRef,
  { chasings, sponsor = ref.office }: { chasings: Looked[]; sponsor: string | undefined },
): Promise<ApprovalChaseRow[]> {
  const known = await read(engine, ref, { chasings, sponsor });
  return chasings.flatMap((one) => rowsOf(known, one));
}
