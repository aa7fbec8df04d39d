import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarData } from '../../domain/calendar';
import type { CampaignFile } from '../../domain/campaign-file';
import { enrolParticipants } from '../../domain/enrol-participants';
import type { Participant } from '../../domain/participant';
import type { Unit } from '../../domain/unit';

/** Ordinary weeks: the examples must hold whatever holidays are decreed. */
export const PLAIN_WEEKS: CalendarData = {
  version: 'plain weeks',
  knownUntil: '2022-12-31',
  off: [],
  work: [],
};

const FOLDER = join(__dirname, '..', '..', 'examples');

/** What a file under examples/directories holds. */
export interface DirectoryFile {
  name: string;
  root: string;
  units: Unit[];
}

/** Base names of the campaign files, in order. */
export const EXAMPLES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace(/\.json$/, ''))
  .sort();

/** Base names of the directory files, in order. */
export const DIRECTORIES = readdirSync(join(FOLDER, 'directories'))
  .map((file) => file.replace(/\.json$/, ''))
  .sort();

/** The text of an example or directory as it lies on disk. */
export function readExample(path: string): string {
  return readFileSync(join(FOLDER, path), 'utf8');
}

export function loadCampaign(name: string): CampaignFile {
  return JSON.parse(readExample(`${name}.json`)) as CampaignFile;
}

export function loadDirectory(name: string): DirectoryFile {
  return JSON.parse(readExample(`directories/${name}.json`)) as DirectoryFile;
}

/** Participants of an example as if issued on 2022-04-29 at 09:00 in Shanghai. */
export function enrolExample(name: string): Participant[] {
  const file = loadCampaign(name);
  return enrolParticipants(file, loadDirectory(file.directory).units, {
    issuedAt: Date.UTC(2022, 3, 29, 1),
    calendar: PLAIN_WEEKS,
  });
}
