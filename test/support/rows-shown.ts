import { campaignStream, unitStream, type UnitTaskRef } from '../../domain/stream-name';
import type { Connection } from '../../store/connection';
import { findIssuance } from '../../store/issuances';
import { listEntries } from '../../store/journal';
import { findUnitRows } from '../../store/unit-projection';

/**
 * Whether the rows of an issuing and of one of its units show the last entry of both streams. An entry
 * is in the record a moment before its rows are written: what waited for the one alone is too early
 * for the other.
 */
export async function areRowsShown(connection: Connection, ref: UnitTaskRef): Promise<boolean> {
  const lastOf = async (stream: string) => (await listEntries(connection, stream)).at(-1)?.seq ?? 0;
  const [issuance, { task }, issued, acted] = await Promise.all([
    findIssuance(connection, ref),
    findUnitRows(connection, ref),
    lastOf(campaignStream(ref)),
    lastOf(unitStream(ref)),
  ]);
  return issuance?.seq === issued && task?.unitRev === acted;
}
