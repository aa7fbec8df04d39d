import type { ApprovalFacts } from '../domain/approval/approval-facts';
import type { Approver, ChosenApprovers } from '../domain/approval/approval';
import { itemsReviewed, touchedNodes, withItemReview } from '../domain/approval/item-review';
import { asksItemLeads, officesAround, peopleOnRoute } from '../domain/approval/people-on-route';
import type { Route } from '../domain/approval/route';
import { unitStanding } from '../domain/approval/unit-standing';
import { unmetConditions } from '../domain/approval/unmet-conditions';
import type { UnitCommand } from '../domain/command';
import { canAnswerFor } from '../domain/directory/can-answer-for';
import type { FormBody } from '../domain/form';
import { besidePeers, isPeer } from '../domain/peer';
import type { UnitTaskRef } from '../domain/stream-name';
import type { UnitFacts } from '../domain/unit-facts';
import type { UnitTask } from '../domain/unit-task';
import { listDelegations } from '../store/delegations';
import { findFirstLead, listFirstLeads } from '../store/first-lead';
import { findIssuance } from '../store/issuances';
import { findPeople, findPerson, listPeopleOfOffices } from '../store/people';
import { findSubmission } from '../store/submissions';
import { findUnit } from '../store/units';
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

const NO_LEADS = new Map<number, string>();

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

async function approvalFacts(
  engine: EngineDeps,
  ref: UnitTaskRef,
  { route, duty, ...asked }: Asked & { route: Route; duty: string },
): Promise<ApprovalFacts> {
  const { connection } = engine;
  const { issuer, sponsor, duties, unit, placement } = asked.facts;
  const node = await findUnit(connection, unit);
  const { superior, unit: counted } = unitStanding(node, placement);
  const item = duties[duty]?.item;
  const itemLead = item === undefined ? null : await findFirstLead(connection, ref, item);
  const itemLeads = asksItemLeads(route) ? await listFirstLeads(connection, ref) : NO_LEADS;
  const offices = { issuer, sponsor, unit, superior, itemLead, itemLeads };
  const delegations = await listDelegations(connection, asked.command.receivedAt);
  const [around, named, { before, after }] = await Promise.all([
    listPeopleOfOffices(connection, officesAround(route, offices)),
    findPeople(connection, [...peopleNamed(asked, duty), ...delegations.map(({ to }) => to)]),
    bodiesOf(engine, asked, duty),
  ]);
  const entered = asked.task.duties[duty]?.entered?.person;
  const beside = node && isPeer(node) ? besidePeers(around, { issuer, sponsor }) : [];
  const chosen = choiceOf(asked.command);
  const people = [...around, ...named];
  const on = peopleOnRoute({ ...offices, route, people, chosen: chosenOf(asked, duty) });
  const about = { values: after, unit: counted };
  return {
    ...(chosen && { chosen }),
    ...{ campaign: ref.campaign, delegations },
    ...on,
    administrators: await administratorsOf(engine, asked.command),
    barred: [...on.barred, ...beside.map(({ id }) => id), ...(entered ? [entered] : [])],
    unmet: unmetConditions(route, about),
    touched: touchedNodes(route, before ?? {}, after ?? {}),
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
