import type { Connection } from 'mongoose';
import { campaignStream, unitStream, type IssuanceRef } from '../domain/stream-name';
import { journalModel } from './models/journal';
import { submissionModel } from './models/submission';

const PAGE = 500;

async function recordedOf(
  connection: Connection,
  { campaign, office }: IssuanceRef,
  forms: { _id: string; unit: string }[],
): Promise<Set<string>> {
  const streams = [...new Set(forms.map(({ unit }) => unitStream({ campaign, office, unit })))];
  const keys = forms.map(({ _id }) => _id);
  const docs = await journalModel(connection)
    .collection.find({
      stream: { $in: [...streams, campaignStream({ campaign, office })] },
      key: { $in: keys },
    })
    .project<{ key: string }>({ key: 1 })
    .toArray();
  return new Set(docs.map(({ key }) => key));
}

/**
 * Removes forms that were taken in before an instant and that no entry of the record carries: their
 * command was refused or never decided (design §3: only `reconcile` removes strays).
 * @param before epoch ms
 * @returns how many
 */
export async function removeStraySubmissions(
  connection: Connection,
  ref: IssuanceRef,
  before: number,
): Promise<number> {
  const { collection } = submissionModel(connection);
  const { campaign, office } = ref;
  let removed = 0;
  let after = '';
  for (;;) {
    const forms = await collection
      .find({ campaign, office, receivedAt: { $lt: before }, _id: { $gt: after } } as never)
      .project<{ _id: string; unit: string }>({ unit: 1 })
      .sort({ _id: 1 })
      .limit(PAGE)
      .toArray();
    const recorded = await recordedOf(connection, ref, forms);
    const strays = forms.filter(({ _id }) => !recorded.has(_id)).map(({ _id }) => _id);
    if (strays.length > 0) {
      await collection.deleteMany({ _id: { $in: strays } } as never);
      removed += strays.length;
    }
    if (forms.length < PAGE) return removed;
    after = forms.at(-1)?._id ?? '';
  }
}
