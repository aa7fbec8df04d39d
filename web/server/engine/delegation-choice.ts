import { canAnswerFor } from '../../../domain/directory/can-answer-for';
import { SYSTEM_SCOPE, type Viewer } from '../../../domain/permissions';
import { listPeopleOfOffices, type StoredPerson } from '../../../store/people';
import { findUnits, listUnits } from '../../../store/units';
import type { DelegationList } from '../../contract/delegations';
import type { WebDeps } from '../web-deps';

type Connection = WebDeps['connection'];
type Choice = Pick<DelegationList, 'lenders' | 'people'>;

async function departmentsOf(connection: Connection, offices: readonly string[]) {
  const below = await Promise.all(
    offices.map((parent) => listUnits(connection, SYSTEM_SCOPE, { parent })),
  );
  return below.flat().flatMap(({ id, unitClass }) => (unitClass === 'department' ? [id] : []));
}

function placed(people: readonly StoredPerson[], offices: readonly string[]): Choice['people'] {
  return people.flatMap(({ id, disabled, posts }) => {
    const office = posts.find((post) => offices.includes(post.office))?.office;
    return disabled || office === undefined ? [] : [{ person: id, office }];
  });
}

/**
 * For whom somebody may have others stand in, and who may: people of the offices around them, their
 * departments, the office above and its departments. Administrators answer for those in their charge,
 * for whoever is away opens no page.
 */
export async function delegationChoice(connection: Connection, viewer: Viewer): Promise<Choice> {
  const own = [...new Set(viewer.posts.map(({ office }) => office))];
  const above = (await findUnits(connection, own)).flatMap(({ parent }) => parent ?? []);
  const near = [...new Set([...own, ...above])];
  const offices = [...new Set([...near, ...(await departmentsOf(connection, near))])];
  const around = await listPeopleOfOffices(connection, offices);
  const charges = around.filter(
    ({ id, paths }) => id !== viewer.person && canAnswerFor(viewer, paths),
  );
  return {
    lenders: [{ person: viewer.person, office: viewer.office }, ...placed(charges, offices)],
    people: placed(around, offices),
  };
}
