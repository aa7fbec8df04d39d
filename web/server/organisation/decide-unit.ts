import { examineUnit } from '../../../domain/directory/examine-unit';
import { UnitIds } from '../../../domain/directory/unit-ids';
import { canKeepUnit } from '../../../domain/directory/can-keep-unit';
import { canAdminister, isWithin, type Scope, type Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import type { Directory, Unit } from '../../../domain/unit';
import type { Connection } from '../../../store/connection';
import { listPeople } from '../../../store/people';
import { openIssuancesOf } from '../../../store/unit-duties';
import { findUnit, type OrderedUnit } from '../../../store/units';
import type { ChangeUnitBody } from '../../contract/organisation';
import { RefusalError } from '../refusal-error';
import type { DecidedAct, DirectoryNow } from './commit-entry';
import { pathsOfPosts, personEffect, unitEffects } from './unit-effects';

function unitIn(now: DirectoryNow, id: string): OrderedUnit {
  const unit = now.units.find((one) => one.id === id);
  if (!unit) throw new RefusalError(refuse('unitUnknown', { unit: id }));
  return unit;
}

function permit(isPermitted: boolean): void {
  if (!isPermitted) throw new RefusalError(refuse('notPermitted'));
}

function examine(unit: Unit, before: Unit | null, next: Directory): void {
  const [refusal] = examineUnit({ unit, before }, next);
  if (refusal) throw new RefusalError(refusal);
}

/** Adds a unit under one the administrator answers for. @throws RefusalError */
export async function decideAddUnit(
  connection: Connection,
  { now, viewer }: { now: DirectoryNow; viewer: Viewer },
  body: Omit<Unit, 'id' | 'parent'> & { id?: string; parent: string },
): Promise<DecidedAct> {
  const parent = unitIn(now, body.parent);
  permit(canAdminister(viewer, parent.path));
  const id = body.id ?? new UnitIds(now.rules).next(parent.id);
  if (await findUnit(connection, id)) throw new RefusalError(refuse('unitIdTaken'));
  const unit: Unit = { ...body, id };
  const next = [...now.rules, unit];
  examine(unit, null, next);
  return {
    act: 'unit.added',
    units: [id, parent.id],
    summary: { name: unit.name, parent: parent.name },
    effects: { units: unitEffects(now, next), people: [] },
  };
}

/** Whatever takes part in something that runs stays where it is: its path is part of the record. */
async function requireIdle(
  connection: Connection,
  now: DirectoryNow,
  moved: OrderedUnit,
): Promise<void> {
  const below = now.units.filter(({ path }) => isWithin(path, moved.path));
  const open = await openIssuancesOf(
    connection,
    below.map(({ id }) => id),
  );
  const [first] = open;
  if (first) {
    throw new RefusalError(refuse('unitBusy', { campaign: first.title, count: open.length }));
  }
}

async function peopleBelow(connection: Connection, moved: OrderedUnit, next: Directory) {
  const scope: Scope = { kind: 'units', paths: [moved.path] };
  const people = await listPeople(connection, scope, {});
  return people
    .filter(({ posts }) => posts.length > 0)
    .map((person) => ({ ...personEffect(person), paths: pathsOfPosts(person.posts, next) }));
}

/** Changes a unit; null where nothing would be different. @throws RefusalError */
export async function decideChangeUnit(
  connection: Connection,
  { now, viewer }: { now: DirectoryNow; viewer: Viewer },
  { id, change }: { id: string; change: ChangeUnitBody },
): Promise<DecidedAct | null> {
  const placed = unitIn(now, id);
  permit(canKeepUnit(viewer, placed.path));
  const before = now.rules.find((one) => one.id === id);
  if (!before) throw new RefusalError(refuse('unitUnknown', { unit: id }));
  const unit = { ...before, ...change };
  const next = now.rules.map((one) => (one.id === id ? unit : one));
  const isMoved = unit.parent !== before.parent;
  if (isMoved) permit(canAdminister(viewer, unitIn(now, unit.parent ?? '').path));
  examine(unit, before, next);
  if (isMoved) await requireIdle(connection, now, placed);
  const units = unitEffects(now, next);
  if (units.length === 0) return null;
  const nameOf = (one: string | null) => now.rules.find((each) => each.id === one)?.name ?? '';
  const moved = { from: nameOf(before.parent), to: nameOf(unit.parent) };
  return {
    act: isMoved ? 'unit.moved' : 'unit.changed',
    units: [id],
    summary: { name: unit.name, before: before.name, ...(isMoved ? moved : {}) },
    effects: { units, people: isMoved ? await peopleBelow(connection, placed, next) : [] },
  };
}
