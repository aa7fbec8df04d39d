import type { Connection } from 'mongoose';
import { issuanceModel, type IssuanceDoc } from './models/issuance';

/** Titles of campaigns that are running, of all of them or of those named, by id. */
export async function findRunningTitles(
  connection: Connection,
  campaigns?: readonly string[],
): Promise<Map<string, string>> {
  const docs = await issuanceModel(connection)
    .find(
      { status: 'running', ...(campaigns && { campaign: { $in: [...campaigns] } }) },
      { campaign: 1, title: 1 },
    )
    .sort({ _id: 1 })
    .lean<Pick<IssuanceDoc, 'campaign' | 'title'>[]>()
    .exec();
  return new Map(docs.map(({ campaign, title }) => [campaign, title]));
}
