import { createHash } from 'node:crypto';
import type { Connection } from 'mongoose';
import type { CampaignFile } from '../domain/campaign-file';
import { canonicalJson } from '../domain/canonical-json';
import { isDuplicateKey } from './duplicate-key';
import {
  campaignModel,
  campaignRevisionModel,
  type CampaignDoc,
  type CampaignRevisionDoc,
} from './models/campaign';

/** A campaign to be kept; `expectedRevision` is what the writer last saw, 0 for a new one. */
export interface DraftToSave {
  file: CampaignFile;
  by: { person: string; office: string };
  expectedRevision: number;
}

function revisionId(campaign: string, revision: number): string {
  return `${campaign}@${String(revision).padStart(6, '0')}`;
}

/** Longest a writer may take between its revision and the campaign that names it, ms. */
const ORPHANED_AFTER = 60_000;

/**
 * Inserts a revision no campaign names yet. One that a writer left behind when it died, before the
 * campaign named it, makes way; a younger one belongs to somebody who is writing now.
 * @returns whether this writer's revision is in place
 */
async function insertRevision(connection: Connection, doc: CampaignRevisionDoc): Promise<boolean> {
  const { collection } = campaignRevisionModel(connection);
  const orphan = { _id: doc._id, savedAt: { $lt: doc.savedAt - ORPHANED_AFTER } } as never;
  for (const isLastTry of [false, true]) {
    try {
      await collection.insertOne(doc as never);
      return true;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const named = (await findCampaign(connection, doc.campaign))?.revision ?? 0;
      if (isLastTry || named >= doc.revision) return false;
      await collection.deleteOne(orphan);
    }
  }
  return false;
}

/**
 * Keeps a new revision of a campaign that has not been issued.
 * @returns the campaign, or 'conflict' if somebody saved meanwhile, or 'issued'
 */
export async function saveDraft(
  connection: Connection,
  { file, by, expectedRevision }: DraftToSave,
): Promise<CampaignDoc | 'conflict' | 'issued'> {
  const campaign = file.id;
  const revision = expectedRevision + 1;
  const known = await findCampaign(connection, campaign);
  if ((known?.revision ?? 0) !== expectedRevision) return 'conflict';
  if (known && known.status !== 'draft') return 'issued';
  const doc: CampaignRevisionDoc = {
    _id: revisionId(campaign, revision),
    campaign,
    revision,
    file,
    fileHash: createHash('sha256').update(canonicalJson(file)).digest('hex'),
    savedAt: Date.now(),
    savedBy: by,
  };
  if (!(await insertRevision(connection, doc))) return 'conflict';
  const { issuer, sponsor, title } = file.notice;
  const fields = { office: issuer, sponsor, title, status: 'draft' as const, revision };
  await campaignModel(connection)
    .updateOne(
      { _id: campaign },
      { $set: fields, $setOnInsert: { createdBy: by } },
      { upsert: true },
    )
    .exec();
  return { _id: campaign, createdBy: known?.createdBy ?? by, ...fields };
}

/**
 * Keeps the revision that an amendment makes of an issued campaign. It follows from the record alone,
 * so writing it again changes nothing.
 */
export async function keepAmendedRevision(
  connection: Connection,
  { file, revision, savedAt }: Pick<CampaignRevisionDoc, 'file' | 'revision' | 'savedAt'>,
): Promise<void> {
  const campaign = file.id;
  const { issuer: office } = file.notice;
  const doc: CampaignRevisionDoc = {
    ...{ _id: revisionId(campaign, revision), campaign, revision, file },
    fileHash: createHash('sha256').update(canonicalJson(file)).digest('hex'),
    ...{ savedAt, savedBy: { person: 'system', office } },
  };
  await campaignRevisionModel(connection).collection.replaceOne({ _id: doc._id } as never, doc, {
    upsert: true,
  });
  await campaignModel(connection)
    .updateOne({ _id: campaign, revision: { $lt: revision } }, { $set: { revision } })
    .exec();
}

/** Marks a campaign as being issued; its revisions are frozen from here on. */
export async function markIssuing(connection: Connection, campaign: string): Promise<void> {
  await campaignModel(connection)
    .updateOne({ _id: campaign, status: 'draft' }, { $set: { status: 'issuing' } })
    .exec();
}

/** Marks a campaign as issued. */
export async function markIssued(connection: Connection, campaign: string): Promise<void> {
  await campaignModel(connection)
    .updateOne({ _id: campaign }, { $set: { status: 'issued' } })
    .exec();
}

/** Finds a campaign by its id. */
export async function findCampaign(
  connection: Connection,
  campaign: string,
): Promise<CampaignDoc | null> {
  return campaignModel(connection).findById(campaign).lean<CampaignDoc>().exec();
}

/** Finds campaigns by id; those unknown are left out. */
export async function findCampaigns(
  connection: Connection,
  campaigns: readonly string[],
): Promise<Map<string, CampaignDoc>> {
  const docs = await campaignModel(connection)
    .find({ _id: { $in: [...campaigns] } })
    .lean<CampaignDoc[]>()
    .exec();
  return new Map(docs.map((doc) => [doc._id, doc]));
}

/** Finds one revision of a campaign file. */
export async function findRevision(
  connection: Connection,
  campaign: string,
  revision: number,
): Promise<CampaignRevisionDoc | null> {
  return campaignRevisionModel(connection)
    .findById(revisionId(campaign, revision))
    .lean<CampaignRevisionDoc>()
    .exec();
}

/** Finds the revisions that issuings run on, by the issuing's id; those missing are left out. */
export async function findRevisions(
  connection: Connection,
  issuances: readonly { _id: string; campaign: string; revision: number }[],
): Promise<Map<string, CampaignRevisionDoc>> {
  const idOf = new Map(
    issuances.map(({ _id, campaign, revision }) => [_id, revisionId(campaign, revision)]),
  );
  const docs = await campaignRevisionModel(connection)
    .find({ _id: { $in: [...new Set(idOf.values())] } })
    .lean<CampaignRevisionDoc[]>()
    .exec();
  const byId = new Map(docs.map((doc) => [doc._id, doc]));
  return new Map(
    [...idOf].flatMap(([issuance, id]) => {
      const doc = byId.get(id);
      return doc ? [[issuance, doc] as const] : [];
    }),
  );
}

/** Campaigns that one of these offices issues or runs. */
export async function listCampaigns(
  connection: Connection,
  offices: string[],
): Promise<CampaignDoc[]> {
  const model = campaignModel(connection);
  const [issued, run] = await Promise.all([
    model
      .find({ office: { $in: offices } })
      .lean<CampaignDoc[]>()
      .exec(),
    model
      .find({ sponsor: { $in: offices } })
      .lean<CampaignDoc[]>()
      .exec(),
  ]);
  const byId = new Map([...issued, ...run].map((doc) => [doc._id, doc]));
  return [...byId.values()].sort((a, b) => (a._id < b._id ? -1 : 1));
}
