import type { Connection } from 'mongoose';
import { issuanceId } from '../domain/stream-name';
import { findDutyTitles } from './duty-titles';
import { issuanceModel, type IssuanceDoc } from './models/issuance';
import type { OutboxMessageDoc } from './models/outbox-message';

/** What messages speak of by id: their notices by `issuanceId`, titles of duties by `titleKey`. */
export interface MessageFacts {
  notices: Map<string, Pick<IssuanceDoc, 'title' | 'number'>>;
  titles: Map<string, string>;
}

/** Looks up what a page of messages needs to be read by people. */
export async function findMessageFacts(
  connection: Connection,
  messages: readonly OutboxMessageDoc[],
): Promise<MessageFacts> {
  const spoken = messages.flatMap(({ campaign, office, lines }) =>
    lines.flatMap(({ unit, duty }) => (duty === null ? [] : [{ campaign, office, unit, duty }])),
  );
  const [issuances, titles] = await Promise.all([
    issuanceModel(connection)
      .find({ _id: { $in: [...new Set(messages.map(issuanceId))] } }, { title: 1, number: 1 })
      .lean<Pick<IssuanceDoc, '_id' | 'title' | 'number'>[]>()
      .exec(),
    findDutyTitles(connection, spoken),
  ]);
  return { notices: new Map(issuances.map((one) => [one._id, one])), titles };
}
