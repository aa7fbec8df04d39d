import { randomUUID } from 'node:crypto';
import { Client, Connection, WithStartWorkflowOperation } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { createEngineActivities } from '../../activities';
import { openEngine, type EngineDeps } from '../../activities/engine-deps';
import { WORKER_SIZES } from '../../activities/worker-options';
import type { Actor } from '../../domain/actor';
import type { CampaignFile } from '../../domain/campaign-file';
import type {
  IssuanceCommand,
  IssuanceCommandPayload,
  UnitCommand,
  UnitCommandPayload,
} from '../../domain/command';
import type { ActAnswer } from '../../domain/journal-entry';
import { campaignStream, unitStream, type IssuanceRef } from '../../domain/stream-name';
import { catalogue } from '../../forms/catalogue';
import { saveDraft } from '../../store/campaigns';
import { connectStore } from '../../store/connection';
import { createIndexes } from '../../store/create-indexes';
import { publishForms } from '../../store/form-versions';
import { saveDirectory } from '../../store/units';
import { DIRECTORY } from '../builders/campaign-file';
import { databaseUri, testServers, workflowBundle } from './servers';

/** The engine on real servers: a worker in this process and commands as the web server sends them. */
export class TestEngine {
  private constructor(
    readonly deps: EngineDeps,
    readonly historyLimit: number | undefined,
    private readonly closers: (() => Promise<unknown>)[],
  ) {}

  /** Starts a worker on a task queue and a database of its own, with the demonstration directory. */
  static async start(options: { historyLimit?: number; cached?: number } = {}): Promise<TestEngine> {
    const id = randomUUID().slice(0, 8);
    const { address, namespace } = testServers();
    const store = await connectStore(databaseUri(`engine-${id}`));
    await createIndexes(store.connection);
    await saveDirectory(store.connection, { name: 'demo', units: DIRECTORY });
    await publishForms(store.connection, Object.values(catalogue));
    const connection = await Connection.connect({ address });
    const native = await NativeConnection.connect({ address });
    const taskQueue = `engine-${id}`;
    const temporal = new Client({ connection, namespace });
    const deps = await openEngine({ connection: store.connection, temporal, taskQueue });
    const worker = await Worker.create({
      connection: native,
      namespace,
      taskQueue,
      activities: createEngineActivities(deps),
      workflowBundle: workflowBundle(),
      ...WORKER_SIZES,
      maxCachedWorkflows: options.cached ?? WORKER_SIZES.maxCachedWorkflows,
      shutdownGraceTime: '1 second',
    });
    const running = worker.run();
    return new TestEngine(deps, options.historyLimit, [
      async () => {
        worker.shutdown();
        await running;
      },
      () => native.close(),
      () => connection.close(),
      async () => {
        await store.connection.dropDatabase();
        await store.close();
      },
    ]);
  }

  async stop(): Promise<void> {
    for (const close of this.closers) await close();
  }

  /** Saves and issues a campaign; answers once everybody is enrolled. */
  async issue(file: CampaignFile): Promise<IssuanceRef> {
    const saved = await saveDraft(this.deps.connection, {
      file,
      by: { person: 'p-issuer', office: file.notice.sponsor },
      expectedRevision: 0,
    });
    if (typeof saved === 'string') throw new Error(saved);
    const ref = { campaign: file.id, office: file.notice.issuer };
    await this.steer(ref, 'issue', { revision: saved.revision });
    await this.until(async () => (await this.statusOf(ref)) === 'running');
    return ref;
  }

  async statusOf(ref: IssuanceRef): Promise<string> {
    this.deps.issuances.forget(campaignStream(ref));
    return (await this.deps.issuances.load(campaignStream(ref))).state.status;
  }

  /** One act upon a unit's stream, as the web server would ask for it. */
  unitAct<Act extends keyof UnitCommandPayload>(
    ref: IssuanceRef & { unit: string },
    act: Act,
    payload: UnitCommandPayload[Act],
    over: Partial<Pick<UnitCommand, 'key' | 'by' | 'receivedAt'>> = {},
  ): Promise<ActAnswer> {
    const command = this.command(act, payload, { person: `p-${ref.unit}`, office: ref.unit }, over);
    return this.ask(unitStream(ref), 'unitTaskWorkflow', { ref, command });
  }

  /** One act of the issuing side. */
  steer<Act extends keyof IssuanceCommandPayload>(
    ref: IssuanceRef,
    act: Act,
    payload: IssuanceCommandPayload[Act],
    over: Partial<Pick<IssuanceCommand, 'key' | 'by' | 'receivedAt'>> = {},
  ): Promise<ActAnswer> {
    const command = this.command(act, payload, { person: 'p-issuer', office: ref.office }, over);
    return this.ask(campaignStream(ref), 'campaignWorkflow', { ref, command });
  }

  /** Waits for a condition of the record or the projections. */
  async until(check: () => Promise<boolean>, withinMs = 20_000): Promise<void> {
    const end = Date.now() + withinMs;
    while (!(await check())) {
      if (Date.now() > end) throw new Error(`not true within ${withinMs} ms: ${check.toString()}`);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }

  private command(
    act: string,
    payload: object,
    by: Actor,
    over: Partial<Pick<UnitCommand, 'key' | 'by' | 'receivedAt'>>,
  ) {
    const request = JSON.stringify([act, payload]);
    return { key: randomUUID(), act, by, receivedAt: Date.now(), request, payload, ...over };
  }

  private ask(
    workflowId: string,
    workflow: string,
    { ref, command }: { ref: IssuanceRef; command: { act: string; key: string } },
  ): Promise<ActAnswer> {
    const { temporal, taskQueue } = this.deps;
    return temporal.workflow.executeUpdateWithStart(command.act, {
      args: [command],
      updateId: command.key,
      startWorkflowOperation: new WithStartWorkflowOperation(workflow, {
        workflowId,
        taskQueue,
        args: [{ ref, historyLimit: this.historyLimit }],
        workflowIdConflictPolicy: 'USE_EXISTING',
        workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      }),
    }) as Promise<ActAnswer>;
  }
}
