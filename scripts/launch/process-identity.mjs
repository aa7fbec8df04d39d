// A process id alone is reused by the system; together with the start time it names one process for ever.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** The start of process `pid` as an opaque string, or null when there is no such process. */
export function startOf(pid) {
  if (existsSync('/proc/self/stat')) return startFromProc(pid);
  try {
    const start = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
    return start.trim() || null;
  } catch {
    return null;
  }
}

function startFromProc(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the command in brackets and may hold blanks, so fields count from its end.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return null;
    // Ticks count from the boot: without its id a pid could seem alive after a restart of the machine.
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}/${fields[19]}`;
  } catch {
    return null;
  }
}

/** Whether the process recorded as `{pid, start}` still runs. */
export function isAlive({ pid, start }) {
  return start !== null && startOf(pid) === start;
}
