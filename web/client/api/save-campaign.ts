import type { CampaignFile } from '../../../domain/campaign-file';
import type { CampaignSaved } from '../../contract/campaigns';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** Keeps a new draft. @throws RefusedError where the id is taken or the office may not */
export function createCampaign(file: CampaignFile): Promise<CampaignSaved> {
  return read<CampaignSaved>(workPaths.campaigns, { method: 'POST', body: { file } });
}

/** Keeps the next revision. @throws RefusedError `revisionOutdated` if somebody saved meanwhile */
export function reviseCampaign(file: CampaignFile, revision: number): Promise<CampaignSaved> {
  const path = fillPath(workPaths.campaign, { campaign: file.id });
  return read<CampaignSaved>(path, { method: 'PUT', body: { file, revision } });
}
