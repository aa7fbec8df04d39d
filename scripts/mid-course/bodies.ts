import { planSamples } from '../../forms/plan/samples';
import type { ProgressBody } from '../../forms/progress/schema';
import { progressSamples } from '../../forms/progress/samples';
import { reportSamples } from '../../forms/report/samples';
import { dayOf } from '../../domain/shanghai-time';

/** A file as a form refers to it. */
export interface AttachedFile {
  id: string;
  name: string;
  size: number;
}

/** A unit's plan in one of the four ways; `round` shows in what a returned one was given to add. */
export function planBody(
  { name, place, files }: { name: string; place: number; files: AttachedFile[] },
  round: number,
): object {
  const { typical, minimal } = planSamples.valid;
  const attachments = files.length > 0 ? { attachments: files } : {};
  if (place % 3 === 1)
    return { ...minimal, title: `${name}落实学习宣传工作的安排`, ...attachments };
  const teams = { teams: 3 + (place % 5), speakers: 12 + place };
  const goals = round > 1 ? '六月底前宣讲到所有班组，年底前基层工会全部覆盖。' : typical.goals;
  return {
    ...typical,
    ...teams,
    approach: 'ownPlan',
    title: `${name}学习宣传工作方案`,
    goals,
    unitsToCover: 24 + place * 3,
    number: undefined,
    issuedOn: undefined,
    attachments: undefined,
    ...attachments,
  };
}

/** A report of the first phase with figures of its own. */
export function reportBody(place: number, files: AttachedFile[] = []): object {
  const { typical, minimal } = reportSamples.valid;
  const figures = {
    lecturesHeld: 6 + place * 2,
    peopleReached: 480 + place * 137,
    unitsCovered: 9 + place,
    unitsTotal: 26 + place,
    mediaCount: 1 + (place % 7),
  };
  if (place % 2 === 1) return { ...minimal, ...figures };
  return { ...typical, ...figures, attachments: files.length > 0 ? files : undefined };
}

/** Something done under an item today, of one kind after another. */
export function progressBody(place: number, now: number): ProgressBody {
  const { minimal, typical, partyReport } = progressSamples.valid;
  const heldOn = dayOf(now);
  const kinds = [minimal, { ...typical, proof: undefined }, partyReport];
  return { ...(kinds[place % kinds.length] ?? minimal), heldOn };
}
