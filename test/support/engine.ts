import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { openEngine, type EngineDeps } from '../../activities/engine-deps';
import type { CampaignFile } from '../../domain/campaign-file';
import type { IssuanceCommandPayload, UnitCommandPayload } from '../../domain/command';
import type { ActAnswer, JournalEntry } from '../../domain/journal-entry';
import { campaignStream, type IssuanceRef, type UnitTaskRef } from '../../domain/stream-name';
import { catalogue } from '../../forms/catalogue';
import { saveDraft } from '../../store/campaigns';
import { connectStore } from '../../store/connection';
import { createIndexes } from '../../store/create-indexes';
import { publishForms } from '../../store/form-versions';
import { saveDirectory } from '../../store/units';
import { DIRECTORY } from '../builders/campaign-file';
import { EngineCaller, type Stamp } from './engine-caller';
import { expectRowsAsRecorded } from './rows-as-recorded';
import { databaseUri, testServers } from './servers';
import { TestWorker } from './test-worker';

interface EngineOptions {
  /** Events after which both workflows continue as new. */
  historyLimit?: number;
  /** Workflows the worker keeps in memory. */
  cached?: number;
  /** False: the test starts workers itself, here or in processes of their own. */
  working?: boolean;
}

/** The engine on real servers: a worker in this process and commands as the web server sends them. */
export class TestEngine {
  private worker: TestWorker | undefined;

  private constructor(
    readonly deps: EngineDeps,
    private readonly options: EngineOptions,
    private readonly closers: (() => Promise<unknown>)[],
  ) {}

  /** Name of its database and of its task queue. */
  get name(): string {
    return this.deps.taskQueue;
  }

  /** Starts a worker on a task queue and a database of its own, with the demonstration directory. */
  static async start(options: EngineOptions = {}): Promise<TestEngine> {
    const name = `engine-${randomUUID().slice(0, 8)}`;
    const { address, namespace } = testServers();
    const store = await connectStore(databaseUri(name));
    await createIndexes(store.connection);
    await saveDirectory(store.connection, { name: 'demo', units: DIRECTORY });
    await publishForms(store.connection, Object.values(catalogue));
    const connection = await Connection.connect({ address });
    const temporal = new Client({ connection, namespace });
    const deps = await openEngine({ connection: store.connection, temporal, taskQueue: name });
    const engine = new TestEngine(deps, options, [
      () => connection.close(),
      async () => {
        await store.connection.dropDatabase();
        await store.close();
      },
    ]);
    if (options.working !== false) await engine.startWorker();
    return engine;
  }

  /** A worker takes the engine's task queue. */
  async startWorker(): Promise<void> {
    this.worker = await TestWorker.start(this.deps, this.options.cached);
  }

  /** Nobody works any more; commands and timers wait at the server. */
  async stopWorker(): Promise<void> {
    await this.worker?.stop();
    this.worker = undefined;
  }

  async stop(): Promise<void> {
    await this.stopWorker();
    await expectRowsAsRecorded(this.deps.connection);
    for (const close of this.closers) await close();
  }

  /** Another engine over the same database, as a second worker process has it. */
  another(onAppended?: (entry: JournalEntry) => void): Promise<EngineDeps> {
    const { connection, temporal, taskQueue } = this.deps;
    return openEngine({ connection, temporal, taskQueue, onAppended });
  }

  /**
   * Saves a campaign as its issuer would, without issuing it. Workflow ids are for ever, so its id
   * is made this engine's own: a server may have served other runs of the tests.
   */
  async draft(file: CampaignFile): Promise<IssuanceRef & { revision: number }> {
    const own = { ...file, id: `${file.id}-${this.name.replace('engine-', '')}` };
    const by = { person: 'p-issuer', office: own.notice.sponsor };
    const saved = await saveDraft(this.deps.connection, { file: own, by, expectedRevision: 0 });
    if (typeof saved === 'string') throw new Error(saved);
    return { campaign: own.id, office: own.notice.issuer, revision: saved.revision };
  }

  /** Saves and issues a campaign; answers once everybody is enrolled. */
  async issue(file: CampaignFile): Promise<IssuanceRef> {
    const { revision, ...ref } = await this.draft(file);
    await this.steer(ref, 'issue', { revision });
    await this.until(async () => (await this.statusOf(ref)) === 'running');
    return ref;
  }

  /** Where the issuing stands by its journal. */
  async statusOf(ref: IssuanceRef): Promise<string> {
    return (await this.deps.issuances.fresh(campaignStream(ref))).state.status;
  }

  /** One act upon a unit's stream, as the web server would ask for it. */
  unitAct<Act extends keyof UnitCommandPayload>(
    ref: UnitTaskRef,
    act: Act,
    payload: UnitCommandPayload[Act],
  ): Promise<ActAnswer> {
    return this.as({}).unitAct(ref, act, payload);
  }

  /** One act of the issuing side. */
  steer<Act extends keyof IssuanceCommandPayload>(
    ref: IssuanceRef,
    act: Act,
    payload: IssuanceCommandPayload[Act],
  ): Promise<ActAnswer> {
    return this.as({}).steer(ref, act, payload);
  }

  /** Commands of this key, person or instant. */
  as(stamp: Stamp): EngineCaller {
    const { temporal, taskQueue } = this.deps;
    const { historyLimit } = this.options;
    return new EngineCaller({ temporal, taskQueue, historyLimit }, stamp);
  }

  /** Waits for a condition of the record or the projections. */
  async until(check: () => Promise<boolean>, withinMs = 60_000): Promise<void> {
    const end = Date.now() + withinMs;
    while (!(await check())) {
      if (Date.now() > end) throw new Error(`not true within ${withinMs} ms: ${check.toString()}`);
      await pause(40);
    }
  }
}
