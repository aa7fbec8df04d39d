import { readFileSync } from 'node:fs';
import type { CampaignFile } from '../../domain/campaign-file';
import { collectParts } from '../../domain/enrol-participants';
import { catalogue } from '../../forms/catalogue';
import { publishForms } from '../../store/form-versions';
import { saveDirectory } from '../../store/units';
import { withStore } from '../luoshi/verb';
import { seedPeople } from '../seed-data/demo';
import { readExampleDirectories, type DirectoryFile } from '../seed-data/examples';
import type { DemoSource } from './arguments';
import { castUnits } from './cast';
import { compressCampaign, slotsOf } from './compress';
import { draftFromNotice } from './draft-from-notice';
import { issueCampaign } from './issue-campaign';
import { signInIssuers, signInLiaisons, type Stage } from './stage';

function directoryOf(file: CampaignFile): DirectoryFile {
  const found = readExampleDirectories().find(({ name }) => name === file.directory);
  if (!found) throw new Error(`no directory named ${file.directory} in examples/directories`);
  return found;
}

/** The last unit of the first addressed class that has several: a wrongly addressed one finds it. */
function spareOf(file: CampaignFile, { units }: DirectoryFile): string | null {
  for (const ref of file.notice.recipients) {
    if (!('unitClass' in ref)) continue;
    const members = units.filter(({ unitClass }) => unitClass === ref.unitClass);
    if (members.length > 3) return members.at(-1)?.id ?? null;
  }
  return null;
}

/** Puts directory, forms and people where the product finds them; the campaign goes by the API. */
async function seed(file: CampaignFile, directory: DirectoryFile): Promise<void> {
  await withStore(async (connection) => {
    await saveDirectory(connection, directory);
    await publishForms(connection, Object.values(catalogue));
    await seedPeople(connection, [file], [directory]);
  });
}

/** Seconds between two due instants: enough for everybody to act in. */
function gapFor(units: number): number {
  return 8 + Math.ceil(units / 10);
}

function campaignOf({ kind, path }: DemoSource): Promise<CampaignFile> {
  if (kind === 'notice') return draftFromNotice(path);
  return Promise.resolve(JSON.parse(readFileSync(path, 'utf8')) as CampaignFile);
}

/** Everything up to the moment the units have the notice before them. */
export async function setUp(source: DemoSource): Promise<Stage> {
  const url = process.env.LUOSHI_URL;
  if (!url) throw new Error('LUOSHI_URL must name the API');
  const original = await campaignOf(source);
  const directory = directoryOf(original);
  await seed(original, directory);
  const issuers = await signInIssuers(url, original.notice);
  const spare = spareOf(original, directory);
  const people = collectParts(original, directory.units).map(({ unit }) => unit.id);
  const gap = gapFor(people.length);
  const file = compressCampaign(original, { gap, spare });
  const started = Date.now();
  const tell = (line: string): void => {
    const seconds = ((Date.now() - started) / 1_000).toFixed(1).padStart(6);
    process.stderr.write(`${seconds}s  ${line}\n`);
  };
  const liaisons = await signInLiaisons(url, people);
  const participants = await issueCampaign({ handler: issuers.handler, file });
  tell(`印发：${file.notice.title}（${participants.length} 个单位）`);
  const cast = castUnits(participants, { sponsor: file.notice.sponsor, slots: slotsOf(file) });
  return {
    url,
    file,
    units: directory.units,
    spare,
    cast,
    gap,
    seen: {},
    ...issuers,
    liaisons,
    tell,
  };
}
