import type { ParticipantList } from '../../web/contract/campaigns';
import { progressSamples } from '../../forms/progress/samples';
import { partOf } from './cast';
import { inParallel } from './in-parallel';
import { AT_ONCE, liaisonOf, nameOf, onTask, type Stage } from './stage';

/** A meeting, an activity and a report to one's own party committee, each as units tell it. */
const TOLD = ['minimal', 'selection', 'partyReport'] as const;

/** Three units tell what they have done on the first item they have a part in. */
export async function tellProgress(stage: Stage): Promise<void> {
  const { file, handler } = stage;
  const path = `/api/campaigns/${file.id}/${file.notice.issuer}/participants?limit=500`;
  const { rows } = await handler.get<ParticipantList>(path);
  const common = file.items.find(
    ({ leads, cooperating }) => leads.length + cooperating.length === 0,
  );
  const tellers = rows
    .filter(({ unit, released }) => !released && partOf(stage.cast, unit) === null)
    .flatMap(({ unit, items }) => {
      const item = items[0]?.item ?? common?.no;
      return item === undefined ? [] : [{ unit, item }];
    })
    .slice(0, TOLD.length)
    .map((teller, i) => ({ ...teller, body: progressSamples.valid[TOLD[i] ?? 'minimal'] }));
  await inParallel(tellers, AT_ONCE, async ({ unit, item, body }) => {
    const { category } = body;
    const told = { item, category, completes: false, body };
    await onTask(stage, liaisonOf(stage, unit), { unit, act: 'submitProgress', body: told });
    stage.tell(`任务进展：${nameOf(stage, unit)} 第${item}项（${body.title}）`);
  });
}
