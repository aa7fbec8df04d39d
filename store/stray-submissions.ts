import type { Collection, Connection } from 'mongoose';
import {
  campaignStream,
  innerStream,
  unitStream,
  type IssuanceRef,
  type UnitTaskRef,
} from '../domain/stream-name';
import { innerTextModel } from './models/inner-text';
import { journalModel } from './models/journal';
import { submissionModel } from './models/submission';

const PAGE = 500;

type StreamOf = (ref: UnitTaskRef) => string;

async function recordedOf(
  connection: Connection,
  { campaign, office, streamOf }: IssuanceRef & { streamOf: StreamOf },
  forms: { _id: string; unit: string }[],
): Promise<Set<string>> {
  const streams = [...new Set(forms.map(({ unit }) => streamOf({ campaign, office, unit })))];
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

interface Kept {
  collection: Collection;
  streamOf: StreamOf;
}

async function removeStrays(
  connection: Connection,
  { collection, streamOf }: Kept,
  { campaign, office, before }: IssuanceRef & { before: number },
): Promise<number> {
  let removed = 0;
  let after = '';
  for (;;) {
    const forms = await collection
      .find({ campaign, office, receivedAt: { $lt: before }, _id: { $gt: after } } as never)
      .project<{ _id: string; unit: string }>({ unit: 1 })
      .sort({ _id: 1 })
      .limit(PAGE)
      .toArray();
    const recorded = await recordedOf(connection, { campaign, office, streamOf }, forms);
    const strays = forms.filter(({ _id }) => !recorded.has(_id)).map(({ _id }) => _id);
    if (strays.length > 0) {
      await collection.deleteMany({ _id: { $in: strays } } as never);
      removed += strays.length;
    }
    if (forms.length < PAGE) return removed;
    after = forms.at(-1)?._id ?? '';
  }
}

/**
 * Removes forms and texts that were taken in before an instant and that no entry of the record
 * carries: their command was refused or never decided (design §3: only `reconcile` removes strays).
 * @param before epoch ms
 * @returns how many
 */
export async function removeStraySubmissions(
  connection: Connection,
  ref: IssuanceRef,
  before: number,
): Promise<number> {
  const { collection: forms } = submissionModel(connection);
  const { collection: texts } = innerTextModel(connection);
  const within = { ...ref, before };
  return (
    (await removeStrays(connection, { collection: forms, streamOf: unitStream }, within)) +
    (await removeStrays(connection, { collection: texts, streamOf: innerStream }, within))
  );
}
