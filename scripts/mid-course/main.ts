import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { collectParts } from '../../domain/enrol-participants';
import type { CampaignList } from '../../web/contract/campaigns';
import { readBoard } from '../demo/board';
import { issueCampaign } from '../demo/issue-campaign';
import { signInIssuers, signInLiaisons } from '../demo/stage';
import { readExampleCampaigns, readExampleDirectories } from '../seed-data/examples';
import { MID_COURSE_ID, midCourseCampaign } from './campaign';
import { MID_COURSE_PARTS, unsigned } from './cast';
import { handInPlan, playPlans } from './plans';
import { playReceipts } from './receipts';
import { playReports } from './reports';
import { withPart, type MidCourse } from './stage';

/** The longest the clock may take to climb a ladder of a few seconds. */
const PATIENCE = 120_000;

/** Waits until every rung of what the silent owe by now has fired. */
async function untilChased(stage: MidCourse): Promise<void> {
  const top = stage.file.ladder.at(-1)?.no ?? 0;
  const silent: readonly string[] = MID_COURSE_PARTS.silent;
  for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(500)) {
    const rows = (await readBoard(stage)).filter(({ unit }) => silent.includes(unit));
    const pressed = rows.flatMap(({ duties }) => duties.filter(({ duty }) => duty === 'plan'));
    if (pressed.length > 0 && pressed.every(({ rung }) => rung === top)) return;
  }
  throw new Error('the ladder was never climbed');
}

async function enter(url: string, id: string): Promise<MidCourse | null> {
  const [example] = readExampleCampaigns();
  const directory = readExampleDirectories().find(({ name }) => name === example?.directory);
  if (!example || !directory) throw new Error('the first example has no directory');
  const issuers = await signInIssuers(url, example.notice);
  const { rows } = await issuers.handler.get<CampaignList>('/api/campaigns');
  if (rows.some((row) => row.id === id)) return null;
  const people = collectParts(example, directory.units).map(({ unit }) => unit.id);
  const liaisons = await signInLiaisons(url, people);
  const seconds = Math.ceil(people.length / 4);
  const pace = { receiptSeconds: seconds, planSeconds: 3 * seconds };
  const file = midCourseCampaign(example, { id, now: Date.now(), pace });
  const participants = await issueCampaign({ handler: issuers.handler, file });
  const without = unsigned(participants);
  const tell = (line: string): void => void process.stderr.write(`${line}\n`);
  tell(`印发 ${file.notice.number}，${participants.length} 个单位`);
  const signed = participants.filter(
    ({ unit, duties }) => duties.some(({ kind }) => kind === 'receipt') && !without.has(unit),
  );
  return { file, ...issuers, liaisons, tell, participants, signed };
}

/**
 * Puts a running demonstration into the middle of a campaign, through the HTTP API alone; what was
 * played once is left alone. The address comes from `LUOSHI_URL`.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { id: { type: 'string', default: MID_COURSE_ID } } });
  const url = process.env.LUOSHI_URL;
  if (!url) throw new Error('LUOSHI_URL must name the API');
  const stage = await enter(url, values.id);
  if (stage) {
    await playReceipts(stage);
    await playPlans(stage);
    await playReports(stage);
    await untilChased(stage);
    await withPart('planLate', (unit) => handInPlan(stage, unit, 1));
  }
  process.stdout.write(`演示专项工作 ${values.id} 已办到中途：${url}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
