import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CampaignFile } from '../../domain/campaign-file';
import type { Unit } from '../../domain/unit';

/** A unit directory as its file holds it. */
export interface DirectoryFile {
  name: string;
  root: string;
  units: Unit[];
}

const FOLDER = join(__dirname, '../../examples');

function readAll(folder: string): unknown[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown);
}

/** The example campaigns in order of their file names. */
export function readExampleCampaigns(): CampaignFile[] {
  return readAll(FOLDER) as CampaignFile[];
}

/** The directories the examples are written for. */
export function readExampleDirectories(): DirectoryFile[] {
  return readAll(join(FOLDER, 'directories')) as DirectoryFile[];
}
