import type { JournalEntry } from '../domain/journal-entry';

/**
 * For crash tests alone: kills the worker when an entry has been written, before anything else has
 * seen it.
 * @param when from the environment: the name of an event, for its first entry; or `#7`, for the
 * seventh entry that this worker writes; nothing happens without one
 */
export function crashAfterAppend(when: string | undefined): (entry: JournalEntry) => void {
  let written = 0;
  return (entry) => {
    written += 1;
    if (when === entry.act || when === `#${written}`) process.kill(process.pid, 'SIGKILL');
  };
}
