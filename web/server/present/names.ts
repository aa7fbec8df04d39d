import type { Connection } from '../../../store/connection';
import { namesOfPeople } from '../../../store/people';
import { findUnits } from '../../../store/units';
import type { Names } from '../../contract/names';

/** Names of the units and people that an answer speaks of by id; what is unknown is left out. */
export async function namesFor(
  connection: Connection,
  ids: { units: Iterable<string>; people?: Iterable<string> },
): Promise<Names> {
  const people = [...new Set(ids.people ?? [])];
  const [units, names] = await Promise.all([
    findUnits(connection, [...new Set(ids.units)]),
    people.length > 0 ? namesOfPeople(connection, people) : new Map<string, string>(),
  ]);
  return {
    units: Object.fromEntries(units.map(({ id, name }) => [id, name])),
    people: Object.fromEntries(names),
  };
}
