import { randomUUID } from 'node:crypto';
import type { CampaignFile } from '../../domain/campaign-file';
import type { Post } from '../../domain/person';
import { catalogue } from '../../forms/catalogue';
import { connectStore, type Store } from '../../store/connection';
import { createIndexes } from '../../store/create-indexes';
import { publishForms } from '../../store/form-versions';
import { addPerson } from '../../store/people';
import { saveDirectory } from '../../store/units';
import type { CampaignSaved, CampaignView } from '../../web/contract/campaigns';
import { hashPassword } from '../../web/server/password';
import { DIRECTORY } from '../builders/campaign-file';
import { JourneyDesk } from './journey-desk';
import { JourneyProcess } from './journey-process';
import { until } from './journey-until';
import { expectRowsAsRecorded } from './rows-as-recorded';
import { databaseUri, testServers, workflowBundle } from './servers';

/** Password of everybody who has a seat. */
export const PASSWORD = 'a password of the journeys';

/** Worker and web server as processes of their own, on a database and a task queue of their own. */
export class Stack {
  // One hash for all: they share a password, and argon2 takes its time.
  private readonly passwordHash = hashPassword(PASSWORD);

  private constructor(
    readonly url: string,
    private readonly store: Store,
    private readonly processes: JourneyProcess[],
  ) {}

  static async start(): Promise<Stack> {
    const name = `journey-${randomUUID().slice(0, 8)}`;
    const { address, namespace } = testServers();
    const env = {
      MONGODB_URI: databaseUri(name),
      TEMPORAL_ADDRESS: address,
      TEMPORAL_NAMESPACE: namespace,
      LUOSHI_TASK_QUEUE: name,
      LUOSHI_WORKFLOW_BUNDLE: workflowBundle().codePath,
      LUOSHI_HOST: '127.0.0.1',
      LUOSHI_PORT: '0',
      LUOSHI_LOG_LEVEL: 'info',
    };
    const web = JourneyProcess.start('web/server/main.ts', env);
    const processes = [web, JourneyProcess.start('activities/worker.ts', env)];
    const store = await connectStore(env.MONGODB_URI);
    await createIndexes(store.connection);
    await saveDirectory(store.connection, { name: 'demo', units: DIRECTORY });
    await publishForms(store.connection, Object.values(catalogue));
    const listening = await web.says(/"url":"(http:[^"]+)","msg":"listening"/);
    return new Stack(listening[1] ?? '', store, processes);
  }

  /** The database of this stack, for what no screen shows. */
  get connection(): Store['connection'] {
    return this.store.connection;
  }

  /** Ends both processes; fails if one ended badly or logged a fault. */
  async stop(): Promise<void> {
    await Promise.all(this.processes.map((one) => one.stop()));
    await expectRowsAsRecorded(this.connection);
    await this.connection.dropDatabase();
    await this.store.close();
    const faults = this.processes.flatMap((one) => one.faults());
    if (faults.length > 0) throw new Error(`faults were logged:\n${faults.join('\n')}`);
  }

  /** Adds a person and signs them in for their first post. */
  async seat(account: string, posts: [Post, ...Post[]]): Promise<JourneyDesk> {
    const person = { id: `p-${account}`, name: account, account, posts, disabled: false };
    await addPerson(this.connection, { ...person, passwordHash: await this.passwordHash });
    const response = await fetch(`${this.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account, password: PASSWORD }),
    });
    const cookie = response.headers.get('set-cookie')?.split(';')[0];
    if (!cookie) throw new Error(`${account} could not sign in: ${response.status}`);
    return new JourneyDesk(this.url, cookie, { person: person.id, office: posts[0].office });
  }

  /** Saves and issues a campaign over HTTP; answers once everybody is enrolled. */
  async issue(desk: JourneyDesk, file: CampaignFile): Promise<void> {
    const saved = await desk.send<CampaignSaved>('POST', '/api/campaigns', { body: { file } });
    if (saved.status !== 201) throw new Error(JSON.stringify(saved.body));
    await desk.do(`/api/campaigns/${file.id}/issue`, { revision: saved.body.revision });
    await this.reaches(desk, file.id, 'running');
  }

  /** Waits until a campaign has come so far. */
  async reaches(
    desk: JourneyDesk,
    campaign: string,
    status: CampaignView['status'],
  ): Promise<void> {
    await until(
      () => desk.get<CampaignView>(`/api/campaigns/${campaign}`),
      (view) => view.status === status,
    );
  }
}
