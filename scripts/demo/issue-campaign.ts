import { setTimeout as pause } from 'node:timers/promises';
import type { Participant } from '../../domain/participant';
import type { CampaignPreview, CampaignSaved, CampaignView } from '../../web/contract/campaigns';
import type { Stage } from './stage';

/**
 * Saves a campaign, issues it and waits until everybody has it before them.
 * @throws Error that lists the faults of a file that cannot be issued
 */
export async function issueCampaign({
  handler,
  file,
}: Pick<Stage, 'handler' | 'file'>): Promise<Participant[]> {
  const saved = await handler.post<CampaignSaved>('/api/campaigns', { file });
  const preview = await handler.get<CampaignPreview>(`/api/campaigns/${file.id}/preview`);
  if (!preview.valid) throw new Error(JSON.stringify(preview.faults, null, 2));
  await handler.act(`/api/campaigns/${file.id}/issue`, { revision: saved.revision });
  for (;;) {
    const { status } = await handler.get<CampaignView>(`/api/campaigns/${file.id}`);
    if (status === 'running') return preview.participants as Participant[];
    await pause(50);
  }
}
