import type { JournalEntry } from '../domain/journal-entry';

/**
 * For crash tests alone: kills the worker the first time an entry of the named act has been
 * written, before anything else has seen it.
 * @param act name of the event, from the environment; nothing happens without one
 */
export function crashAfterAppend(act: string | undefined): (entry: JournalEntry) => void {
  return (entry) => {
    if (act !== undefined && entry.act === act) process.kill(process.pid, 'SIGKILL');
  };
}
