import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import type { Person, Post } from '../../domain/person';
import type { Unit } from '../../domain/unit';
import { addPeople } from '../../store/people';
import { saveDirectory } from '../../store/units';
import { readWebConfig, type WebConfig } from '../../web/server/config';
import { hashPassword } from '../../web/server/password';
import { startWebServer, type WebServer } from '../../web/server/start-web';
import { databaseUri, testServers } from './servers';
import { WebVisitor } from './web-visitor';

/** Password of everybody whom `addPeople` adds. */
export const PASSWORD = '测试口令-2026';

/** A federation small enough to read: a root, two departments, two prefectures, a county. */
export const SMALL_DIRECTORY: Unit[] = [
  unit('r', '根省总工会', null),
  unit('r-xj', '宣传部', 'r'),
  unit('r-jj', '经济部', 'r'),
  unit('r-a', '甲市总工会', 'r'),
  unit('r-b', '乙市总工会', 'r'),
  unit('r-a-1', '甲市一县总工会', 'r-a'),
];

function unit(id: string, name: string, parent: string | null): Unit {
  const tier = parent === null ? 'province' : 'prefecture';
  const unitClass = parent === null ? 'federation' : 'prefecture';
  return { id, name, aliases: [`${name}别名`], tier, unitClass, parent };
}

/** The web server on the test servers, in a database of its own. */
export interface TestWeb extends WebServer {
  /** Adds people by account; their password is `PASSWORD`. */
  addPeople(posts: Record<string, Post[]>): Promise<Record<string, Person>>;
  /** Somebody who is not signed in. */
  visitor(): WebVisitor;
  /** Somebody who is. */
  signedIn(account: string): Promise<WebVisitor>;
}

let sharedHash: Promise<string> | undefined;

/** Starts the web server with the small directory on an ephemeral port; no worker. */
export async function startWeb(change: Partial<WebConfig> = {}): Promise<TestWeb> {
  const { address, namespace } = testServers();
  const config = readWebConfig({
    MONGODB_URI: databaseUri(`web-${randomUUID().slice(0, 8)}`),
    TEMPORAL_ADDRESS: address,
    TEMPORAL_NAMESPACE: namespace,
    LUOSHI_TASK_QUEUE: `web-${randomUUID().slice(0, 8)}`,
    LUOSHI_PORT: '0',
  });
  const own = { clientFolder: '', ...change };
  const server = await startWebServer({ ...config, ...own }, pino({ level: 'silent' }));
  const { connection } = server.deps;
  await saveDirectory(connection, { name: 'small', units: SMALL_DIRECTORY });
  const visitor = () => new WebVisitor(server.url);
  return {
    ...server,
    visitor,
    async addPeople(posts) {
      sharedHash ??= hashPassword(PASSWORD);
      const passwordHash = await sharedHash;
      const people = Object.entries(posts).map(([account, held]) => ({
        id: `id-${account}`,
        account,
        name: `人员${account}`,
        posts: held,
        disabled: false,
        passwordHash,
      }));
      await addPeople(connection, people);
      return Object.fromEntries(people.map(({ passwordHash: _, ...one }) => [one.account, one]));
    },
    async signedIn(account) {
      const one = visitor();
      const { status } = await one.signIn(account, PASSWORD);
      if (status !== 200) throw new Error(`${account} could not sign in: ${status}`);
      return one;
    },
    async close() {
      await connection.dropDatabase();
      await server.close();
    },
  };
}
