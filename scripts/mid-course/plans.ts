import type { ReviewRow } from '../../web/contract/reviews';
import type { ApiClient } from '../demo/api-client';
import { inParallel } from '../demo/in-parallel';
import { waitingFor } from '../demo/review';
import { AT_ONCE, liaisonOf, onTask } from '../demo/stage';
import { planBody } from './bodies';
import { plays } from './cast';
import { attach, nameOf, withPart, type MidCourse } from './stage';

const NOT_YET = ['planMissing', 'planLate', 'wronglyAddressed'] as const;

const RETURNS = [
  '责任分工和时间安排不够具体，请逐项写明责任部门和完成日期。',
  '新就业形态劳动者没有安排场次，请补充；宣讲队伍人数与附表不一致，请核对。',
];

/** A unit hands in its plan, with a file if it is a prefecture's. */
export async function handInPlan(stage: MidCourse, unit: string, round: number): Promise<void> {
  const { participants } = stage;
  const place = participants.findIndex((one) => one.unit === unit);
  const files =
    participants[place]?.unitClass === 'prefecture'
      ? [
          await attach(stage, unit, {
            name: '任务分解表.txt',
            text: `${nameOf(stage, unit)}任务分解表`,
          }),
        ]
      : [];
  const body = planBody({ name: nameOf(stage, unit), place, files }, round);
  const reply = round > 1 ? { reply: '已按意见补充责任部门、完成日期和宣讲场次。' } : {};
  await onTask(stage, liaisonOf(stage, unit), {
    unit,
    act: 'submitPlan',
    body: { duty: 'plan', body, ...reply },
  });
}

/** Everything of this campaign that waits for somebody and is not meant to go on waiting. */
async function decideRest(stage: MidCourse, client: ApiClient): Promise<void> {
  const rows = await ownRows(stage, client);
  const left = ({ unit }: ReviewRow) => plays('planWaiting', unit) || plays('planAgain', unit);
  await inParallel(
    rows.filter((row) => row.duty?.kind === 'plan' && !left(row)),
    AT_ONCE,
    async ({ kind, unit, duty }) => {
      const about = { duty: duty?.duty, submission: duty?.submission };
      if (kind === 'filing' && !plays('filingWaiting', unit))
        await onTask(stage, client, { unit, act: 'takeNote', body: about });
      if (kind === 'submission')
        await onTask(stage, client, {
          unit,
          act: 'acceptSubmission',
          body: { ...about, opinion: '同意，请按方案推进。' },
        });
    },
  );
}

async function ownRows({ file }: MidCourse, client: ApiClient): Promise<ReviewRow[]> {
  const rows = await waitingFor(client);
  return rows.filter(({ campaign }) => campaign === file.id);
}

/** Returns what the units named have handed in. */
async function sendBack(
  stage: MidCourse,
  units: readonly string[],
  opinion: string,
): Promise<void> {
  for (const client of [stage.leader, stage.secondHandler]) {
    const rows = (await ownRows(stage, client)).filter(({ unit }) => units.includes(unit));
    await inParallel(rows, AT_ONCE, async ({ unit, duty }) => {
      const body = { duty: duty?.duty, submission: duty?.submission, opinion };
      await onTask(stage, client, { unit, act: 'returnSubmission', body });
    });
  }
}

/** Most hand in a plan; some are returned, handed in again, accepted or left waiting. */
export async function playPlans(stage: MidCourse): Promise<void> {
  const now = stage.signed.filter(
    ({ unit, duties }) =>
      duties.some(({ duty }) => duty === 'plan') && !NOT_YET.some((part) => plays(part, unit)),
  );
  await inParallel(now, AT_ONCE, ({ unit }) => handInPlan(stage, unit, 1));
  const returned = now
    .map(({ unit }) => unit)
    .filter(
      (unit) =>
        plays('planReturned', unit) || plays('planAgain', unit) || plays('planThrice', unit),
    );
  await sendBack(stage, returned, RETURNS[0] ?? '');
  await withPart('planAgain', (unit) => handInPlan(stage, unit, 2));
  await withPart('planThrice', (unit) => handInPlan(stage, unit, 2));
  await sendBack(
    stage,
    returned.filter((unit) => plays('planThrice', unit)),
    RETURNS[1] ?? '',
  );
  await withPart('planThrice', (unit) => handInPlan(stage, unit, 3));
  for (const client of [stage.leader, stage.secondHandler]) await decideRest(stage, client);
  stage.tell(`报送方案 ${now.length} 个单位，退回 ${returned.length} 个`);
}
