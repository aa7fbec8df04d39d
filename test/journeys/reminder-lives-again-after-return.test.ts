import type { RungRow } from '../../domain/issuance-event';
import type { MessageList } from '../../web/contract/messages';
import type { TaskView } from '../../web/contract/tasks';
import { buildStep } from '../builders/campaign-file';
import {
  issuancePath,
  journeyCampaign,
  journeyId,
  ladderOfSeconds,
  PLAN,
  secondsAfterIssue,
  taskPath,
  UNDATED,
} from '../support/journey-campaign';
import { refused, type JourneyDesk } from '../support/journey-desk';
import { until } from '../support/journey-until';
import { Stack } from '../support/stack';

const campaign = journeyId('lives-again');
const task = taskPath(campaign, 'sf-east');
const DUE_SECONDS = 10;
const LADDER = ladderOfSeconds([
  [-6, 'remind', ['liaison']],
  [0, 'markOverdue', []],
  [1, 'chase', ['unitHead']],
]);

let stack: Stack;
let east: JourneyDesk;
let handler: JourneyDesk;

beforeAll(async () => {
  stack = await Stack.start();
  east = await stack.seat('east', [{ office: 'sf-east', role: 'handler' }]);
  handler = await stack.seat('handler', [{ office: 'sf-publicity', role: 'handler' }]);
  const steps = [
    buildStep({ kind: 'receipt', due: UNDATED }),
    buildStep({ kind: 'plan', due: secondsAfterIssue(DUE_SECONDS) }),
  ];
  await stack.issue(handler, journeyCampaign(campaign, { steps, ladder: LADDER }));
});
afterAll(() => stack.stop());

const view = () => east.get<TaskView>(task);

async function plan(): Promise<TaskView['duties'][number]> {
  const found = (await view()).duties.find(({ duty }) => duty === 'plan');
  if (!found) throw new Error('no plan is owed');
  return found;
}

/** Rungs fired for a unit, as `clock:rung`. */
async function fired(unit = 'sf-east'): Promise<string[]> {
  const { timeline } = await handler.get<TaskView>(taskPath(campaign, unit));
  return timeline
    .filter(({ act }) => act === 'rung.fired')
    .flatMap(({ data }) => (data as { rows: RungRow[] }).rows)
    .map(({ clock, rung }) => `${clock}:${rung}`);
}

async function actionsTold(): Promise<string[]> {
  const { rows } = await east.get<MessageList>('/api/messages');
  return rows.flatMap(({ lines }) => lines.map(({ action }) => action)).reverse();
}

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1_000).toISOString();

describe('a reminder lives again after a return', () => {
  it('reminds before the first date; what comes in time is not chased', async () => {
    await until(
      () => fired(),
      (rungs) => rungs.length > 0,
    );
    expect(await fired()).toEqual(['0:1']);
    const { facts } = await east.do(`${task}/acts/submitPlan`, { duty: 'plan', body: PLAN });
    expect(facts).toMatchObject({ late: false });
    // The silent neighbour shows that the hour has passed.
    await until(
      () => fired('sf-west'),
      (rungs) => rungs.includes('0:3'),
    );
    expect(await fired()).toEqual(['0:1']);
  });

  it('winds a new clock at the return, for the day of correction', async () => {
    const { submission } = await plan();
    const opinion = '请补充分工。';
    await handler.do(`${task}/acts/returnSubmission`, { duty: 'plan', submission, opinion });
    const { correctBy, dueAt } = await until(plan, ({ clock }) => clock === 1);
    expect(dueAt).toBe(correctBy);
    expect(await fired()).toEqual(['0:1']);
  });

  it('winds another one when the date is moved: an extension only ever gives more time', async () => {
    const extend = {
      unit: 'sf-east',
      duty: 'plan',
      dueAt: inSeconds(86_400),
      reason: '同意补充。',
    };
    const path = `${issuancePath(campaign)}/acts/extendDue`;
    expect(refused(await handler.act(path, { ...extend, reason: '' }))).toBe('422 reasonRequired');
    const past = await handler.act(path, { ...extend, dueAt: inSeconds(-60) });
    expect(refused(past)).toBe('422 dueInPast');
    expect(refused(await east.act(path, extend))).toBe('403 notPermitted');
    expect(refused(await handler.act(path, extend))).toBe('422 dueNotLater');
    const move = { duty: 'plan', dueAt: inSeconds(12), reason: '会议提前。' };
    await handler.do(`${issuancePath(campaign)}/acts/moveDue`, move);
    const { clock, originalDueAt, rung } = await plan();
    expect({ clock, rung }).toEqual({ clock: 2, rung: 0 });
    expect(originalDueAt).not.toBeNull();
  });

  it('fires every rung of the new clock once and nothing of the old ones', async () => {
    await until(
      () => fired(),
      (rungs) => rungs.includes('2:3'),
    );
    expect(await fired()).toEqual(['0:1', '2:1', '2:2', '2:3']);
    const told = await until(actionsTold, (actions) => actions.length >= 3);
    expect(told).toEqual(['remind', 'remind', 'chase']);
    expect(await plan()).toMatchObject({ state: 'returned', overdue: true, rung: 3 });
  });

  it('still counts the plan as in time: the first submission decides', async () => {
    await east.do(`${task}/acts/submitPlan`, { duty: 'plan', body: PLAN, reply: '已补充。' });
    const { submission } = await plan();
    await handler.do(`${task}/acts/acceptSubmission`, { duty: 'plan', submission, opinion: '' });
    expect(await plan()).toMatchObject({ state: 'accepted', late: false, overdue: false });
    const again = { unit: 'sf-east', duty: 'plan', dueAt: inSeconds(60), reason: '再延。' };
    const reply = await handler.act(`${issuancePath(campaign)}/acts/extendDue`, again);
    expect(refused(reply)).toBe('409 dutyNotOpen');
  });
});
