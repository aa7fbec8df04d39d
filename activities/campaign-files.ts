import type { Connection } from '../store/connection';
import type { CampaignFile } from '../domain/campaign-file';
import { findRevision } from '../store/campaigns';
import type { CampaignRevisionDoc } from '../store/models/campaign';
import { LeastRecentlyUsed } from '../store/least-recently-used';

/** Reads campaign files; a revision never changes, so it is read once. */
export class CampaignFiles {
  private readonly known = new LeastRecentlyUsed<CampaignRevisionDoc>(50);

  constructor(private readonly connection: Connection) {}

  /** @returns null for a revision that does not exist */
  async find(campaign: string, revision: number): Promise<CampaignRevisionDoc | null> {
    const id = `${campaign}@${revision}`;
    const known = this.known.get(id);
    if (known) return known;
    const found = await findRevision(this.connection, campaign, revision);
    if (found) this.known.set(id, found);
    return found;
  }

  /** @throws when the revision is missing: it was issued, so it must exist */
  async get(campaign: string, revision: number): Promise<CampaignFile> {
    const found = await this.find(campaign, revision);
    if (!found) throw new Error(`campaign ${campaign} has no revision ${revision}`);
    return found.file;
  }
}
