import type { Connection } from '../../store/connection';
import { rebuildRows } from '../../store/rebuild-rows';
import { listRecordedIssuances } from '../../store/recorded-issuances';

/**
 * Makes every row of a database anew from its record: each must come out byte for byte as it was
 * stored. Every test that ran an engine ends with it.
 */
export async function expectRowsAsRecorded(connection: Connection): Promise<void> {
  for (const ref of await listRecordedIssuances(connection)) {
    const { inserted, mended, removed } = await rebuildRows(connection, ref);
    if (inserted + mended + removed === 0) continue;
    const told = JSON.stringify({ ...ref, inserted, mended, removed });
    throw new Error(`rows differ from the record: ${told}`);
  }
}
