import { randomUUID } from 'node:crypto';
import type { Approval, ChosenApprovers } from '../../domain/approval/approval';
import type { ApprovalAsked } from '../../domain/approval/approval-command';
import { activeSlots } from '../../domain/approval/node-standing';
import type { Route, RouteNode } from '../../domain/approval/route';
import type { CampaignFile } from '../../domain/campaign-file';
import type { Post, PostRole } from '../../domain/person';
import type { UnitTaskRef } from '../../domain/stream-name';
import { addPerson } from '../../store/people';
import { findUnitRows } from '../../store/unit-projection';
import { buildCampaign, buildStep } from '../builders/campaign-file';
import type { TestEngine } from './engine';

/** Office of the people who decide in these tests; it runs the campaign. */
export const SPONSOR = 'sf-publicity';

/** A node that asks people of the sponsor by name. */
export function asks(id: string, people: string[], more: Partial<RouteNode> = {}): RouteNode {
  const approvers = people.map((person) => ({ kind: 'person' as const, person, office: SPONSOR }));
  return { kind: 'node', id, title: `环节${id}`, mode: 'all', approvers, ...more };
}

/** A campaign whose plans go through a route; `steps` of them, each a plan of its own. */
export function routedCampaign(id: string, route: Route, steps = 1): CampaignFile {
  const plans = Array.from({ length: steps }, (_, i) =>
    buildStep({
      ...{ kind: 'plan', id: `plan${i + 1}`, form: 'plan', due: { kind: 'none' }, route },
    }),
  );
  return buildCampaign({
    ...{ id, steps: plans, closesOn: undefined },
    matrix: [
      { for: 'prefecture', owes: Object.fromEntries(plans.map((step) => [step.id, 'review'])) },
    ],
  });
}

/** Puts people with one post each into the directory. */
export async function putPeople(
  { deps }: TestEngine,
  people: Record<string, { office: string; role: PostRole }>,
): Promise<void> {
  for (const [id, post] of Object.entries(people)) {
    const posts: Post[] = [post];
    const fields = { name: id, account: `${id}.of.test`, posts, disabled: false };
    await addPerson(deps.connection, { id, ...fields, passwordHash: '-' });
  }
}

/** The unit hands in a plan; the id of what it handed in. */
export async function handInPlan(
  engine: TestEngine,
  ...[ref, duty, chosen]: [ref: UnitTaskRef, duty: string, chosen?: ChosenApprovers]
): Promise<string> {
  const submission = randomUUID();
  const by = { person: 'p-unit', office: ref.unit };
  const form = { form: 'plan', formVersion: 'v', bodyHash: 'h' };
  await engine.as({ by }).unitAct(ref, 'submitPlan', {
    ...{ duty, submission, ...form },
    ...(chosen && { chosen }),
  });
  return submission;
}

/** The approval of a duty as its row shows it. */
export async function approvalOf(
  { deps }: TestEngine,
  ref: UnitTaskRef,
  duty: string,
): Promise<Approval> {
  const { duties } = await findUnitRows(deps.connection, ref);
  const approval = duties.find((row) => row.duty === duty)?.approval;
  if (!approval) throw new Error(`${duty} has no approval`);
  return approval;
}

/** The slot somebody is asked in. */
export function slotOfPerson({ nodes }: Approval, person: string): string {
  const active = Object.values(nodes).flatMap(activeSlots);
  return active.find((slot) => slot.person === person)?.id ?? 'none';
}

/** One act upon an approval by one person of the sponsor. */
export function actInRoute(
  engine: TestEngine,
  { ref, duty, submission }: { ref: UnitTaskRef; duty: string; submission: string },
  { by, asked }: { by: string; asked: ApprovalAsked },
) {
  const office = by === 'p-unit' ? ref.unit : SPONSOR;
  const payload = { duty, submission, asked };
  return engine.as({ by: { person: by, office } }).unitAct(ref, 'actInRoute', payload);
}
