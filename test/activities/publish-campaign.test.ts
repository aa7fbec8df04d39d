import { publishCampaign } from '../../activities/publish-campaign';
import type { Directory } from '../../domain/unit';
import { findCampaign } from '../../store/campaigns';
import { pageDuties, pageUnitTasks } from '../../store/clock-rows';
import { saveDirectory } from '../../store/units';
import { buildCampaign, buildStep } from '../builders/campaign-file';
import { DirectCampaign, KilledAfterWrite } from '../support/direct-campaign';
import { TestEngine } from '../support/engine';
import { actsOf, eventsOf } from '../support/engine-reads';

const UNITS = Array.from({ length: 230 }, (_, i) => `many-${String(i).padStart(3, '0')}`);

const DIRECTORY: Directory = [
  ...[{ id: 'many', name: '多县省总工会', parent: null, unitClass: 'federation' as const }],
  ...UNITS.map((id) => ({ id, name: id, parent: 'many', unitClass: 'prefecture' as const })),
].map((unit) => ({ ...unit, aliases: [], tier: 'prefecture' as const }));

let engine: TestEngine;
beforeAll(async () => {
  engine = await TestEngine.start({ working: false });
  await saveDirectory(engine.deps.connection, { name: 'many', units: DIRECTORY });
});
afterAll(() => engine.stop());

function file(id: string) {
  const { notice } = buildCampaign();
  return buildCampaign({
    id,
    directory: 'many',
    notice: { ...notice, issuer: 'many', sponsor: 'many' },
    steps: [buildStep({ kind: 'receipt' }), buildStep({ kind: 'plan' })],
  });
}

async function enrolled(ref: DirectCampaign['ref']): Promise<string[]> {
  const pages = await eventsOf(engine.deps.connection, ref, 'participants.enrolled');
  expect(pages.map(({ page }) => page)).toEqual([0, 1, 2]);
  return pages.flatMap(({ participants }) => participants.map(({ unit }) => unit));
}

async function shown({ campaign, office }: DirectCampaign['ref']) {
  const { connection } = engine.deps;
  const page = { after: '', limit: 1_000 };
  const tasks = await pageUnitTasks(connection, { campaign, office }, page);
  const duties = await pageDuties(connection, { campaign, office }, page);
  return { tasks: tasks.map(({ unit }) => unit), duties: duties.length };
}

it('enrols everybody in pages, in the order of ids, and opens the campaign', async () => {
  const campaign = await DirectCampaign.issue(engine.deps, file('publish-pages'));
  expect(await enrolled(campaign.ref)).toEqual(UNITS);
  expect(await shown(campaign.ref)).toEqual({ tasks: UNITS, duties: 460 });
  const [published] = await eventsOf(engine.deps.connection, campaign.ref, 'campaign.published');
  expect(published).toEqual({ participants: 230, duties: 460 });
  const listed = await findCampaign(engine.deps.connection, 'publish-pages');
  expect(listed?.status).toBe('issued');
});

it.each(['participants.enrolled', 'campaign.published'])(
  'resumes where a worker died, at %s',
  async (act) => {
    const id = `publish-${act.replace('.', '-')}`;
    const killed = await engine.another(KilledAfterWrite.at(act));
    await expect(DirectCampaign.issue(killed, file(id))).rejects.toThrow(KilledAfterWrite);
    const ref = { campaign: id, office: 'many' };
    // Every try gets one entry further, the last one to the end; two workers try at once.
    for (let tries = 0; tries < 4; tries += 1) {
      const next = await engine.another(KilledAfterWrite.at(act));
      await publishCampaign(next, ref).catch((error: unknown) => {
        if (!(error instanceof KilledAfterWrite)) throw error;
      });
    }
    const last = await Promise.all(
      [engine.deps, await engine.another()].map((deps) => publishCampaign(deps, ref)),
    );
    expect(last).toEqual(['running', 'running']);
    expect(await enrolled(ref)).toEqual(UNITS);
    expect(await shown(ref)).toEqual({ tasks: UNITS, duties: 460 });
    const acts = await actsOf(engine.deps.connection, ref);
    expect(acts.filter((one) => one === 'campaign.published')).toHaveLength(1);
    const listed = await findCampaign(engine.deps.connection, id);
    expect(listed?.status).toBe('issued');
  },
);
