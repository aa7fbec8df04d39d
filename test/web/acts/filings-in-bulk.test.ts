import { randomUUID } from 'node:crypto';
import type {
  FilingRef,
  FilingsNoted,
  ReviewList,
  ReviewView,
} from '../../../web/contract/reviews';
import type { TaskView } from '../../../web/contract/tasks';
import { ServedEngine } from '../../support/desk';
import { buildDrill, drillId, PLAN, seatCast, taskPath, type Cast } from './drill';

const campaign = drillId('filings');
const UNITS = ['sf-east', 'sf-west'] as const;

let served: ServedEngine;
let cast: Cast;
let filings: FilingRef[];

beforeAll(async () => {
  served = await ServedEngine.start();
  cast = await seatCast(served);
  const owes = { receipt: 'file', plan: 'file', report: 'review', summary: 'approve' } as const;
  await served.issue(
    cast.sponsor,
    buildDrill(campaign, {
      matrix: [
        { for: 'prefecture', owes },
        { for: 'assigned', owes: { progress: 'review' } },
      ],
    }),
  );
  for (const [unit, desk] of [
    ['sf-east', cast.east],
    ['sf-west', cast.west],
  ] as const) {
    await desk.do(`${taskPath(campaign, unit)}/acts/acknowledge`);
    await desk.do(`${taskPath(campaign, unit)}/acts/submitPlan`, { duty: 'plan', body: PLAN });
  }
  const { rows } = await cast.sponsor.get<ReviewList>('/api/reviews?kind=filing');
  filings = rows.map(({ unit, duty }) => ({
    ...{ campaign, office: 'sf', unit },
    ...{ duty: duty?.duty ?? '', submission: duty?.submission ?? '' },
  }));
});
afterAll(() => served.stop());

const stateOf = async (unit: string) => {
  const task = await cast.sponsor.get<TaskView>(taskPath(campaign, unit));
  return task.duties.find(({ duty }) => duty === 'plan')?.state;
};

async function take(rows: FilingRef[], key: string): Promise<FilingsNoted> {
  const path = '/api/reviews/take-note';
  const { body } = await cast.sponsor.act<FilingsNoted>(path, { filings: rows }, key);
  return body;
}

describe('filings taken note of in bulk', () => {
  it('wait as filings, each to be read on its own too', async () => {
    expect(filings.map(({ unit }) => unit).sort()).toEqual([...UNITS]);
    const path = `/api/reviews/${campaign}/sf/sf-east?duty=plan`;
    const one = await cast.sponsor.get<ReviewView>(path);
    expect(one.row).toMatchObject({ kind: 'filing', mayDecide: true, bar: null });
    expect(one.correction.workdays).toContain(one.correction.on);
  });

  it('are noted one by one: what is refused is said and stops no other', async () => {
    const [first, second] = filings as [FilingRef, FilingRef];
    const outdated = { ...first, submission: randomUUID() };
    const { results } = await take([outdated, second], randomUUID());
    expect(results).toMatchObject([
      { unit: first.unit, status: 'refused', code: 'submissionOutdated' },
      { unit: second.unit, status: 'done' },
    ]);
    expect(results[0]?.message).toMatch(/。$/);
    expect([await stateOf(first.unit), await stateOf(second.unit)]).toEqual(['filed', 'noted']);
  });

  it('are noted once, however often the request is sent', async () => {
    const key = randomUUID();
    const [first] = filings as [FilingRef];
    const once = await take([first], key);
    expect(await take([first], key)).toEqual(once);
    expect(once).toMatchObject({ results: [{ status: 'done' }] });
    const { rows, counts } = await cast.sponsor.get<ReviewList>('/api/reviews');
    expect([rows, counts.filing]).toEqual([[], 0]);
    const path = `/api/reviews/${campaign}/sf/sf-east?duty=plan`;
    expect((await cast.sponsor.get<ReviewView>(path)).row).toBeNull();
  });
});
