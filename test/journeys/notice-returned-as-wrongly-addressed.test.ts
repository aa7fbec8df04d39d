import type { Board, BoardCounts, ParticipantList } from '../../web/contract/campaigns';
import type { ReviewList } from '../../web/contract/reviews';
import type { TaskList, TaskView } from '../../web/contract/tasks';
import {
  issuancePath,
  journeyCampaign,
  journeyId,
  PLAN,
  taskPath,
} from '../support/journey-campaign';
import { refused, type JourneyDesk } from '../support/journey-desk';
import { Stack } from '../support/stack';

const campaign = journeyId('wrongly-addressed');
const WRONG = '本单位不承担此项工作，似为投送有误。';

let stack: Stack;
let east: JourneyDesk;
let west: JourneyDesk;
let science: JourneyDesk;
let handler: JourneyDesk;

beforeAll(async () => {
  stack = await Stack.start();
  east = await stack.seat('east', [{ office: 'sf-east', role: 'registryClerk' }]);
  west = await stack.seat('west', [{ office: 'sf-west', role: 'handler' }]);
  science = await stack.seat('science', [{ office: 'sf-science', role: 'handler' }]);
  handler = await stack.seat('handler', [{ office: 'sf-publicity', role: 'handler' }]);
  const owes = { receipt: 'file', plan: 'review' } as const;
  const matrix = [
    { for: 'prefecture', owes },
    { for: 'industry', owes },
  ] as const;
  await stack.issue(handler, journeyCampaign(campaign, { matrix: [...matrix] }));
});
afterAll(() => stack.stop());

const act = (unit: string, name: string) => `${taskPath(campaign, unit)}/acts/${name}`;
const steer = (name: string) => `${issuancePath(campaign)}/acts/${name}`;
const view = (desk: JourneyDesk, unit: string) => desk.get<TaskView>(taskPath(campaign, unit));

async function todoOf(desk: JourneyDesk): Promise<string[]> {
  const { rows } = await desk.get<TaskList>('/api/tasks?state=todo');
  return rows.map(({ duty }) => duty?.duty ?? '').sort();
}

describe('a notice is returned as wrongly addressed', () => {
  it('cannot be let go before it has been returned, nor returned without a reason', async () => {
    const release = { unit: 'sf-east', reason: '改送。', instead: 'sf-science' };
    const early = await handler.act(steer('releaseParticipant'), release);
    expect(refused(early)).toBe('409 noticeNotReturned');
    const silent = await east.act(act('sf-east', 'returnNotice'), { reason: '  ' });
    expect(refused(silent)).toBe('422 reasonRequired');
  });

  it('goes back with its reason and waits for the sponsor', async () => {
    for (const [desk, unit] of [
      [east, 'sf-east'],
      [west, 'sf-west'],
    ] as const) {
      await desk.do(act(unit, 'returnNotice'), { reason: WRONG });
    }
    const { rows } = await handler.get<ReviewList>('/api/reviews?kind=noticeReturned');
    expect(rows.map(({ unit, reason, mayDecide }) => [unit, reason, mayDecide])).toEqual([
      ['sf-east', WRONG, true],
      ['sf-west', WRONG, true],
    ]);
    expect(refused(await east.act(act('sf-east', 'acknowledge')))).toBe('409 noticeReturned');
    const again = await east.act(act('sf-east', 'returnNotice'), { reason: WRONG });
    expect(refused(again)).toBe('409 noticeReturned');
  });

  it('is decided by the issuing side alone, and for a unit that exists', async () => {
    const release = { unit: 'sf-east', reason: '改送。', instead: 'sf-nowhere' };
    const unknown = await handler.act(steer('releaseParticipant'), release);
    expect(refused(unknown)).toBe('404 unitUnknown');
    const own = await west.act(steer('releaseParticipant'), { ...release, unit: 'sf-west' });
    expect(refused(own)).toBe('403 notPermitted');
    expect(refused(await science.look(taskPath(campaign, 'sf-science')))).toBe('403 notPermitted');
  });

  it('lets the first unit go: nothing is owed, nothing can be done', async () => {
    const reason = '确系误投，改送科教工会。';
    const release = { unit: 'sf-east', reason, instead: 'sf-science' };
    await handler.do(steer('releaseParticipant'), release);
    const seen = await view(east, 'sf-east');
    expect(seen).toMatchObject({ released: true, can: [] });
    expect(seen.timeline.at(-1)).toMatchObject({ act: 'participant.released', data: { reason } });
    expect(await todoOf(east)).toEqual([]);
    expect(refused(await east.act(act('sf-east', 'acknowledge')))).toBe('409 participantReleased');
    const released = await handler.get<Board>(`${issuancePath(campaign)}/board?released=true`);
    expect(released.rows.map(({ unit }) => unit)).toEqual(['sf-east']);
  });

  it('reaches the right one, which signs for it and owes what its class owes', async () => {
    expect(await todoOf(science)).toEqual(['plan', 'receipt']);
    await science.do(act('sf-science', 'acknowledge'));
    await science.do(act('sf-science', 'submitPlan'), { duty: 'plan', body: PLAN });
    expect(await view(science, 'sf-science')).toMatchObject({ stage: 'planned', released: false });
    const list = await handler.get<ParticipantList>(`${issuancePath(campaign)}/participants`);
    const present = list.rows.filter(({ released }) => !released);
    expect(present.map(({ unit }) => unit)).toEqual(['sf-science', 'sf-west']);
    const counts = await handler.get<BoardCounts>(`${issuancePath(campaign)}/counts`);
    expect(counts).toMatchObject({ participants: 2, duties: 4 });
  });

  it('stays with the second unit, which is overruled and owes what it owed', async () => {
    const path = act('sf-west', 'refuseNoticeReturn');
    expect(refused(await west.act(path, { opinion: '属实。' }))).toBe('403 notPermitted');
    expect(refused(await handler.act(path, { opinion: '' }))).toBe('422 reasonRequired');
    const opinion = '属你单位职责，请按通知办理。';
    await handler.do(path, { opinion });
    expect(refused(await handler.act(path, { opinion }))).toBe('409 noticeNotReturned');
    const seen = await view(west, 'sf-west');
    expect(seen.noticeReturn).toMatchObject({ reason: WRONG, refused: true });
    expect(seen.opinions.map(({ by, text }) => [by.office, text])).toEqual([
      ['sf-west', WRONG],
      ['sf-publicity', opinion],
    ]);
    expect(await todoOf(west)).toEqual(['plan', 'receipt']);
    await west.do(act('sf-west', 'acknowledge'));
    expect(await todoOf(west)).toEqual(['plan']);
  });
});
