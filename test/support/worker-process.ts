import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { processArguments } from '../../scripts/bundle-processes';
import type { TestEngine } from './engine';
import { databaseUri, workflowBundle } from './servers';

const ROOT = resolve(__dirname, '../..');

/** How a process came to its end. */
export type Ending = NodeJS.Signals | number | null;

/** The worker as it is run in production, a process of its own, on an engine's queue and database. */
export class WorkerProcess {
  private readonly ending: Promise<Ending>;
  private errors = '';
  private readonly orphanGuard = () => this.child.kill('SIGKILL');

  private constructor(private readonly child: ChildProcess) {
    child.stderr?.on('data', (chunk: Buffer) => {
      this.errors = (this.errors + chunk.toString('utf8')).slice(-5_000);
    });
    process.once('exit', this.orphanGuard);
    this.ending = once(child, 'exit').then(([code, signal]: Ending[]) => {
      process.removeListener('exit', this.orphanGuard);
      return signal ?? code ?? null;
    });
  }

  /** @param crashAfter name of the event after whose journal write it kills itself */
  static start(engine: TestEngine, crashAfter?: string): WorkerProcess {
    const { LUOSHI_CRASH_AFTER: _none, ...inherited } = process.env;
    const child = spawn(
      process.execPath,
      processArguments('activities/worker.ts', process.env.LUOSHI_TEST_PROCESSES),
      {
        cwd: ROOT,
        env: {
          ...inherited,
          MONGODB_URI: databaseUri(engine.name),
          LUOSHI_TASK_QUEUE: engine.name,
          LUOSHI_WORKFLOW_BUNDLE: workflowBundle().codePath,
          ...(crashAfter === undefined ? {} : { LUOSHI_CRASH_AFTER: crashAfter }),
        },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    return new WorkerProcess(child);
  }

  /** Waits for its end; what it wrote on standard error tells why it was another one. */
  async died(by: NodeJS.Signals): Promise<void> {
    const ending = await this.ending;
    if (ending !== by) throw new Error(`ended by ${ending ?? 'nothing'}:\n${this.errors}`);
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ending;
  }

  /** Ends it as an operator would. */
  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    await this.ending;
  }
}
