import type { PickedKind } from '../../../domain/form-design/picked-values';
import { directoryPaths, type Scope } from '../../../domain/permissions';
import type { Connection } from '../../../store/connection';
import { findPeople } from '../../../store/people';
import { findUnits } from '../../../store/units';

interface Found {
  id: string;
  name: string;
  /** The superior unit, or where the person has a post. */
  of: string | null;
}

/** The units or people of these ids that lie within a scope; others are left out. */
export async function pickedWithin(
  connection: Connection,
  scope: Scope,
  { pick, ids }: { pick: PickedKind; ids: string[] },
): Promise<Found[]> {
  const within = directoryPaths(scope);
  const isWithin = (path: string) => within?.some((one) => path.startsWith(one)) ?? true;
  if (pick === 'unit') {
    const units = await findUnits(connection, ids);
    return units
      .filter(({ path }) => isWithin(path))
      .map(({ id, name, parent }) => ({ id, name, of: parent }));
  }
  const people = await findPeople(connection, ids);
  return people
    .filter(({ paths }) => paths.some(isWithin))
    .map(({ id, name, posts }) => ({ id, name, of: posts[0]?.office ?? null }));
}
