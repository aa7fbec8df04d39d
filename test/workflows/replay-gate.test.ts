import { keptHistories } from '../support/histories';
import { bundleEdited, type WorkflowEdit } from '../support/edited-workflows';
import { replay } from '../support/replay';
import { workflowBundle } from '../support/servers';

const histories = keptHistories();
const runs = histories.map(({ run }) => run);

/** What would strand every running campaign; each must be found by the kept histories. */
const BAD_EDITS: WorkflowEdit[] = [
  {
    name: 'an act done twice',
    file: 'unit-task.ts',
    from: 'const outcome = await turn.run(() => actOnUnit(input.ref, command));',
    to: 'await actOnUnit(input.ref, command); const outcome = await turn.run(() => actOnUnit(input.ref, command));',
  },
  {
    name: 'an issuer that is not told',
    file: 'unit-task.ts',
    from: '      await tellIssuer(input);\n    } else if',
    to: '    } else if',
  },
  {
    name: 'an issuer told of everything',
    file: 'unit-task.ts',
    from: 'rearm ||= outcome.rearm;',
    to: 'rearm = true;',
  },
  {
    name: 'a unit that never continues as new',
    file: 'unit-task.ts',
    from: 'if (!rearm && !over) await continueAsNew<typeof unitTaskWorkflow>(input);',
    to: 'await condition(() => over);',
  },
  {
    name: 'a unit that ends after every act',
    file: 'unit-task.ts',
    from: 'over ||= outcome.settled;',
    to: 'over = true;',
  },
  {
    name: 'another signal',
    file: 'messages.ts',
    from: "defineSignal<[{ unit: string }]>('rearm')",
    to: "defineSignal<[{ unit: string }]>('wind')",
  },
  {
    name: 'an act as an ordinary activity',
    file: 'engine-activities.ts',
    from: 'export const { actOnUnit, actInside } = proxyLocalActivities<EngineActivities>({',
    to: 'export const { actOnUnit, actInside } = proxyActivities<EngineActivities>({',
  },
  {
    name: 'the clock as a local activity',
    file: 'engine-activities.ts',
    from: 'export const { actOnIssuance, runClock } = proxyActivities<EngineActivities>({\n  ...taken,',
    to: 'export const { actOnIssuance, runClock } = proxyLocalActivities<EngineActivities>({\n  retry: taken.retry,',
  },
  {
    name: 'a campaign that does not ask where it stands',
    file: 'campaign.ts',
    from: 'reach(run, await readStatus(input.ref));',
    to: "reach(run, 'issuing');",
  },
  {
    name: 'a campaign published twice',
    file: 'campaign.ts',
    from: 'reach(run, await publishCampaign(input.ref));',
    to: 'await publishCampaign(input.ref); reach(run, await publishCampaign(input.ref));',
  },
  {
    name: 'a clock that is not looked at after an act',
    file: 'campaign.ts',
    from: 'run.stirred = true;',
    to: '',
  },
  {
    name: 'a pause before the clock',
    file: 'campaign.ts',
    from: '  const { status, nextAt } = await run.turn.run(',
    to: '  await waitUntil(() => false, Date.now() + 1_000);\n  const { status, nextAt } = await run.turn.run(',
  },
  {
    name: 'a clock that does not sleep until the next rung',
    file: 'campaign.ts',
    from: '|| isLong(input), nextAt);',
    to: '|| isLong(input), null);',
  },
  {
    name: 'a close that is not drained',
    file: 'campaign.ts',
    from: 'reach(run, await closeCampaign(input.ref));',
    to: "reach(run, 'closed');",
  },
  {
    name: 'a campaign that never continues as new',
    file: 'campaign.ts',
    from: 'if (!isStirred()) await continueAsNew<typeof campaignWorkflow>(input);',
    to: '',
  },
];

it('keeps histories of every release', () => {
  expect(histories.length).toBeGreaterThan(15);
});

it('replays every history that any release has left', async () => {
  expect(await replay(workflowBundle(), runs)).toEqual([]);
});

it.each(BAD_EDITS)('catches $name', async (edit) => {
  expect(await replay(await bundleEdited(edit), runs)).not.toEqual([]);
});
