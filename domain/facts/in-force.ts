import type { UnitEvent } from '../unit-event';
import type { UnitTask } from '../unit-task';

/**
 * The filled form that counts from this act on, or has counted since an earlier one: a filing and a
 * progress record at once, what is reviewed or approved when it is accepted (decision 0021). Null
 * where the act brings none into force.
 * @param task the run after the act
 */
export function submissionInForce({ act, data }: UnitEvent, task: UnitTask): string | null {
  if (act === 'progress.recorded') return data.submission;
  if (!('duty' in data) || !('submission' in data)) return null;
  const progress = task.duties[data.duty];
  return progress?.inForce === data.submission ? data.submission : null;
}
