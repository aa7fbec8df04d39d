import type { CampaignFile } from '../../../domain/campaign-file';
import type { CampaignFaults } from '../../contract/campaigns';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** Everything that keeps a file from being issued; keeps nothing. */
export function checkCampaign(file: CampaignFile, signal?: AbortSignal): Promise<CampaignFaults> {
  return read<CampaignFaults>(workPaths.campaignFaults, { method: 'POST', body: { file }, signal });
}
