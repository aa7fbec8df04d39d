import { rehearse } from '../../domain/rehearsal/rehearse';
import type { Responses } from '../../domain/rehearsal/responses';
import { campaignStream } from '../../domain/stream-name';
import { listDirectory } from '../../store/units';
import { buildStep } from '../builders/campaign-file';
import { buildChased, within } from '../builders/chased-campaign';
import { handedIn } from '../builders/handed-in';
import { TestEngine } from '../support/engine';
import { dutyOf, keysOf, rungsOf } from '../support/engine-reads';

let engine: TestEngine;
beforeAll(async () => {
  engine = await TestEngine.start();
});
afterAll(() => engine.stop());

const UNITS = ['sf-east', 'sf-west', 'sf-science'];

function file() {
  const owes = { receipt: 'file', plan: 'review', report: 'file' } as const;
  return buildChased('rehearsed-and-run', {
    steps: [
      buildStep({ kind: 'receipt', due: within('PT3S') }),
      buildStep({ kind: 'plan', due: within('PT4S') }),
      buildStep({ kind: 'report', due: within('PT2S', 'receipt') }),
    ],
    matrix: [
      { for: 'prefecture', owes },
      { for: 'industry', owes },
    ],
    graceDays: 1,
    notice: {
      ...buildChased('x').notice,
      recipients: [{ unitClass: 'prefecture' }, { unitClass: 'industry' }],
    },
  });
}

it('fires in virtual time the very rungs that fire on the real servers', async () => {
  const ref = await engine.issue(file());
  const [east = '', west = '', science = ''] = UNITS;
  const answers = new Map<string, number>();
  const answer = async (unit: string, duty: string, act: () => Promise<{ at: number }>) => {
    answers.set(`${unit} ${duty}`, (await act()).at);
  };
  const as = (unit: string) => ({ ...ref, unit });
  // One signs and hands in, one is silent, one comes in too late.
  await answer(east, 'receipt', () => engine.unitAct(as(east), 'acknowledge', {}));
  await answer(east, 'plan', () => engine.unitAct(as(east), 'submitPlan', handedIn('plan')));
  const climbed = async (unit: string, duty: string, rung: number) =>
    engine.until(async () => (await dutyOf(engine.deps.connection, as(unit), duty)).rung >= rung);
  await climbed(science, 'plan', 2);
  await answer(science, 'plan', () => engine.unitAct(as(science), 'submitPlan', handedIn('plan')));
  await climbed(west, 'plan', 3);
  await climbed(east, 'report', 3);
  const ranUntil = Date.now();
  const real = await Promise.all(
    UNITS.map(async (unit) => [unit, keysOf(await rungsOf(engine.deps.connection, as(unit)))]),
  );

  const { issued } = (await engine.deps.issuances.fresh(campaignStream(ref))).state;
  const responses: Responses = {
    handsInAt: ({ unit, duty, round }) =>
      round === 1 ? (answers.get(`${unit} ${duty}`) ?? null) : null,
    isReturned: () => false,
    desk: { workdays: 1, review: 1, approve: 1 },
  };
  const { rungs } = rehearse(
    {
      file: await engine.deps.files.get(ref.campaign, issued?.revision ?? 0),
      directory: await listDirectory(engine.deps.connection, 'demo'),
      calendar: await engine.deps.calendars.current('sf'),
      ...{ issuedAt: issued?.deliveredAt ?? 0, until: ranUntil },
    },
    responses,
  );
  const virtual = UNITS.map((unit) => [unit, keysOf(rungs.filter((one) => one.unit === unit))]);
  const sorted = (rows: (string | string[])[][]) =>
    rows.map(([unit, keys]) => [unit, [...(keys ?? [])].sort()]);
  expect(sorted(virtual)).toEqual(sorted(real));
  // A slow machine lets one more rung of the late plan pass; of nothing else.
  const [ofEast, ofWest, ofScience = 0] = real.map(([, keys]) => keys?.length);
  expect([ofEast, ofWest]).toEqual([3, 6]);
  expect([5, 6]).toContain(ofScience);
});
