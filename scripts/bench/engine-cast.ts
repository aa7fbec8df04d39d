import { catalogue } from '../../forms/catalogue';
import type { Connection } from '../../store/connection';
import { publishForms } from '../../store/form-versions';
import { addPeople } from '../../store/people';
import { saveDirectory } from '../../store/units';
import { hashPassword } from '../../web/server/password';
import { ApiClient } from '../demo/api-client';
import { DEMO_PASSWORD } from '../seed-data/demo-people';
import type { Cast } from './engine-acts';
import { DIRECTORY, measureDirectory, SPONSOR, unitId } from './engine-campaign';
import { WIDE_FORM } from './wide-form';

/**
 * Makes the directory, the forms and the people of a measure, and signs them in.
 * @param acting of how many units somebody acts
 */
export async function castOn(
  connection: Connection,
  { url, units, acting }: { url: string; units: number; acting: number },
): Promise<Cast> {
  await saveDirectory(connection, { name: DIRECTORY, units: measureDirectory(units) });
  await publishForms(connection, [...Object.values(catalogue), WIDE_FORM]);
  const offices = Array.from({ length: acting }, (_, no) => unitId(no));
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const person = { disabled: false, passwordHash, name: '测量员' };
  const role = 'handler' as const;
  await addPeople(connection, [
    { ...person, id: 'm-run', account: 'm.run', posts: [{ office: SPONSOR, role }] },
    {
      ...person,
      id: 'm-all',
      account: 'm.all',
      posts: offices.map((office) => ({ office, role })),
    },
  ]);
  const signIn = (account: string, office: string) =>
    ApiClient.signIn(url, { account, password: DEMO_PASSWORD, office });
  const handler = await signIn('m.run', SPONSOR);
  const first = await signIn('m.all', offices[0] ?? '');
  return { handler, liaisons: offices.map((office) => first.actingFor(office)) };
}
