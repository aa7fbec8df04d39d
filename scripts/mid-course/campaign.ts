import type { CampaignFile, WorkItem } from '../../domain/campaign-file';
import type { DueRule } from '../../domain/due-rule';
import type { Ladder } from '../../domain/ladder';
import { addDays, dayOf, parseDay } from '../../domain/shanghai-time';
import { windowBounds } from '../../domain/window-bounds';

/** Id of the campaign in mid-course. */
export const MID_COURSE_ID = 'gs-mid-course';

/** Id of the notice that is being written while a campaign is in mid-course. */
export function draftIdOf(campaign: string): string {
  return `${campaign}-next`;
}

/** The example's own first day; everything dated keeps its distance from it. */
const BEGAN_ON = '2022-05-01';

/** Seconds after the due instant at which each rung from the second on fires. */
const RUNG_SECONDS = [0, 2, 4, 6];

/** Seconds after issue at which receipts and plans fall due, so that somebody is late at once. */
export interface MidCoursePace {
  receiptSeconds: number;
  planSeconds: number;
}

/** Who leads which item and who cooperates on it; the example itself names nobody. */
const PARTS_OF_ITEMS: Record<number, Pick<WorkItem, 'leads' | 'cooperating'>> = {
  2: {
    leads: [{ unit: 'gs-base' }, { unit: 'gs-women' }],
    cooperating: [{ unitClass: 'prefecture' }, { unitClass: 'newArea' }],
  },
  4: {
    leads: [{ unit: 'gs-econ' }],
    cooperating: [{ unitClass: 'prefecture' }, { unitClass: 'industry' }],
  },
  5: { leads: [{ unit: 'gs-net' }], cooperating: [{ unitClass: 'institution' }] },
  7: { leads: [{ unit: 'gs-press' }], cooperating: [{ unitClass: 'industry' }] },
};

function secondsAfterIssue(seconds: number): DueRule {
  return { kind: 'duration', iso: `PT${seconds}S`, from: 'issue' };
}

function quickLadder(ladder: Ladder): Ladder {
  return ladder.map((rung, i) =>
    i === 0 ? rung : { ...rung, offset: { kind: 'duration', iso: `PT${RUNG_SECONDS[i - 1]}S` } },
  );
}

function shiftedItem(item: WorkItem, days: number): WorkItem {
  const { from, to } = windowBounds(item.window, {});
  const window =
    from && to
      ? ({ kind: 'days', from: addDays(from, days), to: addDays(to, days) } as const)
      : item.window;
  return { ...item, window, ...PARTS_OF_ITEMS[item.no] };
}

/**
 * The first example as if it had been written now: its dates moved to the present, departments that
 * lead items, plans of prefectures to be approved, and two due instants that pass within a minute or
 * two, with the rungs of the ladder seconds apart.
 */
export function midCourseCampaign(
  example: CampaignFile,
  { id, now, pace }: { id: string; now: number; pace: MidCoursePace },
): CampaignFile {
  const today = dayOf(now);
  const days = (parseDay(today) ?? 0) - (parseDay(BEGAN_ON) ?? 0);
  const ends = (after: number): DueRule => ({
    kind: 'instant',
    at: `${addDays(today, after + 1)}T00:00:00+08:00`,
  });
  const [receipt, plan, report, summary] = example.steps;
  if (!receipt || !plan || !report || !summary) throw new Error('the example has lost its steps');
  return {
    ...example,
    id,
    notice: {
      ...example.notice,
      number: example.notice.number.replace(/〔\d+〕/, `〔${today.slice(0, 4)}〕`),
      issuedOn: today,
      printedOn: today,
    },
    items: example.items.map((item) => shiftedItem(item, days)),
    phases: example.phases.map((phase) =>
      phase.from && 'on' in phase.from ? { ...phase, from: { on: today } } : phase,
    ),
    steps: [
      { ...receipt, due: secondsAfterIssue(pace.receiptSeconds) },
      { ...plan, due: secondsAfterIssue(pace.planSeconds) },
      {
        ...report,
        phases: [
          { phase: 'phase-1', due: { kind: 'workdays', count: 6, from: 'issue' } },
          { phase: 'phase-2' },
        ],
      },
      {
        ...{ id: 'progress', kind: 'progress', title: '报送牵头任务进展', form: 'progress' },
        due: { kind: 'windowEnd' },
      },
      { ...summary, due: ends(255) },
    ],
    matrix: example.matrix.map((row) => {
      if (row.for === 'prefecture' || row.for === 'newArea')
        return { ...row, owes: { ...row.owes, plan: 'approve' } };
      if (row.for === 'department' || row.for === 'institution')
        return { ...row, owes: { ...row.owes, progress: 'review' } };
      return row;
    }),
    ladder: quickLadder(example.ladder),
  };
}
