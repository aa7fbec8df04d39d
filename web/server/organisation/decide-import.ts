import { randomUUID } from 'node:crypto';
import type { PersonEffect } from '../../../domain/directory/organisation-entry';
import type { PlannedPerson } from '../../../domain/directory/plan-people';
import type { Directory } from '../../../domain/unit';
import type { Connection } from '../../../store/connection';
import { findUnits } from '../../../store/units';
import { refuse } from '../../../domain/refusal';
import { RefusalError, WebRefusalError } from '../refusal-error';
import type { DecidedAct } from './commit-entry';
import { countsOf, type ImportPlan, refusedRows } from './plan-import';
import { pathsOfPosts, unitEffects } from './unit-effects';

function personEffectOf(step: PlannedPerson, directory: Directory): PersonEffect {
  const { name, account, posts, before } = step;
  return {
    ...{ name, account, posts, paths: pathsOfPosts(posts, directory) },
    ...{ id: before?.id ?? randomUUID(), isNew: before === null, disabled: false, ends: false },
  };
}

/** Ids are the same in every directory of a database; a generated one may be another's. */
async function requireFreeIds(connection: Connection, added: string[]): Promise<void> {
  const taken = await findUnits(connection, added);
  if (taken.length > 0) throw new RefusalError(refuse('unitIdTaken'));
}

/** What speaks against taking a plan over as it is. @throws WebRefusalError */
function requireSound(plan: ImportPlan, asked: { basis: number; isConfirmed: boolean }): void {
  if (plan.faults.length > 0) {
    throw new WebRefusalError('sheetHasFaults', { rows: refusedRows(plan.faults) });
  }
  if (plan.now.seq !== asked.basis) throw new WebRefusalError('revisionOutdated');
  if ((plan.units?.warnings.length ?? 0) > 0 && !asked.isConfirmed) {
    throw new WebRefusalError('sheetNeedsConfirmation');
  }
}

/** Takes over both tables in one act, or nothing; null where nothing would be different. */
export async function decideImport(
  connection: Connection,
  plan: ImportPlan,
  asked: { basis: number; isConfirmed: boolean; office: string },
): Promise<DecidedAct | null> {
  requireSound(plan, asked);
  const { now } = plan;
  const directory = plan.units?.directory ?? now.rules;
  const units = unitEffects(now, directory);
  const people = (plan.people?.steps ?? []).map((step) => personEffectOf(step, directory));
  if (units.length + people.length === 0) return null;
  await requireFreeIds(
    connection,
    units.filter(({ isNew }) => isNew).map(({ id }) => id),
  );
  const [unitCounts, peopleCounts] = [countsOf(plan.units, []), countsOf(plan.people, [])];
  const touched = people.flatMap(({ posts }) => posts.map(({ office }) => office));
  return {
    act: 'directory.imported',
    units: [...new Set([asked.office, ...units.map(({ id }) => id), ...touched])],
    summary: {
      units: unitCounts?.added ?? 0,
      unitsChanged: unitCounts?.changed ?? 0,
      people: peopleCounts?.added ?? 0,
      peopleChanged: peopleCounts?.changed ?? 0,
    },
    effects: { units, people },
  };
}
