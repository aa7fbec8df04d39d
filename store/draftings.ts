import type { Connection } from 'mongoose';
import { applyDrafting } from '../domain/drafting/apply-drafting';
import { type Drafting, UNSENT } from '../domain/drafting/drafting';
import { isDuplicateKey } from './duplicate-key';
import { campaignRevisionModel, type CampaignRevisionDoc } from './models/campaign';
import { type DraftingDoc, type DraftingEntry, draftingModel } from './models/drafting';

/** The way of a draft as it is kept; null before it was sent to anybody. */
export async function findDrafting(
  connection: Connection,
  campaign: string,
): Promise<DraftingDoc | null> {
  return draftingModel(connection).findById(campaign).lean<DraftingDoc>().exec();
}

/** Where a draft stands, folded from its entries. */
export function foldDrafting(entries: readonly DraftingEntry[]): Drafting {
  return entries.reduce((state, { event, by }) => applyDrafting(state, event, by), UNSENT);
}

function peopleOf({ drafter, checker, countersigners, signer }: Drafting): string[] {
  const seats = [drafter, checker, signer, ...countersigners];
  return seats.flatMap((seat) => (seat ? [seat.person] : []));
}

/**
 * Adds one entry to a draft's way.
 * @returns false if somebody added another meanwhile
 */
export async function addDraftingEntry(
  connection: Connection,
  campaign: string,
  { entry, before }: { entry: DraftingEntry; before: DraftingDoc | null },
): Promise<boolean> {
  const model = draftingModel(connection);
  const entries = [...(before?.entries ?? []), entry];
  const people = [...new Set([...(before?.people ?? []), ...peopleOf(foldDrafting(entries))])];
  const next = { entries, revision: entries.length, people, isOpen: true };
  if (before) {
    const { revision } = before;
    const { matchedCount } = await model
      .updateOne({ _id: campaign, revision }, { $set: next })
      .exec();
    return matchedCount === 1;
  }
  try {
    await model.collection.insertOne({ _id: campaign, ...next } as never);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

/** Drafts in which somebody has or had a part and that have not been issued. */
export async function listDraftingsOf(
  connection: Connection,
  person: string,
): Promise<DraftingDoc[]> {
  const docs = await draftingModel(connection)
    .find({ people: person })
    .lean<DraftingDoc[]>()
    .exec();
  return docs.filter(({ isOpen }) => isOpen);
}

/** A draft has been issued: nobody is asked about it any more. */
export async function closeDrafting(connection: Connection, campaign: string): Promise<void> {
  await draftingModel(connection)
    .updateOne({ _id: campaign }, { $set: { isOpen: false } })
    .exec();
}

/** Everybody who kept a revision of a draft. */
export async function listWriters(connection: Connection, campaign: string): Promise<string[]> {
  const docs = await campaignRevisionModel(connection)
    .find({ campaign }, { savedBy: 1 })
    .lean<Pick<CampaignRevisionDoc, 'savedBy'>[]>()
    .exec();
  return [...new Set(docs.map(({ savedBy }) => savedBy.person))];
}
