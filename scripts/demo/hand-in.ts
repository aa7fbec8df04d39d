import type { Slot } from './compress';
import { bodyOf } from './form-bodies';
import { liaisonOf, onTask, type Stage } from './stage';

/** Number of the work item a progress duty belongs to: `progress.i3`. */
function itemOf(duty: string): number {
  return Number(/\.i(\d+)/.exec(duty)?.[1]);
}

function actOf({ step }: Slot, duty: string): { act: string; body: object } {
  const body = bodyOf(step.form);
  switch (step.kind) {
    case 'receipt':
      return { act: 'acknowledge', body: {} };
    case 'plan':
      return { act: 'submitPlan', body: { duty, body } };
    case 'report':
      return { act: 'submitReport', body: { duty, body } };
    case 'summary':
      return { act: 'submitSummary', body: { duty, body } };
    case 'progress': {
      const category = 'category' in body ? body.category : 'activity';
      return {
        act: 'submitProgress',
        body: { item: itemOf(duty), category, completes: true, body },
      };
    }
  }
}

/** A unit does what it owes in this stretch. */
export async function handIn(
  stage: Stage,
  slot: Slot,
  { unit, duty, reply }: { unit: string; duty: string; reply?: string },
): Promise<void> {
  const { act, body } = actOf(slot, duty);
  const answered = reply === undefined ? body : { ...body, reply };
  await onTask(stage, liaisonOf(stage, unit), { unit, act, body: answered });
}
