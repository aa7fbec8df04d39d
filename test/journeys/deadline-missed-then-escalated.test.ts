import type { RungRow } from '../../domain/issuance-event';
import type { Board, BoardCounts } from '../../web/contract/campaigns';
import type { JournalPage } from '../../web/contract/journal';
import type { MessageList } from '../../web/contract/messages';
import type { TaskView } from '../../web/contract/tasks';
import { buildStep } from '../builders/campaign-file';
import {
  issuancePath,
  journeyCampaign,
  journeyId,
  ladderOfSeconds,
  PLAN,
  taskPath,
  UNDATED,
} from '../support/journey-campaign';
import type { JourneyDesk } from '../support/journey-desk';
import { until } from '../support/journey-until';
import { Stack } from '../support/stack';

const campaign = journeyId('missed');
const DUE_SECONDS = 8;
const LADDER = ladderOfSeconds([
  [-2, 'remind', ['liaison']],
  [0, 'markOverdue', []],
  [1, 'chase', ['unitHead']],
  [2, 'tellSuperior', ['sponsor', 'issuerLeader']],
  [3, 'draftCircular', ['sponsor']],
]);

let stack: Stack;
let east: JourneyDesk;
let west: JourneyDesk;
let handler: JourneyDesk;
let leader: JourneyDesk;

beforeAll(async () => {
  stack = await Stack.start();
  east = await stack.seat('east', [{ office: 'sf-east', role: 'handler' }]);
  west = await stack.seat('west', [{ office: 'sf-west', role: 'handler' }]);
  handler = await stack.seat('handler', [{ office: 'sf-publicity', role: 'handler' }]);
  leader = await stack.seat('leader', [{ office: 'sf', role: 'leaderInCharge' }]);
  const steps = [
    buildStep({ kind: 'receipt', due: UNDATED }),
    buildStep({
      kind: 'plan',
      due: { kind: 'duration', iso: `PT${DUE_SECONDS}S`, from: { anchor: 'opening' } },
    }),
  ];
  const anchors = [{ id: 'opening', name: '大会召开' }];
  await stack.issue(handler, journeyCampaign(campaign, { steps, anchors, ladder: LADDER }));
});
afterAll(() => stack.stop());

async function firedRungs(): Promise<(RungRow & { at: number })[]> {
  const { rows } = await handler.get<JournalPage>(`${issuancePath(campaign)}/journal?limit=500`);
  return rows
    .filter(({ act }) => act === 'rung.fired')
    .flatMap(({ at, data }) => (data as { rows: RungRow[] }).rows.map((row) => ({ ...row, at })));
}

async function told(desk: JourneyDesk): Promise<string[]> {
  const { rows } = await desk.get<MessageList>('/api/messages');
  return rows.flatMap(({ audiences, lines }) =>
    lines.map(({ action, unit, duty }) => `${audiences.join('+')} ${action} ${unit} ${duty}`),
  );
}

async function planOn(desk: JourneyDesk, unit: string): Promise<TaskView['duties'][number]> {
  const { duties } = await desk.get<TaskView>(taskPath(campaign, unit));
  const plan = duties.find(({ duty }) => duty === 'plan');
  if (!plan) throw new Error(`${unit} owes no plan`);
  return plan;
}

describe('a deadline is missed, then escalated', () => {
  it('lets one unit hand in before its time', async () => {
    const body = { duty: 'plan', body: PLAN };
    const { facts } = await east.do(`${taskPath(campaign, 'sf-east')}/acts/submitPlan`, body);
    expect(facts).toMatchObject({ duty: 'plan', late: false });
    // Only now does the clock begin to run, however long all that has taken.
    const on = new Date().toISOString();
    await handler.do(`${issuancePath(campaign)}/acts/setAnchor`, { anchor: 'opening', on });
  });

  it('climbs every rung for the unit that is silent, each once and not before its time', async () => {
    const fired = await until(firedRungs, (rungs) => rungs.some(({ rung }) => rung === 5));
    expect(fired.map(({ unit, duty, clock, rung }) => [unit, duty, clock, rung])).toEqual(
      [1, 2, 3, 4, 5].map((rung) => ['sf-west', 'plan', 1, rung]),
    );
    const { dueAt, rung, overdue } = await planOn(west, 'sf-west');
    const delays = fired.map((one) => one.at - (dueAt ?? 0));
    [-2_000, 0, 1_000, 2_000, 3_000].forEach((offset, i) => {
      expect(delays[i]).toBeGreaterThanOrEqual(offset);
    });
    expect({ rung, overdue }).toEqual({ rung: 5, overdue: true });
  });

  it('tells the liaison officer, the head, the sponsor and the leader, each once', async () => {
    const about = 'sf-west plan';
    expect((await told(west)).sort()).toEqual([
      `liaison remind ${about}`,
      `unitHead chase ${about}`,
    ]);
    expect((await told(handler)).sort()).toEqual([
      `sponsor draftCircular ${about}`,
      'sponsor signCircular sf-publicity null',
      `sponsor tellSuperior ${about}`,
    ]);
    expect(await told(leader)).toEqual([`issuerLeader tellSuperior ${about}`]);
  });

  it('leaves the unit that was on time alone', async () => {
    expect(await told(east)).toEqual([]);
    expect(await planOn(east, 'sf-east')).toMatchObject({ rung: 0, overdue: false, late: false });
    const { timeline } = await east.get<TaskView>(taskPath(campaign, 'sf-east'));
    expect(timeline.map(({ act }) => act)).not.toContain('rung.fired');
  });

  it('shows the silent unit, and only it, as overdue on the board', async () => {
    const path = `${issuancePath(campaign)}/board?overdue=true`;
    const { rows } = await handler.get<Board>(path);
    expect(rows.map(({ unit }) => unit)).toEqual(['sf-west']);
    const counts = await handler.get<BoardCounts>(`${issuancePath(campaign)}/counts`);
    expect(counts).toMatchObject({ overdue: 1, late: 0 });
  });

  it('marks what comes late as late, and chases it no more', async () => {
    const body = { duty: 'plan', body: PLAN };
    const { facts } = await west.do(`${taskPath(campaign, 'sf-west')}/acts/submitPlan`, body);
    expect(facts).toMatchObject({ late: true });
    const plan = await planOn(handler, 'sf-west');
    expect(plan).toMatchObject({ state: 'submitted', late: true, overdue: false });
    const counts = await handler.get<BoardCounts>(`${issuancePath(campaign)}/counts`);
    expect(counts).toMatchObject({ overdue: 0, late: 1 });
    expect(await firedRungs()).toHaveLength(5);
  });
});
