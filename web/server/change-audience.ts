import { SYSTEM_ACTOR } from '../../domain/actor';
import {
  reachOfTask,
  type Scope,
  taskScope,
  type TaskFacts,
  type Viewer,
} from '../../domain/permissions';
import type { IssuanceRef, UnitTaskRef } from '../../domain/stream-name';
import { issuanceId, unitTaskId } from '../../domain/stream-name';
import type { Change } from '../../store/changes';
import type { ChangeRow } from '../contract/events';

/** Looks up what the policy needs; null where there is nothing (yet). */
export interface AudienceFacts {
  /** The sponsor, and whoever a chase may be handed to. */
  runnersOf(ref: IssuanceRef): Promise<readonly string[] | null>;
  taskOf(ref: UnitTaskRef): Promise<TaskFacts | null>;
  /** Units inside which an office has its part. */
  aroundOf(office: string): Promise<string[]>;
  /** What a person and the office they acted for are called. */
  namesOf(by: Change['by']): Promise<{ name: string; officeName: string } | null>;
}

/** Anchoring heads is bookkeeping: no screen shows it. */
const UNSEEN_ACTS = ['heads.anchored'];

/** What the issuing side settles with itself before anybody is told. */
const ISSUERS_OWN = [
  ...['rungs.asked', 'rungs.confirmed', 'rungs.held'],
  ...['circular.revised', 'circular.discarded'],
];

async function scopeFor(viewer: Viewer, change: Change, facts: AudienceFacts): Promise<Scope> {
  const ref = { campaign: change.campaign, office: change.office };
  const runners = await facts.runnersOf(ref);
  const runs = viewer.office === change.office || runners?.includes(viewer.office) === true;
  if (runs) return taskScope(viewer, [ref], []);
  // Only progress on an item is of interest to its lead: nothing else is worth looking up.
  const own = change.item === null ? null : await facts.taskOf({ ...ref, unit: viewer.office });
  return taskScope(viewer, [], own ? [own] : []);
}

type Told = Omit<ChangeRow, 'by'>;

function rowOf(change: Change, unit: string | null): Told {
  const { stream, seq, at, act, campaign, office } = change;
  return { stream, seq, at, act, campaign, office, unit };
}

/** Of another unit's stream: all of it for the issuing side, progress on led items for their lead. */
async function rowOfUnit(
  scope: Scope,
  change: Change & { unit: string },
  facts: AudienceFacts,
): Promise<Told | null> {
  const ref = { campaign: change.campaign, office: change.office, unit: change.unit };
  const bare: TaskFacts = { ...ref, items: [] };
  if (reachOfTask(scope, bare).kind === 'whole') return rowOf(change, change.unit);
  if (change.item === null || scope.kind !== 'tasks' || scope.led.length === 0) return null;
  const reach = reachOfTask(scope, (await facts.taskOf(ref)) ?? bare);
  const shared = reach.kind === 'items' && reach.items.includes(change.item);
  return shared ? rowOf(change, change.unit) : null;
}

async function toldTo(viewer: Viewer, change: Change, facts: AudienceFacts): Promise<Told | null> {
  if (UNSEEN_ACTS.includes(change.act)) return null;
  if (change.inside) {
    const around = change.unit === null ? [] : await facts.aroundOf(viewer.office);
    return around.some((unit) => unit === change.unit) ? rowOf(change, change.unit) : null;
  }
  const scope = await scopeFor(viewer, change, facts);
  if (change.unit !== null) return rowOfUnit(scope, { ...change, unit: change.unit }, facts);
  if (scope.kind === 'tasks' && scope.issuances.length > 0) {
    return rowOf(change, change.units.length === 1 ? (change.units[0] ?? null) : null);
  }
  if (ISSUERS_OWN.includes(change.act)) return null;
  if (change.units.includes(viewer.office)) return rowOf(change, viewer.office);
  const ref = { campaign: change.campaign, office: change.office, unit: viewer.office };
  const concernsAll = change.units.length === 0 && (await facts.taskOf(ref)) !== null;
  return concernsAll ? rowOf(change, null) : null;
}

async function namedActor({ by }: Change, facts: AudienceFacts): Promise<ChangeRow['by']> {
  if (by.person === SYSTEM_ACTOR.person) return null;
  const names = await facts.namesOf(by);
  return names && { ...by, ...names };
}

/** What a viewer is told of a change: a row without content, or nothing. */
export async function rowFor(
  viewer: Viewer,
  change: Change,
  facts: AudienceFacts,
): Promise<ChangeRow | null> {
  const told = await toldTo(viewer, change, facts);
  return told && { ...told, by: await namedActor(change, facts) };
}

const KEPT_MS = 3_000;

/** Keeps answers a few seconds: hundreds of listeners ask the same of each change. */
export function rememberFacts(facts: AudienceFacts): AudienceFacts {
  const kept = new Map<string, { until: number; answer: Promise<unknown> }>();
  const remember = <Answer>(key: string, ask: () => Promise<Answer>): Promise<Answer> => {
    const known = kept.get(key);
    if (known && known.until > Date.now()) return known.answer as Promise<Answer>;
    if (kept.size > 10_000) kept.clear();
    const answer = ask();
    kept.set(key, { until: Date.now() + KEPT_MS, answer });
    // What is not there yet may be there a moment later: it is asked for again.
    answer.then(
      (found) => found === null && kept.delete(key),
      () => kept.delete(key),
    );
    return answer;
  };
  return {
    runnersOf: (ref) => remember(issuanceId(ref), () => facts.runnersOf(ref)),
    aroundOf: (office) => remember(`around ${office}`, () => facts.aroundOf(office)),
    taskOf: (ref) => remember(unitTaskId(ref), () => facts.taskOf(ref)),
    namesOf: (by) => remember(`${by.person} ${by.office}`, () => facts.namesOf(by)),
  };
}
