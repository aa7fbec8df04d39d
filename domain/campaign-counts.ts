import type { Participant } from './participant';

/** What an issuing comes to, in numbers, before anybody confirms it. */
export interface CampaignCounts {
  participants: number;
  duties: number;
  /** Duties by step id. */
  dutiesByStep: { [step: string]: number };
  /** Duties without a date. */
  undated: number;
  /** Earliest and latest due instant, epoch ms; null if nothing is dated. */
  firstDueAt: number | null;
  lastDueAt: number | null;
}

/** Counts participants and duties as enrolled. */
export function countCampaign(participants: readonly Participant[]): CampaignCounts {
  const duties = participants.flatMap((one) => one.duties);
  const byStep = new Map<string, number>();
  for (const { step } of duties) byStep.set(step, (byStep.get(step) ?? 0) + 1);
  const dated = duties
    .flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt]))
    .sort((a, b) => a - b);
  return {
    participants: participants.length,
    duties: duties.length,
    dutiesByStep: Object.fromEntries(byStep),
    undated: duties.length - dated.length,
    firstDueAt: dated[0] ?? null,
    lastDueAt: dated.at(-1) ?? null,
  };
}
