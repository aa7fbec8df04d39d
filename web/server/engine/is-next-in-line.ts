import { nextInLine } from '../../../domain/approval/next-in-line';
import type { OnItsWay } from '../../../store/asked-approvals';
import { listPeopleOfOffices } from '../../../store/people';
import { findUnits } from '../../../store/units';
import type { WebDeps } from '../web-deps';

/** Whether somebody answers for a person whose word is waited for, and so may look at what waits. */
export async function isNextInLine(
  { connection }: Pick<WebDeps, 'connection'>,
  person: string,
  { duty }: Pick<OnItsWay, 'duty'>,
): Promise<boolean> {
  const asked = (duty.approval?.waits ?? []).flatMap((wait) => wait.asked ?? []);
  const offices = await findUnits(connection, [...new Set(asked.map(({ office }) => office))]);
  const above = new Map(offices.map(({ id, parent }) => [id, parent]));
  const superiors = offices.flatMap(({ parent }) => parent ?? []);
  const people = await listPeopleOfOffices(connection, [...above.keys(), ...superiors]);
  return asked.some((one) => {
    const superior = above.get(one.office) ?? null;
    const line = nextInLine(one, { people, superior, barred: [] });
    return line.some((next) => next.person === person);
  });
}
