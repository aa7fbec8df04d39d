import type { Connection } from 'mongoose';
import { findMailAddresses } from './mail-addresses';
import { mailingModel, type MailingDoc } from './models/mailing';
import { mailQueueModel, type MailQueueDoc } from './models/mail-queue';
import { outboxMessageModel, type OutboxMessageDoc } from './models/outbox-message';
import { listPeopleOfOffices } from './people';

const MOST_A_BATCH = 500;
/** A sharing out that has stood still for so long belongs to a worker that is gone. */
const ABANDONED_MS = 5 * 60_000;

/** Messages by id, the oldest first; those that are gone are left out. */
export async function findMessages(
  connection: Connection,
  ids: string[],
): Promise<OutboxMessageDoc[]> {
  const docs = await outboxMessageModel(connection)
    .collection.find({ _id: { $in: ids } } as never)
    .sort({ at: 1, _id: 1 })
    .toArray();
  return docs as unknown as OutboxMessageDoc[];
}

/** Takes what waits under the name of one batch, or takes over an abandoned batch whole. */
async function takeBatch(
  connection: Connection,
  { fresh, now, isOpen }: Pick<SharingOut, 'fresh' | 'now' | 'isOpen'>,
): Promise<MailQueueDoc[]> {
  const model = mailQueueModel(connection);
  const left = await model
    .findOne({ isShared: false, batchAt: { $ne: null, $lt: now - ABANDONED_MS } })
    .lean<MailQueueDoc>()
    .exec();
  const batch = left?.batch ?? fresh;
  if (!left) {
    const offices = await model.distinct('to', { isShared: false, batch: null }).exec();
    const open: (string | null)[] = [null];
    for (const office of offices) if (office && (await isOpen(office))) open.push(office);
    const waiting = await model
      .find({ isShared: false, batch: null, to: { $in: open } } as never, { _id: 1 })
      .sort({ at: 1 })
      .limit(MOST_A_BATCH)
      .lean<{ _id: string }[]>()
      .exec();
    const ids = waiting.map(({ _id }) => _id);
    if (ids.length === 0) return [];
    await model
      .updateMany({ _id: { $in: ids }, batch: null }, { $set: { batch, batchAt: now } })
      .exec();
  }
  return model.find({ batch }).lean<MailQueueDoc[]>().exec();
}

/** One sharing out: its name, its instant, how old news may be, and which offices get mail now. */
export interface SharingOut {
  fresh: string;
  now: number;
  /** Messages of before that instant are not mailed any more. */
  oldestAt: number;
  isOpen: (office: string) => Promise<boolean>;
}

/**
 * Shares out what waits among the people of the offices told, one mail a person; whoever has no
 * address, or has left, reads it in the product alone.
 * @returns how many messages were shared out
 */
export async function shareOutMail(
  connection: Connection,
  { fresh, now, oldestAt, isOpen }: SharingOut,
): Promise<number> {
  const queued = await takeBatch(connection, { fresh, now, isOpen });
  const batch = queued[0]?.batch;
  if (!batch) return 0;
  const young = queued.filter(({ at }) => at >= oldestAt).map(({ _id }) => _id);
  const messages = await findMessages(connection, young);
  const people = await listPeopleOfOffices(connection, [...new Set(messages.map(({ to }) => to))]);
  const addresses = await findMailAddresses(
    connection,
    people.map(({ id }) => id),
  );
  const writes = people
    .filter(({ id, disabled }) => !disabled && addresses.has(id))
    .flatMap(({ id, posts }) => {
      const offices = new Set(posts.map(({ office }) => office));
      const own = messages.filter(
        ({ to, people: named }) => offices.has(to) && (named?.includes(id) ?? true),
      );
      const [first] = own;
      if (!first) return [];
      const told = own.map(({ _id }) => _id);
      const counts = { attempts: 0, uncertain: 0, nextAt: now, leasedUntil: 0 };
      const mailing = { person: id, office: first.to, messages: told, state: 'waiting' as const };
      const filter = { _id: `${batch}.${id}` };
      return {
        updateOne: {
          filter,
          update: { $setOnInsert: { ...mailing, ...counts, isHostDown: false, fault: '' } },
          upsert: true,
        },
      };
    });
  if (writes.length > 0) await mailingModel(connection).bulkWrite(writes, { ordered: false });
  await mailQueueModel(connection)
    .updateMany({ batch }, { $set: { isShared: true } })
    .exec();
  return queued.length;
}

/** Takes the next mail that is to be tried, for one worker alone; null when there is none. */
export async function leaseMailing(
  connection: Connection,
  { now, until }: { now: number; until: number },
): Promise<MailingDoc | null> {
  return mailingModel(connection)
    .findOneAndUpdate(
      { state: 'waiting', nextAt: { $lte: now }, leasedUntil: { $lt: now } },
      // Counted before it is sent: a worker that dies over it has perhaps delivered it.
      { $set: { leasedUntil: until }, $inc: { attempts: 1, uncertain: 1 } },
      { returnDocument: 'after', sort: { nextAt: 1 } },
    )
    .lean<MailingDoc>()
    .exec();
}

/** Notes how an attempt ended. */
export async function settleMailing(
  connection: Connection,
  id: string,
  outcome: Partial<
    Pick<MailingDoc, 'state' | 'attempts' | 'uncertain' | 'nextAt' | 'isHostDown' | 'fault'>
  >,
): Promise<void> {
  await mailingModel(connection)
    .updateOne({ _id: id }, { $set: { ...outcome, leasedUntil: 0 } })
    .exec();
}

/** Whether a mail waits because its host could not be reached. */
export async function isMailHostDown(connection: Connection): Promise<boolean> {
  const found = await mailingModel(connection)
    .findOne({ state: 'waiting', isHostDown: true }, { _id: 1 })
    .lean()
    .exec();
  return found !== null;
}

/** Mails that are not tried any more, the newest first: of these people, or of all. */
export async function listDeadMailings(
  connection: Connection,
  people?: string[],
): Promise<MailingDoc[]> {
  return mailingModel(connection)
    .find({ state: 'dead', ...(people && { person: { $in: people } }) })
    .sort({ nextAt: -1 })
    .lean<MailingDoc[]>()
    .exec();
}

/** One mail, whatever became of it. */
export async function findMailing(connection: Connection, id: string): Promise<MailingDoc | null> {
  return mailingModel(connection).findById(id).lean<MailingDoc>().exec();
}

/**
 * Tries a mail again that nobody tries any more, as if it were new, or gives it up for good; doing it
 * twice is doing it once.
 */
export async function settleDeadMailing(
  connection: Connection,
  id: string,
  next: { again: true; now: number } | { again: false },
): Promise<void> {
  const set = next.again
    ? { state: 'waiting', attempts: 0, uncertain: 0, nextAt: next.now, leasedUntil: 0 }
    : { state: 'givenUp' };
  await mailingModel(connection).updateOne({ _id: id, state: 'dead' }, { $set: set }).exec();
}
