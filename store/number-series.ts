import type { Connection } from 'mongoose';
import type { SeriesName } from '../domain/document-number/number-series';
import { numberSeriesModel, type NumberSeriesDoc } from './models/document-number';

/** Where a series begins; null: at 1. */
export async function findSeriesStart(
  connection: Connection,
  { office, word, year }: SeriesName,
): Promise<NumberSeriesDoc | null> {
  return numberSeriesModel(connection)
    .findById(`${office}:${word}:${year}`)
    .lean<NumberSeriesDoc>()
    .exec();
}

/** Says where a series begins; said again, the last word counts. */
export async function saveSeriesStart(
  connection: Connection,
  doc: Omit<NumberSeriesDoc, '_id'>,
): Promise<void> {
  const _id = `${doc.office}:${doc.word}:${doc.year}`;
  await numberSeriesModel(connection)
    .replaceOne({ _id }, { _id, ...doc }, { upsert: true })
    .exec();
}

/** Every series of a body that does not begin at 1. */
export async function listSeriesStarts(
  connection: Connection,
  office: string,
): Promise<NumberSeriesDoc[]> {
  return numberSeriesModel(connection).find({ office }).lean<NumberSeriesDoc[]>().exec();
}
