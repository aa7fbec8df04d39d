import { randomUUID } from 'node:crypto';
import type { SubmissionDoc } from '../../store/models/submission';

/** What an act says of a filled form: its ids, never its content. */
export function handedIn(duty: string, submission: string = randomUUID()) {
  const form = duty.split('.')[0] ?? duty;
  return { duty, submission, form, formVersion: 'v', bodyHash: 'h' };
}

/** A filled form as the web server keeps it before the engine is asked. */
export function stagedForm(
  ref: { campaign: string; office: string; unit: string },
  duty: string,
  receivedAt: number,
): SubmissionDoc {
  const { submission, ...kept } = handedIn(duty);
  const by = { person: `p-${ref.unit}`, office: ref.unit };
  return { _id: submission, ...ref, ...kept, body: {}, by, receivedAt };
}
