import { addWorkdays, type CalendarData } from '../calendar';
import type { CampaignFile } from '../campaign-file';
import type { DutyPlan } from '../participant';
import { dayOf, endOfDay } from '../shanghai-time';

const SUPPLEMENT = /\.s\d+$/;

/** Whether a duty is the signature for a supplementary notice, not for the notice itself. */
export function isSupplementReceipt({ duty, kind }: Pick<DutyPlan, 'duty' | 'kind'>): boolean {
  return kind === 'receipt' && SUPPLEMENT.test(duty);
}

/** What a unit signs that a supplementary notice concerns: a receipt of its own, by number. */
export function supplementReceipt(
  { steps, correctionWorkdays }: CampaignFile,
  { no, number }: { no: number; number: string },
  { now, calendar }: { now: number; calendar: CalendarData },
): DutyPlan {
  const step = steps.find(({ kind }) => kind === 'receipt')?.id ?? 'receipt';
  return {
    ...{ duty: `${step}.s${no}`, step, kind: 'receipt', title: `签收补充通知（${number}）` },
    ...{ form: 'receipt', handling: 'file', requires: [] },
    dueAt: endOfDay(addWorkdays(dayOf(now), correctionWorkdays, calendar)),
  };
}
