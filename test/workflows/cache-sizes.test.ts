import { buildChased } from '../builders/chased-campaign';
import { handedIn } from '../builders/handed-in';
import { TestEngine } from '../support/engine';
import { actsOf, dutyOf, taskOf } from '../support/engine-reads';

const REVIEWER = { person: 'p-reviewer', office: 'sf-publicity' };

/** Where one and the same course of events ends, without its instants and ids. */
async function endOf(cached: number | undefined): Promise<unknown> {
  const engine = await TestEngine.start({ cached });
  try {
    const { connection } = engine.deps;
    const ref = await engine.issue(buildChased('cache'));
    const east = { ...ref, unit: 'sf-east' };
    const west = { ...ref, unit: 'sf-west' };
    const plan = handedIn('plan');
    await Promise.all([
      engine.unitAct(east, 'submitPlan', plan),
      engine.unitAct(west, 'acknowledge', {}),
    ]);
    const returned = { duty: 'plan', submission: plan.submission, opinion: '请补充' };
    await engine.as({ by: REVIEWER }).unitAct(east, 'returnSubmission', returned);
    await engine.until(async () => (await dutyOf(connection, east, 'plan')).returnsArmed === 1);
    const { state, round, returns, clock, rung } = await dutyOf(connection, east, 'plan');
    return {
      plan: { state, round, returns, clock, rung },
      stages: [(await taskOf(connection, east)).stage, (await taskOf(connection, west)).stage],
      acts: await Promise.all([ref, east, west].map((stream) => actsOf(connection, stream))),
    };
  } finally {
    await engine.stop();
  }
}

it('ends alike whether workflows are kept in memory, three of them, or none', async () => {
  const [kept, three, none] = await Promise.all([endOf(undefined), endOf(3), endOf(0)]);
  expect(kept).toMatchObject({ plan: { state: 'returned', clock: 1 } });
  expect(three).toEqual(kept);
  expect(none).toEqual(kept);
});
