import type { Connection } from 'mongoose';
import { nextNumber, type SeriesName } from '../domain/document-number/number-series';
import { isDuplicateKey } from './duplicate-key';
import { documentNumberModel, type DocumentNumberDoc } from './models/document-number';
import { findSeriesStart } from './number-series';

/** A number to be taken; without `number`, the one that follows. */
export interface NumberToTake extends SeriesName {
  number?: number;
  use: DocumentNumberDoc['use'];
  campaign: string | null;
  title: string;
  key: string;
  request: string;
  at: number;
  by: DocumentNumberDoc['by'];
  voided?: DocumentNumberDoc['voided'];
}

/** What became of the asking: a number, the one the campaign has already, or whose it is. */
export type NumberTaken =
  { outcome: 'taken' | 'held' | 'occupied'; row: DocumentNumberDoc } | { outcome: 'keyReused' };

function numberId({ office, word, year }: SeriesName, number: number): string {
  return `${office}:${word}:${year}:${number}`;
}

async function lastOf(
  connection: Connection,
  { office, word, year }: SeriesName,
): Promise<number | null> {
  const last = await documentNumberModel(connection)
    .findOne({ office, word, year })
    .sort({ number: -1 })
    .lean<DocumentNumberDoc>()
    .exec();
  return last?.number ?? null;
}

/** The number a campaign has, if it has one. */
export async function findNumberOf(
  connection: Connection,
  campaign: string,
): Promise<DocumentNumberDoc | null> {
  return documentNumberModel(connection)
    .findOne({ holder: `campaign:${campaign}` })
    .lean<DocumentNumberDoc>()
    .exec();
}

/** Finds one number of a series. */
export async function findNumber(
  connection: Connection,
  series: SeriesName,
  number: number,
): Promise<DocumentNumberDoc | null> {
  return documentNumberModel(connection)
    .findById(numberId(series, number))
    .lean<DocumentNumberDoc>()
    .exec();
}

/** What stands in the way of taking a number at all; null: only somebody faster with this one. */
async function inTheWay(
  connection: Connection,
  { key, request, campaign }: NumberToTake,
): Promise<NumberTaken | null> {
  const own = await documentNumberModel(connection)
    .findOne({ key })
    .lean<DocumentNumberDoc>()
    .exec();
  if (own) {
    return own.request === request ? { outcome: 'taken', row: own } : { outcome: 'keyReused' };
  }
  const held = campaign === null ? null : await findNumberOf(connection, campaign);
  return held && { outcome: 'held', row: held };
}

/**
 * Takes a number for a command: the insertion decides, so that of many who ask at once each gets
 * another, a command never gets two, and a campaign never holds two.
 */
export async function takeNumber(
  connection: Connection,
  asked: NumberToTake,
): Promise<NumberTaken> {
  const { office, word, year, use, campaign, title, key, request, at, by, voided = null } = asked;
  let number = asked.number ?? (await following(connection, asked));
  for (;;) {
    const _id = numberId(asked, number);
    const holder = campaign === null ? _id : `campaign:${campaign}`;
    const row: DocumentNumberDoc = {
      ...{ _id, office, word, year, number, use, campaign, title },
      ...{ key, request, holder, at, by, voided },
    };
    try {
      await documentNumberModel(connection).collection.insertOne(row as never);
      return { outcome: 'taken', row };
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
    const known = await inTheWay(connection, asked);
    if (known) return known;
    const other = await findNumber(connection, asked, number);
    if (other && asked.number !== undefined) return { outcome: 'occupied', row: other };
    // Somebody was faster with this one: the next leaves no gap.
    if (other) number += 1;
  }
}

/** The number that follows in a series as it stands. */
export async function following(connection: Connection, series: SeriesName): Promise<number> {
  const [start, last] = await Promise.all([
    findSeriesStart(connection, series),
    lastOf(connection, series),
  ]);
  return nextNumber(start?.startAfter ?? 0, last);
}

/**
 * Voids a number with its reason (作废); it is never given again.
 * @returns the row; null if it was voided before by another command
 */
export async function voidNumber(
  connection: Connection,
  row: Pick<DocumentNumberDoc, '_id'>,
  voided: NonNullable<DocumentNumberDoc['voided']>,
): Promise<DocumentNumberDoc | null> {
  const model = documentNumberModel(connection);
  const { _id } = row;
  await model
    .updateOne({ _id, voided: null }, { $set: { use: 'voided', holder: _id, voided } })
    .exec();
  const found = await model.findById(_id).lean<DocumentNumberDoc>().exec();
  return found?.voided?.key === voided.key ? found : null;
}

/** Every number of a body in one year, by word and number. */
export async function listNumbers(
  connection: Connection,
  { office, year }: Pick<SeriesName, 'office' | 'year'>,
): Promise<DocumentNumberDoc[]> {
  const rows = await documentNumberModel(connection)
    .find({ office, year })
    .lean<DocumentNumberDoc[]>()
    .exec();
  return rows.sort((a, b) => (a.word === b.word ? a.number - b.number : a.word < b.word ? -1 : 1));
}

/** Years in which a body has numbers. */
export async function listNumberYears(connection: Connection, office: string): Promise<number[]> {
  const rows = await documentNumberModel(connection)
    .find({ office }, { year: 1 })
    .lean<Pick<DocumentNumberDoc, 'year'>[]>()
    .exec();
  return [...new Set(rows.map(({ year }) => year))];
}
