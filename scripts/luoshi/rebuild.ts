import { rebuildRows } from '../../store/rebuild-rows';
import { listRecordedIssuances } from '../../store/recorded-issuances';
import { type Verb, withStore } from './verb';

/** Makes every projection anew from the record; what a running worker shows meanwhile is kept. */
export const run: Verb = () =>
  withStore(async (connection) => {
    const startedAt = Date.now();
    const all = { entries: 0, rows: 0, inserted: 0, mended: 0, removed: 0 };
    for (const ref of await listRecordedIssuances(connection)) {
      const rebuilt = await rebuildRows(connection, ref);
      for (const field of Object.keys(all) as (keyof typeof all)[]) all[field] += rebuilt[field];
    }
    const ms = Math.max(1, Date.now() - startedAt);
    const { entries, rows, inserted, mended, removed } = all;
    process.stdout.write(
      `${entries} entries, ${rows} rows in ${(ms / 1000).toFixed(1)} s ` +
        `(${Math.round((entries * 1000) / ms)} entries/s): ` +
        `${inserted} inserted, ${mended} mended, ${removed} removed\n`,
    );
    return 0;
  });
