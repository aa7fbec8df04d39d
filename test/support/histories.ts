import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyFromJSON, historyToJSON, type History } from '@temporalio/common/lib/proto-utils';
import type { TestEngine } from './engine';

const ROOT = join(__dirname, '../histories');

/** One run as the server recorded it. */
export interface RecordedRun {
  workflowId: string;
  history: History;
}

/** Every run of an engine, of each workflow all runs. */
export async function historiesOf({ deps }: TestEngine): Promise<RecordedRun[]> {
  const { temporal, taskQueue } = deps;
  const runs: RecordedRun[] = [];
  const listed = temporal.workflow.list({ query: `TaskQueue = '${taskQueue}'` });
  for await (const { workflowId, runId } of listed) {
    const history = await temporal.workflow.getHandle(workflowId, runId).fetchHistory();
    runs.push({ workflowId, history });
  }
  return runs;
}

/** Which machine and folder they came from is nobody's affair and no part of what is replayed. */
function withoutPlace(key: string, value: unknown): unknown {
  if (key === 'stackTrace') return '';
  if (key === 'identity') return 'worker';
  const isNamedAfterMachine = key === 'name' && typeof value === 'string' && value.includes('@');
  return isNamedAfterMachine ? 'worker' : value;
}

/** Keeps the runs of a story under a release. */
export function keepHistories(release: string, story: string, runs: RecordedRun[]): void {
  const folder = join(ROOT, release);
  mkdirSync(folder, { recursive: true });
  runs.forEach(({ workflowId, history }, no) => {
    const [kind] = workflowId.split(':');
    const file = join(folder, `${story}.${String(no + 1).padStart(2, '0')}.${kind}.json`);
    const json: unknown = JSON.parse(historyToJSON(history));
    writeFileSync(file, `${JSON.stringify(json, withoutPlace)}\n`);
  });
}

/** Every run that any release has left; the code of today must replay each. */
export function keptHistories(): { name: string; run: RecordedRun }[] {
  if (!existsSync(ROOT)) return [];
  return readdirSync(ROOT).flatMap((release) =>
    readdirSync(join(ROOT, release))
      .filter((name) => name.endsWith('.json'))
      .map((name) => {
        const json: unknown = JSON.parse(readFileSync(join(ROOT, release, name), 'utf8'));
        const history = historyFromJSON(json);
        const id = history.events?.[0]?.workflowExecutionStartedEventAttributes?.workflowId;
        return { name: `${release}/${name}`, run: { workflowId: id ?? name, history } };
      }),
  );
}
