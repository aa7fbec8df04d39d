import { stepVersion, type FormPins } from '../../../domain/form-pins';
import type { DutyDoc } from '../../../store/models/duty';

const PROGRESS_FORM = 'progress';

/** The form in which a participant tells progress: that of its own progress duty, else the usual one. */
export function progressFormOf(duties: readonly Pick<DutyDoc, 'kind' | 'form'>[]): string {
  return duties.find((one) => one.kind === 'progress')?.form ?? PROGRESS_FORM;
}

/** The version of that form for a record that meets no duty; null where it is not part of the issuing. */
export function progressVersionOf(
  pins: FormPins,
  duties: readonly Pick<DutyDoc, 'kind' | 'form' | 'step'>[],
): string | null {
  const step = duties.find((one) => one.kind === 'progress')?.step ?? '';
  return stepVersion(pins, { step, form: progressFormOf(duties) })?.version ?? null;
}
