import { DefaultLogger, Runtime, Worker, type WorkflowBundle } from '@temporalio/worker';
import type { RecordedRun } from './histories';

let isQuiet = false;

function quieten(): void {
  if (isQuiet) return;
  Runtime.install({
    logger: new DefaultLogger('ERROR', () => undefined),
    telemetryOptions: { logging: { filter: 'off' } },
  });
  isQuiet = true;
}

/** Replays runs on workflow code; answers what went wrong, by workflow id. */
export async function replay(
  workflowBundle: WorkflowBundle | { codePath: string },
  runs: Iterable<RecordedRun>,
): Promise<string[]> {
  quieten();
  const wrong: string[] = [];
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle }, runs)) {
    if (error) wrong.push(`${workflowId}: ${error.message}`);
  }
  return wrong;
}
