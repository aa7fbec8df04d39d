// A signal sent to npm alone ends npm and its shell but does not reach the script they run.
import { readFileSync } from 'node:fs';
import { isAlive, startOf } from './process-identity.mjs';

const EVERY_MS = 1_000;

/** Calls `end` once the npm that runs this script is gone; does nothing when no npm does. */
export function whenOrphaned(end) {
  if (!process.env.npm_lifecycle_event) return;
  const ancestors = npmAncestors().map((pid) => ({ pid, start: startOf(pid) }));
  const timer = setInterval(() => {
    if (ancestors.every(isAlive)) return;
    clearInterval(timer);
    end();
  }, EVERY_MS);
  timer.unref();
}

/** npm itself, or the shell that npm started and, where the system tells, the npm above it. */
function npmAncestors() {
  try {
    const command = readFileSync(`/proc/${process.ppid}/cmdline`, 'utf8').split('\0');
    if (command[1] !== '-c') return [process.ppid];
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    return [process.ppid, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])];
  } catch {
    return [process.ppid];
  }
}
