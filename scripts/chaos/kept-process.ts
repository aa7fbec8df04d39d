import { spawn, type ChildProcess } from 'node:child_process';
import { openSync } from 'node:fs';
import { once } from 'node:events';
import type { Part, PartCommand } from './parts';

const RESTART_MS = 300;
const STOP_MS = 15_000;

/** How a process came to its end without being told to. */
export interface Ending {
  part: Part;
  /** It was ended by SIGKILL that nobody here sent: its own crash hook. */
  killedItself: boolean;
}

interface Keeping {
  /** Asked before each start. */
  command: () => PartCommand;
  /** File that its output is added to. */
  output: string;
  onEnding: (ending: Ending) => void;
}

/** One process that is started again whenever it ends, as a supervisor does in production. */
export class KeptProcess {
  private child: ChildProcess | null = null;
  private timer: NodeJS.Timeout | undefined;
  private isStopping = false;
  private isBeingKilled = false;
  private readonly output: number;
  private readonly orphanGuard = () => this.child?.kill('SIGKILL');

  constructor(
    readonly part: Part,
    private readonly keeping: Keeping,
  ) {
    this.output = openSync(keeping.output, 'a');
    process.once('exit', this.orphanGuard);
  }

  get isAlive(): boolean {
    return this.child !== null;
  }

  start(): void {
    const { file, args, env, uid, gid } = this.keeping.command();
    const child = spawn(file, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', this.output, this.output],
      uid,
      gid,
    });
    this.child = child;
    child.once('error', () => undefined);
    child.once('close', (_code, signal) => this.ended(signal));
  }

  /** Ends it at once, as a power cut would; it starts again after `restartMs`. */
  async kill(restartMs: number): Promise<void> {
    const { child } = this;
    if (!child) return;
    this.isBeingKilled = true;
    const ended = once(child, 'close');
    child.kill('SIGKILL');
    await ended;
    clearTimeout(this.timer);
    this.startLater(restartMs);
  }

  /** Ends it as an operator would, for good. */
  async stop(): Promise<void> {
    this.isStopping = true;
    clearTimeout(this.timer);
    process.removeListener('exit', this.orphanGuard);
    const { child } = this;
    if (!child) return;
    const ended = once(child, 'close');
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await ended;
    clearTimeout(late);
  }

  private ended(signal: NodeJS.Signals | null): void {
    this.child = null;
    const wasKilled = this.isBeingKilled;
    this.isBeingKilled = false;
    if (this.isStopping) return;
    if (!wasKilled) {
      this.keeping.onEnding({ part: this.part, killedItself: signal === 'SIGKILL' });
    }
    this.startLater(RESTART_MS);
  }

  private startLater(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (!this.isStopping && !this.child) this.start();
    }, ms);
  }
}
