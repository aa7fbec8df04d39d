import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';

const ROOT = join(__dirname, '../..');
const TARGET = join(ROOT, 'schemas/campaign.schema.json');

/** The JSON Schema of the campaign file format, as text; its source is the type `CampaignFile`. */
export function campaignSchema(): string {
  const { $schema, ...schema } = createGenerator({
    path: join(ROOT, 'domain/campaign-file.ts'),
    tsconfig: join(ROOT, 'tsconfig.json'),
    type: 'CampaignFile',
    jsDoc: 'extended',
    // The generator brings a compiler of its own; ours has judged the types already.
    skipTypeCheck: true,
  }).createSchema('CampaignFile');
  return `${JSON.stringify({ $schema, title: 'Luoshi campaign file', ...schema }, null, 2)}\n`;
}

function readTarget(): string {
  return existsSync(TARGET) ? readFileSync(TARGET, 'utf8') : '';
}

if (require.main === module) {
  const schema = campaignSchema();
  const name = relative(ROOT, TARGET);
  if (process.argv.includes('--write')) {
    writeFileSync(TARGET, schema);
    console.log(`${name} written`);
  } else if (readTarget() !== schema) {
    console.error(
      `${name} is out of date; write it with: node --import tsx scripts/check/campaign-schema.ts --write`,
    );
    process.exitCode = 1;
  }
}
