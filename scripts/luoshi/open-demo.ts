import type { CampaignView } from '../../web/contract/campaigns';
import { ApiClient } from '../demo/api-client';
import { DEMO_PASSWORD } from '../seed-data/demo-people';
import { readExampleCampaigns } from '../seed-data/examples';
import { UsageError, type Verb } from './verb';

/**
 * Issues one example through the API, so that whoever signs in to the demonstration finds work:
 * the first whose dates all count from its issue. Once issued it is left alone.
 */
export const run: Verb = async () => {
  const url = process.env.LUOSHI_URL;
  if (!url) throw new UsageError('Set LUOSHI_URL to the address of the running demonstration.');
  const example = readExampleCampaigns().find(
    ({ steps, anchors }) => anchors.length === 0 && steps.every(({ due }) => 'from' in due),
  );
  if (!example) return 0;
  const { sponsor: office, title } = example.notice;
  const account = `${office}.handler`;
  const client = await ApiClient.signIn(url, { account, password: DEMO_PASSWORD, office });
  const path = `/api/campaigns/${example.id}`;
  const { status, revision } = await client.get<CampaignView>(path);
  if (status === 'unissued') await client.act(`${path}/issue`, { revision });
  process.stdout.write(`演示通知（${example.id}）：${title}\n`);
  return 0;
};
