import { setTimeout as pause } from 'node:timers/promises';
import type { CampaignFile } from '../../domain/campaign-file';
import { collectParts } from '../../domain/enrol-participants';
import { dayOf } from '../../domain/shanghai-time';
import type { CampaignList } from '../../web/contract/campaigns';
import { readBoard } from '../demo/board';
import { issueCampaign } from '../demo/issue-campaign';
import { signInIssuers, signInLiaisons } from '../demo/stage';
import {
  readExampleCampaigns,
  readExampleDirectories,
  type DirectoryFile,
} from '../seed-data/examples';
import { draftIdOf, midCourseCampaign } from './campaign';
import { MID_COURSE_LEADS, MID_COURSE_PARTS, unsigned } from './cast';
import { narrowed } from './narrow';
import { handInPlan, playPlans } from './plans';
import { playReceipts } from './receipts';
import { playReports } from './reports';
import { withPart, type MidCourse } from './stage';

/** The longest the clock may take to climb a ladder of a few seconds. */
const PATIENCE = 180_000;

/** The first example and the directory it is written for. */
export function midCourseExample(): { example: CampaignFile; directory: DirectoryFile } {
  const [example] = readExampleCampaigns();
  const directory = readExampleDirectories().find(({ name }) => name === example?.directory);
  if (!example || !directory) throw new Error('the first example has no directory');
  return { example, directory };
}

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

/** What is played: under which id, and whether only those with a part of their own take part. */
export interface MidCourseWish {
  id: string;
  isSmall: boolean;
}

async function enter(url: string, { id, isSmall }: MidCourseWish): Promise<MidCourse | null> {
  const { example, directory } = midCourseExample();
  const { units } = directory;
  const issuers = await signInIssuers(url, example.notice);
  const { rows } = await issuers.handler.get<CampaignList>('/api/campaigns');
  if (rows.some((row) => row.id === id)) return null;
  const kept = new Set<string>([...Object.values(MID_COURSE_PARTS).flat(), ...MID_COURSE_LEADS]);
  const addressed = isSmall ? narrowed(example, { units, kept }) : example;
  const people = collectParts(addressed, units).map(({ unit }) => unit.id);
  const liaisons = await signInLiaisons(url, people);
  const seconds = Math.ceil(people.length / 4);
  const pace = { receiptSeconds: seconds, planSeconds: 3 * seconds };
  const whole = midCourseCampaign(addressed, { id, now: Date.now(), pace });
  const file = isSmall ? narrowed(whole, { units, kept }) : whole;
  const participants = await issueCampaign({ handler: issuers.handler, file });
  const without = unsigned(participants);
  const tell = (line: string): void => void process.stderr.write(`${line}\n`);
  tell(`印发 ${file.notice.number}，${participants.length} 个单位`);
  const signed = participants.filter(
    ({ unit, duties }) => duties.some(({ kind }) => kind === 'receipt') && !without.has(unit),
  );
  return { file, ...issuers, liaisons, tell, participants, signed };
}

/** Leaves the next notice half written; all its dates count from the day it is issued. */
async function beginNext({ handler, file }: MidCourse): Promise<void> {
  const next = readExampleCampaigns()[1];
  if (!next) return;
  const number = next.notice.number.replace(/〔\d+〕/, `〔${dayOf(Date.now()).slice(0, 4)}〕`);
  const notice = { ...next.notice, number, printedOn: undefined };
  const draft = { ...next, id: draftIdOf(file.id), notice };
  await handler.post('/api/campaigns', { file: draft });
}

/**
 * Puts a running demonstration into the middle of a campaign, through the HTTP API alone; what was
 * played once is left alone.
 */
export async function playMidCourse(url: string, wish: MidCourseWish): Promise<void> {
  const stage = await enter(url, wish);
  if (!stage) return;
  await playReceipts(stage);
  await playPlans(stage);
  await playReports(stage);
  await untilChased(stage);
  await beginNext(stage);
  await withPart('planLate', (unit) => handInPlan(stage, unit, 1));
}
