import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Verb } from './verb';

/** Prints the published JSON Schema of campaign files. */
export const run: Verb = () => {
  process.stdout.write(readFileSync(join(__dirname, '../../schemas/campaign.schema.json'), 'utf8'));
  return Promise.resolve(0);
};
