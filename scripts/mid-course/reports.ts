import { addDays, dayOf } from '../../domain/shanghai-time';
import { inParallel } from '../demo/in-parallel';
import { waitingFor } from '../demo/review';
import { AT_ONCE, liaisonOf, onCampaign, onTask } from '../demo/stage';
import { progressBody, reportBody } from './bodies';
import { MID_COURSE_PARTS, plays } from './cast';
import { attach, withPart, type MidCourse } from './stage';

const REPORT = 'report.phase-1';

async function handInReports(stage: MidCourse): Promise<void> {
  const hand = async (unit: string, place: number): Promise<void> => {
    const files = [await attach(stage, unit, { name: '活动简报.txt', text: '第一阶段活动简报' })];
    const body = { duty: REPORT, body: reportBody(place + 1, files) };
    await onTask(stage, liaisonOf(stage, unit), { unit, act: 'submitReport', body });
  };
  await withPart('reported', hand);
  await withPart('reportWaiting', hand);
  await withPart('nothingToReport', (unit) =>
    onTask(stage, liaisonOf(stage, unit), { unit, act: 'reportNothing', body: { duty: REPORT } }),
  );
  await withPart('notApplicable', (unit) =>
    onTask(stage, liaisonOf(stage, unit), {
      unit,
      act: 'declareNotApplicable',
      body: { duty: REPORT, reason: '本产业所属单位均在外省，本阶段由所在地工会统一组织。' },
    }),
  );
  const rows = await waitingFor(stage.handler);
  const ready = rows.filter(
    ({ campaign, unit, kind, duty }) =>
      campaign === stage.file.id &&
      kind === 'submission' &&
      duty?.duty === REPORT &&
      plays('reported', unit),
  );
  await inParallel(ready, AT_ONCE, ({ unit, duty }) =>
    onTask(stage, stage.handler, {
      unit,
      act: 'acceptSubmission',
      body: { duty: REPORT, submission: duty?.submission, opinion: '情况属实，同意。' },
    }),
  );
}

async function beginDrafts(stage: MidCourse): Promise<void> {
  await withPart('drafting', async (unit, place) => {
    const files = [await attach(stage, unit, { name: '宣讲场次明细.txt', text: '宣讲场次明细' })];
    const { id, notice } = stage.file;
    const path = `/api/drafts/${id}/${notice.issuer}/${unit}/${REPORT}`;
    await liaisonOf(stage, unit).put(path, { body: reportBody(place * 2, files), revision: 0 });
  });
}

/** Leads and some of those who cooperate tell what they have done, item by item. */
async function tellProgress(stage: MidCourse): Promise<void> {
  const tellers = stage.signed.flatMap(({ unit, items }, i) =>
    items
      .filter(({ role }) => role === 'lead' || i % 3 === 0)
      .map(({ item }, j) => ({
        unit,
        item,
        body: progressBody(Math.floor(i / 3) + j, Date.now()),
      })),
  );
  await inParallel(tellers, AT_ONCE, ({ unit, item, body }) =>
    onTask(stage, liaisonOf(stage, unit), {
      unit,
      act: 'submitProgress',
      body: { item, category: body.category, completes: false, body },
    }),
  );
}

/** Reports of the first phase, progress of items, an extension, an urge: the working week. */
export async function playReports(stage: MidCourse): Promise<void> {
  await handInReports(stage);
  await beginDrafts(stage);
  await tellProgress(stage);
  await withPart('extended', (unit) => {
    const dueAt = addDays(dayOf(Date.now()), 20);
    const reason = '受强降雨影响，集中活动推迟，同意延期。';
    return onCampaign(stage, 'extendDue', { unit, duty: REPORT, dueAt, reason });
  });
  await onCampaign(stage, 'urge', {
    units: [...MID_COURSE_PARTS.urged],
    text: '请于今日下班前补办，确有困难的请先与宣传教育部联系。',
  });
  stage.tell('阶段情况、任务进展、延期、催办');
}
