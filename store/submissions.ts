import type { Connection } from 'mongoose';
import { refuse, type Refusal } from '../domain/refusal';
import type { UnitTaskRef } from '../domain/stream-name';
import { isDuplicateKey } from './duplicate-key';
import { submissionModel, type SubmissionDoc } from './models/submission';

/**
 * Keeps a filled form before the engine is asked; inert until a journal entry carries its id.
 * The same id again with the same hash changes nothing.
 * @returns the stored body (the first one on a retry), or `keyReused` for another body
 */
export async function stageSubmission(
  connection: Connection,
  submission: SubmissionDoc,
): Promise<SubmissionDoc | Refusal> {
  try {
    await submissionModel(connection).collection.insertOne(submission as never);
    return submission;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const stored = await findSubmission(connection, submission._id);
    if (!stored) throw error;
    const same =
      stored.bodyHash === submission.bodyHash && stored.by.person === submission.by.person;
    return same ? stored : refuse('keyReused', { key: submission._id });
  }
}

/** Finds a filled form by its id, whatever became of it. */
export async function findSubmission(
  connection: Connection,
  id: string,
): Promise<SubmissionDoc | null> {
  return submissionModel(connection).findById(id).lean<SubmissionDoc>().exec();
}

/** Every filled form of one participant, decided or not, in no order. */
export async function listSubmissionsOf(
  connection: Connection,
  { campaign, office, unit }: UnitTaskRef,
): Promise<SubmissionDoc[]> {
  return submissionModel(connection)
    .find({ campaign, office, unit })
    .lean<SubmissionDoc[]>()
    .exec();
}

/** Forms of one issuance taken in since an instant; the clock waits for those not decided yet. */
export async function listReceivedSince(
  connection: Connection,
  ref: { campaign: string; office: string },
  since: number,
): Promise<SubmissionDoc[]> {
  return submissionModel(connection)
    .find({ campaign: ref.campaign, office: ref.office, receivedAt: { $gte: since } })
    .lean<SubmissionDoc[]>()
    .exec();
}
