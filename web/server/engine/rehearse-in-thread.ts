import path from 'node:path';
import type { Assumptions } from '../../../domain/rehearsal/assumptions';
import type { RehearsalReport } from '../../../domain/rehearsal/rehearsal-report';
import type { Rehearsal } from '../../../domain/rehearsal/rehearse';
import { runInThread } from '../run-in-thread';

const THREAD = path.join(__dirname, 'rehearsal-thread.ts');
const PATIENCE_MS = 60_000;

/** What a rehearsal's thread starts from. */
export interface RehearsalTask {
  rehearsal: Rehearsal;
  assumed: Assumptions;
}

/**
 * Rehearses in a thread of its own, one at a time for the whole server: seconds of work for a large
 * campaign, during which everybody else is served as ever.
 */
export function rehearseInThread(task: RehearsalTask): Promise<RehearsalReport> {
  return runInThread<RehearsalReport>({ file: THREAD, data: task, patienceMs: PATIENCE_MS });
}
