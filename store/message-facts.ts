import type { Connection } from 'mongoose';
import { dutyId, issuanceId } from '../domain/stream-name';
import { dutyModel, type DutyDoc } from './models/duty';
import { issuanceModel, type IssuanceDoc } from './models/issuance';
import type { OutboxMessageDoc } from './models/outbox-message';

/** What messages speak of by id: their notices by `issuanceId`, titles of duties by `titleKey`. */
export interface MessageFacts {
  notices: Map<string, Pick<IssuanceDoc, 'title' | 'number'>>;
  titles: Map<string, string>;
}

/** A duty has the same title in every unit of one issuing. */
export function titleKey(message: Pick<OutboxMessageDoc, 'campaign' | 'office'>, duty: string) {
  return `${issuanceId(message)}:${duty}`;
}

/** Looks up what a page of messages needs to be read by people. */
export async function findMessageFacts(
  connection: Connection,
  messages: readonly OutboxMessageDoc[],
): Promise<MessageFacts> {
  const oneOf = new Map<string, string>();
  for (const message of messages) {
    for (const { unit, duty } of message.lines) {
      if (duty !== null) oneOf.set(titleKey(message, duty), dutyId({ ...message, unit }, duty));
    }
  }
  const [issuances, duties] = await Promise.all([
    issuanceModel(connection)
      .find({ _id: { $in: [...new Set(messages.map(issuanceId))] } }, { title: 1, number: 1 })
      .lean<Pick<IssuanceDoc, '_id' | 'title' | 'number'>[]>()
      .exec(),
    dutyModel(connection)
      .find({ _id: { $in: [...oneOf.values()] } }, { title: 1 })
      .lean<Pick<DutyDoc, '_id' | 'title'>[]>()
      .exec(),
  ]);
  const titleOf = new Map(duties.map(({ _id, title }) => [_id, title]));
  return {
    notices: new Map(issuances.map((one) => [one._id, one])),
    titles: new Map([...oneOf].map(([key, id]) => [key, titleOf.get(id) ?? ''])),
  };
}
