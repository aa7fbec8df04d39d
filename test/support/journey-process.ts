import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { processArguments } from '../../scripts/bundle-processes';
import { until } from './journey-until';

const ROOT = resolve(__dirname, '../..');
const READY_MS = 120_000;
const STOP_MS = 60_000;
const KEPT_CHARACTERS = 20_000;

/** One process of the product, run as it is run in production: a child with an environment. */
export class JourneyProcess {
  private output = '';
  private readonly orphanGuard = () => this.child.kill('SIGKILL');

  private constructor(
    private readonly file: string,
    private readonly child: ChildProcess,
  ) {
    const keep = (chunk: Buffer) => {
      this.output = (this.output + chunk.toString('utf8')).slice(-KEPT_CHARACTERS);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    process.once('exit', this.orphanGuard);
  }

  /** Starts one of the two processes of the product. */
  static start(file: string, env: Record<string, string>): JourneyProcess {
    const child = spawn(
      process.execPath,
      processArguments(file, process.env.LUOSHI_TEST_PROCESSES),
      {
        cwd: ROOT,
        env: { ...process.env, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    return new JourneyProcess(file, child);
  }

  /** The first match in what the process prints; fails when it ends or stays silent. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    const found = await until(
      () => pattern.exec(this.output),
      (match) => match !== null || this.hasEnded(),
      READY_MS,
    ).catch(() => null);
    if (found) return found;
    throw new Error(`${this.file} did not say ${pattern.source}:\n${this.output}`);
  }

  /** Ends it as an operator would; fails if it does not end by itself, or ends badly. */
  async stop(): Promise<void> {
    process.removeListener('exit', this.orphanGuard);
    if (!this.hasEnded()) {
      this.child.kill('SIGTERM');
      const late = setTimeout(() => this.child.kill('SIGKILL'), STOP_MS);
      await once(this.child, 'exit');
      clearTimeout(late);
    }
    if (this.child.exitCode !== 0) {
      throw new Error(
        `${this.file} ended with ${this.child.exitCode ?? this.child.signalCode}:\n${this.output}`,
      );
    }
  }

  /** Lines of its log at level error or above: faults that no answer told in full. */
  faults(): string[] {
    return this.output.split('\n').filter((line) => /"level":[56]0/.test(line));
  }

  private hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }
}
