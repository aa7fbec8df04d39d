import type { DutyDoc } from '../../../store/models/duty';

const PROGRESS_FORM = 'progress';

/** The form in which a participant tells progress: that of its own progress duty, else the usual one. */
export function progressFormOf(duties: readonly Pick<DutyDoc, 'kind' | 'form'>[]): string {
  return duties.find((one) => one.kind === 'progress')?.form ?? PROGRESS_FORM;
}
