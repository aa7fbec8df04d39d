import { setTimeout as pause } from 'node:timers/promises';
import type { CampaignView } from '../../web/contract/campaigns';
import { UnexpectedAnswer } from './api-client';
import { readBoard } from './board';
import { onCampaign, type Stage } from './stage';

/** The longest the product may take for what should be a matter of seconds. */
const PATIENCE = 60_000;

async function waitFor(check: () => Promise<boolean>, what: string): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(200)) {
    if (await check()) return;
  }
  throw new Error(`never happened: ${what}`);
}

/** The unit that never answers has climbed to the top of every ladder. */
async function silentClimbed(stage: Stage): Promise<boolean> {
  const top = stage.file.ladder.at(-1)?.no ?? 0;
  const board = await readBoard(stage);
  const silent = board.find(({ unit }) => unit === stage.cast.parts.silent);
  return (silent?.duties ?? []).every(({ dueAt, rung }) => dueAt === null || rung === top);
}

/** Urges the silent once more, is refused the close, closes with a reason, waits for the end. */
export async function closeCampaign(stage: Stage): Promise<void> {
  const silent = stage.cast.parts.silent;
  await waitFor(() => silentClimbed(stage), 'every rung of the silent unit');
  if (silent)
    await onCampaign(stage, 'urge', { units: [silent], text: '请于今日内联系主办部门。' });
  const [item] = stage.file.items;
  if (item)
    await onCampaign(stage, 'closeItem', { item: item.no, state: 'closed', reason: '任务完成。' });
  try {
    await onCampaign(stage, 'close', { force: false, reason: '' });
  } catch (error) {
    if (!(error instanceof UnexpectedAnswer) || error.status !== 409) throw error;
    stage.seen.closeRefused = 'dutiesOpen';
    stage.tell('办结被拒：尚有未办事项');
  }
  await onCampaign(stage, 'close', {
    force: true,
    reason: '个别单位始终未办，另行督办，其余办结。',
  });
  const { id } = stage.file;
  await waitFor(async () => {
    const { status } = await stage.handler.get<CampaignView>(`/api/campaigns/${id}`);
    return status === 'closed';
  }, 'the close');
  stage.tell('专项工作办结');
}
