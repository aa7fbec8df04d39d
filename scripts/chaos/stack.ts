import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { processArguments } from '../bundle-processes';
import { KeptProcess, type Ending } from './kept-process';
import type { Part, PartCommand } from './parts';

const READY_MS = 120_000;
const TRY_MS = 3_000;

interface StackPlan {
  /** How the servers are started. */
  servers: Partial<Record<Part, PartCommand>>;
  /** Folder of logs. */
  folder: string;
  /** File of the bundled workflow code. */
  bundle: string;
  /** Folder of the bundled processes. */
  processes: string;
  onEnding: (ending: Ending) => void;
}

/** A whole installation whose processes can be killed: servers, worker and web, each restarted. */
export class ChaosStack {
  private readonly kept: Map<Part, KeptProcess>;
  private crashAfter: string | null = null;
  /** The worker that runs now may kill itself. */
  private isArmed = false;
  readonly url: string;

  constructor(private readonly plan: StackPlan) {
    const { LUOSHI_HOST: host, LUOSHI_PORT: port } = process.env;
    this.url = `http://${host}:${port}`;
    const servers = Object.keys(plan.servers) as Part[];
    const parts: Part[] = [...servers, 'worker', 'web'];
    this.kept = new Map(parts.map((part) => [part, this.keep(part)]));
  }

  /** Every process of this stack. */
  get parts(): Part[] {
    return [...this.kept.keys()];
  }

  isAlive(part: Part): boolean {
    return this.kept.get(part)?.isAlive ?? false;
  }

  startServers(): void {
    for (const part of Object.keys(this.plan.servers) as Part[]) this.kept.get(part)?.start();
  }

  startOwn(): void {
    this.kept.get('worker')?.start();
    this.kept.get('web')?.start();
  }

  async kill(part: Part, restartMs: number): Promise<void> {
    await this.kept.get(part)?.kill(restartMs);
  }

  /** The next worker to start kills itself right after its entry number `count` is on disk. */
  armWorker(count: number): void {
    this.crashAfter = `#${count}`;
  }

  /**
   * No worker kills itself any more: one that may still do so is replaced.
   */
  async disarm(): Promise<void> {
    this.crashAfter = null;
    if (!this.isArmed) return;
    this.isArmed = false;
    await this.kept.get('worker')?.kill(0);
  }

  /** Waits until the web process says that everything it works with is there. */
  async ready(): Promise<void> {
    for (const end = Date.now() + READY_MS; Date.now() < end; await pause(200)) {
      const signal = AbortSignal.timeout(TRY_MS);
      const answer = await fetch(`${this.url}/api/health/ready`, { signal }).catch(() => null);
      if (answer?.status === 200) return;
    }
    throw new Error(`not ready within ${READY_MS} ms`);
  }

  async stop(): Promise<void> {
    for (const kept of [...this.kept.values()].reverse()) await kept.stop();
  }

  private keep(part: Part): KeptProcess {
    const { folder, onEnding } = this.plan;
    const output = join(folder, `${part}.log`);
    return new KeptProcess(part, { command: () => this.commandOf(part), output, onEnding });
  }

  private commandOf(part: Part): PartCommand {
    const server = this.plan.servers[part];
    if (server) return server;
    const file = part === 'worker' ? 'activities/worker.ts' : 'web/server/main.ts';
    const env: Record<string, string> = { LUOSHI_WORKFLOW_BUNDLE: this.plan.bundle };
    if (part === 'worker') {
      this.isArmed = this.crashAfter !== null;
      if (this.crashAfter !== null) env.LUOSHI_CRASH_AFTER = this.crashAfter;
      this.crashAfter = null;
    }
    return { file: process.execPath, args: processArguments(file, this.plan.processes), env };
  }
}
