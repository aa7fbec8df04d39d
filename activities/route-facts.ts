import type { ApprovalFacts } from '../domain/approval/approval-facts';
import type { Approver, ChosenApprovers } from '../domain/approval/approval';
import { itemsReviewed, touchedNodes, withItemReview } from '../domain/approval/item-review';
import { holdersOf, resolveApprovers } from '../domain/approval/resolve-approvers';
import { placedNodes } from '../domain/approval/route-order';
import type { ApproverRule, Route } from '../domain/approval/route';
import { unmetConditions } from '../domain/approval/unmet-conditions';
import type { UnitCommand } from '../domain/command';
import { canAnswerFor } from '../domain/directory/can-answer-for';
import type { FormBody } from '../domain/form';
import { REVIEWING_ROLES } from '../domain/permissions';
import { besidePeers, isPeer } from '../domain/peer';
import type { Person } from '../domain/person';
import type { Placement } from '../domain/placement';
import type { UnitTaskRef } from '../domain/stream-name';
import type { UnitFacts } from '../domain/unit-facts';
import type { UnitTask } from '../domain/unit-task';
import { listDelegations } from '../store/delegations';
import { findFirstLead, listFirstLeads } from '../store/first-lead';
import { findIssuance } from '../store/issuances';
import { findPeople, findPerson, listPeopleOfOffices } from '../store/people';
import { findSubmission } from '../store/submissions';
import { findUnit, type PlacedUnit } from '../store/units';
import type { EngineDeps } from './engine-deps';

interface Asked {
  task: UnitTask;
  command: UnitCommand;
  facts: UnitFacts;
}

/** The duty an act is about, whatever the act. */
function dutyOf({ command, facts }: Asked): string | null {
  if ('duty' in command.payload) return command.payload.duty;
  if (command.act !== 'submitProgress' || !command.payload.completes) return null;
  const { item } = command.payload;
  const own = Object.entries(facts.duties).find(([, duty]) => duty.item === item);
  return own?.[0] ?? null;
}

/** The filled forms an act is about: the one it names, and the one that stood before. */
async function bodiesOf(
  { connection }: EngineDeps,
  { task, command }: Asked,
  duty: string,
): Promise<{ before: FormBody | undefined; after: FormBody | undefined }> {
  const { payload } = command;
  const present = task.duties[duty]?.submission ?? null;
  const named =
    'submission' in payload && typeof payload.submission === 'string'
      ? payload.submission
      : present;
  const [before, after] = await Promise.all(
    [present, named].map(async (id) => (id ? await findSubmission(connection, id) : null)),
  );
  return { before: before?.body, after: after?.body };
}

/** The route of a duty: as it began, or as its step has it, with the items this one concerns. */
async function routeOf(
  engine: EngineDeps,
  ref: UnitTaskRef,
  { duty, task, facts, ...asked }: Asked & { duty: string },
): Promise<Route | null> {
  const running = task.duties[duty]?.approval;
  if (running && running.status !== 'completed' && running.status !== 'rejected') {
    return running.route;
  }
  const issuance = await findIssuance(engine.connection, ref);
  const file = issuance && (await engine.files.get(ref.campaign, issuance.revision));
  const step = file?.steps.find(({ id }) => id === facts.duties[duty]?.step);
  if (!file || !step?.route) {
    // What is handed in anew goes by the file in force; acts upon what has ended see the way it went.
    return asked.command.act === 'actInRoute' ? (running?.route ?? null) : null;
  }
  const { route, itemReview } = step;
  if (!itemReview) return route;
  const { after } = await bodiesOf(engine, { task, facts, ...asked }, duty);
  return withItemReview(route, itemReview, itemsReviewed(file.items, facts.items, after ?? {}));
}

/** Whom the submitter chooses with this act. */
function choiceOf({ payload }: UnitCommand): ChosenApprovers | undefined {
  return 'chosen' in payload ? payload.chosen : undefined;
}

/** Whom the submitter has chosen, with this act or when it was handed in. */
function chosenOf({ task, command }: Asked, duty: string): ChosenApprovers {
  return choiceOf(command) ?? task.duties[duty]?.approval?.chosen ?? {};
}

/** Everybody an act names, or a slot belongs to. */
function peopleNamed(asked: Asked, duty: string): string[] {
  const { task, command } = asked;
  const slots = Object.values(task.duties[duty]?.approval?.nodes ?? {}).flatMap((run) => run.slots);
  const payload = command.act === 'actInRoute' ? command.payload.asked.payload : {};
  const named: Approver[] = [
    ...('approver' in payload ? [payload.approver] : []),
    ...('approvers' in payload ? payload.approvers : []),
    ...('readers' in payload ? payload.readers : []),
    ...Object.values(chosenOf(asked, duty)).flat(),
  ];
  return [...slots, ...named].map(({ person }) => person);
}

function officesIn(rules: readonly ApproverRule[]): string[] {
  return rules.flatMap((rule) =>
    rule.kind === 'person' || rule.kind === 'post' ? [rule.office] : [],
  );
}

const NO_LEADS = new Map<number, string>();

/** Whether somebody is asked as the lead of an item that is named. */
function asksItemLeads(rules: readonly ApproverRule[]): boolean {
  return rules.some((rule) => rule.kind === 'itemLead' && rule.item !== undefined);
}

function keepersOf(people: readonly Person[], offices: readonly string[]): string[] {
  const all = offices.flatMap((office) =>
    REVIEWING_ROLES.flatMap((role) => holdersOf(people, office, role)),
  );
  return [...new Set(all.map(({ person }) => person))];
}

/** Whoever hands over for somebody whose account is closed, if they answer for that account. */
async function administratorsOf(
  { connection }: EngineDeps,
  { act, by, payload }: UnitCommand,
): Promise<string[]> {
  if (act !== 'actInRoute' || payload.asked.act !== 'handOver') return [];
  const [leaver, asker, office] = await Promise.all([
    findPerson(connection, payload.asked.payload.from),
    findPerson(connection, by.person),
    findUnit(connection, by.office),
  ]);
  if (!leaver?.disabled || !asker || asker.disabled || !office) return [];
  const roles = asker.posts.filter((post) => post.office === by.office).map(({ role }) => role);
  const viewer = { ...by, roles, posts: asker.posts, officePath: office.path };
  return canAnswerFor(viewer, leaver.paths) ? [asker.id] : [];
}

interface Read {
  route: Route;
  people: Person[];
  superior: string | null;
  itemLead: string | null;
  itemLeads: Map<number, string>;
  chosen: ChosenApprovers;
}

function namedBy({ route, chosen, ...around }: Read, kind: 'approvers' | 'copies') {
  return Object.fromEntries(
    placedNodes(route).map(({ node }) => {
      const sources = { ...around, chosen: chosen[node.id] ?? [] };
      return [node.id, resolveApprovers(node[kind] ?? [], sources)];
    }),
  );
}

/** Leaders in charge above the unit: of the issuer first, of the office above it otherwise. */
function fallbackOf({ people, superior }: Read, issuer: string): Approver[] {
  const own = holdersOf(people, issuer, 'leaderInCharge');
  return own.length > 0 || !superior ? own : holdersOf(people, superior, 'leaderInCharge');
}

/** Which office stands above a unit in this notice, and what conditions of routes see of the unit. */
function standingOf(node: PlacedUnit | null, placement: Placement | undefined) {
  const { unitClass = 'grassroots', tier = 'grassroots', parent = null } = node ?? {};
  return {
    superior: placement?.superior ?? parent,
    unit: { unitClass: placement?.unitClass ?? unitClass, tier },
  };
}

async function approvalFacts(
  engine: EngineDeps,
  ref: UnitTaskRef,
  { route, duty, ...asked }: Asked & { route: Route; duty: string },
): Promise<ApprovalFacts> {
  const { connection } = engine;
  const { issuer, sponsor, duties, unit, placement } = asked.facts;
  const node = await findUnit(connection, unit);
  const { superior, unit: counted } = standingOf(node, placement);
  const item = duties[duty]?.item;
  const itemLead = item === undefined ? null : await findFirstLead(connection, ref, item);
  const rules = placedNodes(route).flatMap(({ node }) => [
    ...node.approvers,
    ...(node.copies ?? []),
  ]);
  const itemLeads = asksItemLeads(rules) ? await listFirstLeads(connection, ref) : NO_LEADS;
  const offices = [issuer, sponsor, unit, superior, itemLead, ...itemLeads.values()];
  offices.push(...officesIn(rules));
  const delegations = await listDelegations(connection, asked.command.receivedAt);
  const [around, named, { before, after }] = await Promise.all([
    listPeopleOfOffices(connection, [...new Set(offices.filter((one) => one !== null))]),
    findPeople(connection, [...peopleNamed(asked, duty), ...delegations.map(({ to }) => to)]),
    bodiesOf(engine, asked, duty),
  ]);
  const people = [...around, ...named];
  const entered = asked.task.duties[duty]?.entered?.person;
  const ofUnit = around.filter(({ posts }) => posts.some(({ office }) => office === unit));
  const beside = node && isPeer(node) ? besidePeers(around, { issuer, sponsor }) : [];
  const chosen = choiceOf(asked.command);
  const read = { route, people, superior, itemLead, itemLeads, chosen: chosenOf(asked, duty) };
  const about = { values: after, unit: counted };
  return {
    ...(chosen && { chosen }),
    choosable: [issuer, sponsor, ...(superior === null ? [] : [superior])],
    ...{ campaign: ref.campaign, delegations, keepers: keepersOf(around, [issuer, sponsor]) },
    administrators: await administratorsOf(engine, asked.command),
    barred: [...[...ofUnit, ...beside].map(({ id }) => id), ...(entered ? [entered] : [])],
    ...{ candidates: namedBy(read, 'approvers'), copies: namedBy(read, 'copies') },
    fallback: fallbackOf(read, issuer),
    unmet: unmetConditions(route, about),
    touched: touchedNodes(route, before ?? {}, after ?? {}),
    posts: Object.fromEntries(
      people
        .filter(({ disabled }) => !disabled)
        .map(({ id, posts }) => [id, posts.map(({ office }) => office)]),
    ),
  };
}

const ABOUT_ROUTES = [
  ...['submitPlan', 'submitReport', 'submitProgress', 'submitSummary', 'reportNothing'],
  ...['correctReport', 'enterSubmission', 'actInRoute'],
] as const satisfies readonly UnitCommand['act'][];

/** The facts of a unit's act, with those of the route its submission goes through, if it has one. */
export async function withRouteFacts(
  engine: EngineDeps,
  ref: UnitTaskRef,
  asked: Asked,
): Promise<UnitFacts> {
  const { facts, command } = asked;
  const duty = ABOUT_ROUTES.some((act) => act === command.act) ? dutyOf(asked) : null;
  if (duty === null) return facts;
  const route = await routeOf(engine, ref, { ...asked, duty });
  if (!route) return facts;
  return {
    ...facts,
    approval: { route, facts: await approvalFacts(engine, ref, { ...asked, route, duty }) },
  };
}
