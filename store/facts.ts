import type { Connection } from 'mongoose';
import { reachOfTask, type Scope } from '../domain/permissions';
import { sameJson } from '../domain/same-json';
import { isDuplicateKey } from './duplicate-key';
import { factModel, type FactDoc } from './models/fact';

/** Shows facts; one that is there already is the same. */
export async function putFacts(connection: Connection, rows: readonly FactDoc[]): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ _id }) => _id);
  const { collection } = factModel(connection);
  const known = await collection
    .find({ _id: { $in: ids } } as never, { projection: { _id: 1 } })
    .toArray();
  const shown = new Set(known.map(({ _id }) => String(_id)));
  const fresh = rows.filter(({ _id }) => !shown.has(_id));
  if (fresh.length === 0) return;
  try {
    await collection.insertMany(fresh as never[], { ordered: false });
  } catch (error) {
    // Another worker has shown the same entry.
    if (!isDuplicateKey(error)) throw error;
  }
}

/** Later values after earlier ones. */
function byDate(a: FactDoc, b: FactDoc): number {
  return a.reportedAt - b.reportedAt || (a._id < b._id ? -1 : 1);
}

/** One report that serves two notices states a fact once (decision 0025). */
function saidOnce(facts: readonly FactDoc[]): FactDoc[] {
  return facts.filter(({ key, value, copyOf }) => {
    if (copyOf === undefined) return true;
    return !facts.some(
      (one) => one.submission === copyOf && one.key === key && sameJson(one.value, value),
    );
  });
}

/**
 * Every value a unit has stated of itself, the latest of each fact last: to the unit, and to those
 * who may read the whole of the report it stands in.
 */
export async function listFacts(
  connection: Connection,
  scope: Scope,
  unit: string,
): Promise<FactDoc[]> {
  const docs = (await factModel(connection)
    .collection.find({ unit })
    .toArray()) as unknown as FactDoc[];
  const seen = docs.filter((fact) => {
    return reachOfTask(scope, { ...fact, items: [] }).kind === 'whole';
  });
  return saidOnce(seen).sort(byDate);
}

/** The facts of a unit by name: of several values the one that was handed in last. */
export async function presentFacts(
  connection: Connection,
  scope: Scope,
  unit: string,
): Promise<Map<string, FactDoc>> {
  const facts = await listFacts(connection, scope, unit);
  return new Map(facts.map((fact) => [fact.key, fact]));
}
