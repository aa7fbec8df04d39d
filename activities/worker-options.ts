import path from 'node:path';
import type { WorkerOptions } from '@temporalio/worker';

/**
 * Where the workflows come from: a bundle made before, or the sources, bundled at start.
 * The worker names them by path and never imports them.
 */
export function workflowSource(bundle: string | undefined): Partial<WorkerOptions> {
  if (bundle) return { workflowBundle: { codePath: bundle } };
  return { workflowsPath: path.join(__dirname, '..', 'workflows', 'index.ts') };
}

/** Sizes for a machine of two cores (a few KB a cached workflow with this thin bundle). */
export const WORKER_SIZES = {
  maxCachedWorkflows: 1_000,
  maxConcurrentWorkflowTaskExecutions: 40,
  maxConcurrentLocalActivityExecutions: 40,
  maxConcurrentActivityTaskExecutions: 20,
  shutdownGraceTime: '10 seconds',
} as const satisfies Partial<WorkerOptions>;
