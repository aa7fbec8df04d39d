import { Worker, type ResourceLimits } from 'node:worker_threads';

/** A thread: the file it runs, what it starts from, and how long it may take. */
export interface ThreadTask {
  file: string;
  data: unknown;
  patienceMs: number;
  limits?: ResourceLimits;
  /** Variables of its environment beside those of the server. */
  env?: Record<string, string>;
}

/** A thread that gave no answer: it took too long, or it failed. */
export class ThreadError extends Error {
  override name = 'ThreadError' as const;
}

// A thread does not take over what loads TypeScript in the server itself.
function bootOf(file: string): string {
  return [require.resolve('tsx/cjs'), file]
    .map((one) => `require(${JSON.stringify(one)});`)
    .join('\n');
}

function answerOf<Answer>(thread: Worker, patienceMs: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const fail = (words: string, cause?: unknown): void =>
      reject(new ThreadError(words, { cause }));
    const late = setTimeout(() => fail('a thread took too long'), patienceMs);
    const settled = (settle: () => void): void => {
      clearTimeout(late);
      settle();
    };
    thread.once('message', (answer: Answer) => settled(() => resolve(answer)));
    thread.once('error', (error) => settled(() => fail('a thread failed', error)));
    thread.once('exit', (code) => settled(() => fail(`a thread ended: ${code}`)));
  });
}

async function run<Answer>({ file, data, patienceMs, limits, env }: ThreadTask): Promise<Answer> {
  const thread = new Worker(bootOf(file), {
    ...{ eval: true, workerData: data, execArgv: [] },
    ...(limits ? { resourceLimits: limits } : {}),
    ...(env ? { env: { ...process.env, ...env } } : {}),
  });
  try {
    return await answerOf<Answer>(thread, patienceMs);
  } finally {
    await thread.terminate();
  }
}

const last = new Map<string, Promise<unknown>>();

/**
 * The one message of a thread of its own, one at a time for each file and the whole server: heavy
 * work, during which everybody else is served as ever.
 * @throws ThreadError when the thread fails, or is ended because it took too long
 */
export function runInThread<Answer>(task: ThreadTask): Promise<Answer> {
  const before = last.get(task.file) ?? Promise.resolve();
  const mine = before.then(() => run<Answer>(task));
  last.set(
    task.file,
    mine.catch(() => undefined),
  );
  return mine;
}
