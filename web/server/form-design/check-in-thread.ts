import path from 'node:path';
import { designFault } from '../../../domain/form-design/design-fault';
import { isWithin, measure } from '../../../domain/form-design/design-limits';
import { runInThread, ThreadError } from '../run-in-thread';
import type { Checked, DesignToCheck } from './design-to-check';

const THREAD = path.join(__dirname, 'check-thread.ts');
const PATIENCE_MS = 20_000;
const WHOLE = { pointer: '', title: '' };
const ALONE = {
  limits: { maxOldGenerationSizeMb: 512 },
  // The pattern checker must start no processes of its own.
  env: { RECHECK_BACKEND: 'pure' },
};

/**
 * Checks and compiles a design in a thread of its own, one at a time for the whole server and
 * with a limit of time and memory: whatever somebody designs, everybody else is served as ever.
 * @param patienceMs after which the design is refused as too slow to check
 */
export async function checkInThread(
  design: DesignToCheck,
  patienceMs = PATIENCE_MS,
): Promise<Checked> {
  // What is too large is not even handed over: copying it would take the server's own time.
  const isTooLarge = [design.schema, design.ui].some((part) => !isWithin(measure(part)));
  if (isTooLarge) return { faults: [designFault('formTooLarge', WHOLE)] };
  try {
    return await runInThread<Checked>({ file: THREAD, data: design, patienceMs, ...ALONE });
  } catch (error) {
    // Out of memory, or a fault of the compiler: the form is at fault either way, and stays a draft.
    if (error instanceof ThreadError) return { faults: [designFault('checkTooSlow', WHOLE)] };
    throw error;
  }
}
