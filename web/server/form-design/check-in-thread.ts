import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { designFault } from '../../../domain/form-design/design-fault';
import { isWithin, measure } from '../../../domain/form-design/design-limits';
import type { Checked, DesignToCheck } from './design-to-check';

const THREAD = path.join(__dirname, 'check-thread.ts');
// A thread does not take over what loads TypeScript in the server itself.
const BOOT = [require.resolve('tsx/cjs'), THREAD]
  .map((file) => `require(${JSON.stringify(file)});`)
  .join('\n');
const PATIENCE_MS = 20_000;
const MEMORY = { maxOldGenerationSizeMb: 512 };
const WHOLE = { pointer: '', title: '' };

function answerOf(thread: Worker, patience: number): Promise<Checked> {
  return new Promise((resolve) => {
    const tooSlow = (): void => resolve({ faults: [designFault('checkTooSlow', WHOLE)] });
    const late = setTimeout(tooSlow, patience);
    thread.once('message', (checked: Checked) => resolve(checked));
    // Out of memory, or a fault of the compiler: the form is at fault either way, and stays a draft.
    thread.once('error', tooSlow);
    thread.once('exit', () => {
      clearTimeout(late);
      tooSlow();
    });
  });
}

let last: Promise<unknown> = Promise.resolve();

async function runThread(design: DesignToCheck, patience: number): Promise<Checked> {
  const thread = new Worker(BOOT, {
    ...{ eval: true, workerData: design, execArgv: [], resourceLimits: MEMORY },
    // The pattern checker must start no processes of its own.
    env: { ...process.env, RECHECK_BACKEND: 'pure' },
  });
  try {
    return await answerOf(thread, patience);
  } finally {
    await thread.terminate();
  }
}

/**
 * Checks and compiles a design in a thread of its own, one at a time for the whole server and
 * with a limit of time and memory: whatever somebody designs, everybody else is served as ever.
 * @param patience ms after which the design is refused as too slow to check
 */
export function checkInThread(design: DesignToCheck, patience = PATIENCE_MS): Promise<Checked> {
  // What is too large is not even handed over: copying it would take the server's own time.
  const isTooLarge = [design.schema, design.ui].some((part) => !isWithin(measure(part)));
  const run = () =>
    isTooLarge
      ? Promise.resolve<Checked>({ faults: [designFault('formTooLarge', WHOLE)] })
      : runThread(design, patience);
  const mine = last.then(run, run);
  last = mine.catch(() => undefined);
  return mine;
}
