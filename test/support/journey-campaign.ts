import { randomUUID } from 'node:crypto';
import type { CampaignFile, Handling } from '../../domain/campaign-file';
import type { DueRule } from '../../domain/due-rule';
import type { Audience, Ladder, RungAction } from '../../domain/ladder';
import { planSamples } from '../../forms/plan/samples';
import { progressSamples } from '../../forms/progress/samples';
import { reportSamples } from '../../forms/report/samples';
import { summarySamples } from '../../forms/summary/samples';
import { buildCampaign, buildItem, buildStep } from '../builders/campaign-file';

export const PLAN = planSamples.valid.minimal;
export const REPORT = reportSamples.valid.minimal;
export const SUMMARY = summarySamples.valid.minimal;
export const MEETING = progressSamples.valid.minimal;

export const UNDATED: DueRule = { kind: 'none' };

/** Due so many seconds after the notice is issued. */
export function secondsAfterIssue(seconds: number): DueRule {
  return { kind: 'duration', iso: `PT${seconds}S`, from: 'issue' };
}

/** Chasing rules on the clock of seconds: `[offset from the due instant, action, audiences]`. */
export function ladderOfSeconds(rungs: [number, RungAction, Audience[]][]): Ladder {
  return rungs.map(([seconds, action, audiences], i) => ({
    no: i + 1,
    offset: { kind: 'duration', iso: `PT${Math.abs(seconds)}S`, before: seconds < 0 },
    action,
    audiences,
  }));
}

/** An id of its own: the Temporal server is shared and remembers runs of other tests. */
export function journeyId(story: string): string {
  return `${story}-${randomUUID().slice(0, 8)}`;
}

/**
 * A campaign to the two prefectures, run by the publicity department: sign for it, plan, report,
 * summary, all undated unless the journey is about dates.
 */
export function journeyCampaign(id: string, part: Partial<CampaignFile> = {}): CampaignFile {
  const { issuedOn: _, ...notice } = buildCampaign().notice;
  const steps = part.steps ?? [
    buildStep({ kind: 'receipt', title: '签收', due: UNDATED }),
    buildStep({ kind: 'plan', title: '报送方案', due: UNDATED }),
    buildStep({ kind: 'report', title: '报送情况', due: UNDATED }),
    buildStep({ kind: 'summary', title: '报送总结', due: UNDATED }),
  ];
  const owes = steps.map(({ id: step, kind }): [string, Handling] => [
    step,
    kind === 'receipt' ? 'file' : 'review',
  ]);
  return buildCampaign({
    id,
    notice,
    items: [buildItem({ window: { kind: 'open' } })],
    steps,
    matrix: [{ for: 'prefecture', owes: Object.fromEntries(owes) }],
    closesOn: undefined,
    ...part,
  });
}

/** Where a unit's run is served. */
export function taskPath(campaign: string, unit: string): string {
  return `/api/tasks/${campaign}/sf/${unit}`;
}

/** Where the issuing is served. */
export function issuancePath(campaign: string): string {
  return `/api/campaigns/${campaign}/sf`;
}
