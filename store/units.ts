import type { Connection } from 'mongoose';
import { indexDirectory } from '../domain/directory-index';
import { directoryPaths, isWithin, type Scope } from '../domain/permissions';
import type { Directory, Unit } from '../domain/unit';
import { inChunks } from './in-chunks';
import { unitModel, type UnitDoc } from './models/unit';

/** A node of the directory with its materialised path. */
export interface PlacedUnit extends Unit {
  path: string;
  directory: string;
}

/** A unit with its place among those of its directory. */
export interface OrderedUnit extends PlacedUnit {
  place: number;
}

function ordered({ _id, entry: _, ...rest }: UnitDoc): OrderedUnit {
  return { id: _id, ...rest };
}

function placed(doc: UnitDoc): PlacedUnit {
  const { place: _, ...rest } = ordered(doc);
  return rest;
}

function isReached(paths: string[] | null, unit: PlacedUnit): boolean {
  return paths === null || paths.some((path) => isWithin(unit.path, path));
}

/** A directory as a file has it. */
interface NamedDirectory {
  name: string;
  units: Directory;
}

async function writeUnits(
  connection: Connection,
  { name, units }: NamedDirectory,
  operator: '$set' | '$setOnInsert',
): Promise<void> {
  const { paths } = indexDirectory(units);
  const writes = units.map(({ id, ...unit }, place) => {
    const doc = { ...unit, directory: name, path: paths.get(id) ?? `/${id}/`, place };
    return { updateOne: { filter: { _id: id }, update: { [operator]: doc }, upsert: true } };
  });
  if (writes.length > 0) await unitModel(connection).bulkWrite(writes, { ordered: false });
}

/**
 * Loads a directory, replacing what is known of each of its units; idempotent.
 * Units that are no longer in it stay: their ids are part of streams for ever.
 */
export function saveDirectory(connection: Connection, directory: NamedDirectory): Promise<void> {
  return writeUnits(connection, directory, '$set');
}

/** Adds the units of a directory that are missing; what administrators have changed stays. */
export function addDirectory(connection: Connection, directory: NamedDirectory): Promise<void> {
  return writeUnits(connection, directory, '$setOnInsert');
}

/** Every unit in the order of its directory, as the pure rules take it; of all directories if none is named. */
export async function listDirectory(connection: Connection, directory?: string): Promise<Unit[]> {
  const docs = await unitModel(connection)
    .find(directory === undefined ? {} : { directory })
    .sort({ place: 1 })
    .lean<UnitDoc[]>()
    .exec();
  return docs.map(({ _id, name, aliases, tier, unitClass, parent }) => ({
    id: _id,
    name,
    aliases,
    tier,
    unitClass,
    parent,
  }));
}

/** Every unit of a directory in its order, with path and place: what an act upon it starts from. */
export async function loadDirectory(
  connection: Connection,
  directory: string,
): Promise<OrderedUnit[]> {
  const docs = await unitModel(connection)
    .find({ directory })
    .sort({ place: 1 })
    .lean<UnitDoc[]>()
    .exec();
  return docs.map(ordered);
}

/** Finds one unit by its id, without regard to who asks: for identity and policy, not for screens. */
export async function findUnit(connection: Connection, id: string): Promise<PlacedUnit | null> {
  const doc = await unitModel(connection).findById(id).lean<UnitDoc>().exec();
  return doc && placed(doc);
}

/** Finds units by id, in no order; unknown ids are left out. */
export async function findUnits(connection: Connection, ids: string[]): Promise<PlacedUnit[]> {
  const docs = await inChunks(ids, (some) =>
    unitModel(connection)
      .find({ _id: { $in: some } })
      .lean<UnitDoc[]>()
      .exec(),
  );
  return docs.map(placed);
}

/** What a list of units asks for. */
export interface UnitQuery {
  /** Part of a name or alias. */
  text?: string;
  /** Only direct subordinates of this unit. */
  parent?: string;
}

/**
 * Units within a scope in the order of their directory.
 * @throws Error without a scope
 */
export async function listUnits(
  connection: Connection,
  scope: Scope,
  query: UnitQuery,
): Promise<PlacedUnit[]> {
  const paths = directoryPaths(scope);
  const prefixes = paths?.map((path) => ({ path: { $gte: path, $lt: `${path}\uffff` } }));
  if (prefixes?.length === 0) return [];
  const docs = await unitModel(connection)
    .find({
      ...(prefixes ? { $or: prefixes } : {}),
      ...(query.parent === undefined ? {} : { parent: query.parent }),
    })
    .sort({ place: 1, _id: 1 })
    .lean<UnitDoc[]>()
    .exec();
  const { text } = query;
  const found = text
    ? docs.filter((doc) => [doc.name, ...doc.aliases].some((name) => name.includes(text)))
    : docs;
  return found.map(placed);
}

/** One unit if the scope reaches it. @throws Error without a scope */
export async function findUnitWithin(
  connection: Connection,
  scope: Scope,
  id: string,
): Promise<PlacedUnit | null> {
  const paths = directoryPaths(scope);
  const unit = await findUnit(connection, id);
  return unit && isReached(paths, unit) ? unit : null;
}
