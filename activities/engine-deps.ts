import type { Client } from '@temporalio/client';
import type { Connection } from '../store/connection';
import { Calendars } from '../store/calendars';
import type { JournalEntry } from '../domain/journal-entry';
import { CampaignFiles } from './campaign-files';
import { keepInnerStreams, type InnerStreams } from './inner-stream';
import { keepIssuanceStreams, type IssuanceStreams } from './issuance-stream';
import { keepUnitStreams, type UnitStreams } from './unit-stream';

/** What the engine's activities work with; made once for each worker. */
export interface EngineDeps {
  connection: Connection;
  temporal: Client;
  taskQueue: string;
  calendars: Calendars;
  files: CampaignFiles;
  units: UnitStreams;
  inner: InnerStreams;
  issuances: IssuanceStreams;
}

/** Opens the streams and the calendars for one worker. */
export async function openEngine(
  options: Pick<EngineDeps, 'connection' | 'temporal' | 'taskQueue'> & {
    /** For crash tests: runs between the journal write and everything after it. */
    onAppended?: (entry: JournalEntry) => void;
  },
): Promise<EngineDeps> {
  const { connection, temporal, taskQueue, onAppended } = options;
  return {
    connection,
    temporal,
    taskQueue,
    calendars: await Calendars.open(connection),
    files: new CampaignFiles(connection),
    units: keepUnitStreams(connection, { capacity: 5_000, onAppended }),
    inner: keepInnerStreams(connection, { capacity: 2_000, onAppended }),
    issuances: keepIssuanceStreams(connection, { capacity: 100, onAppended }),
  };
}
