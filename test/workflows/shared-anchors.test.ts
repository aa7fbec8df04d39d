import type { AnchorSource } from '../../domain/campaign-file';
import { endOfDay } from '../../domain/shanghai-time';
import type { IssuanceRef } from '../../domain/stream-name';
import { buildStep } from '../builders/campaign-file';
import { buildChased } from '../builders/chased-campaign';
import { TestEngine } from '../support/engine';
import { dutyOf, eventsOf, refusalOf } from '../support/engine-reads';
import { WorkerProcess } from '../support/worker-process';

const EVENT = 'congress';

let engine: TestEngine;
const started: WorkerProcess[] = [];
beforeAll(async () => {
  engine = await TestEngine.start({ working: false });
});
afterAll(async () => {
  await Promise.all(started.map((worker) => worker.stop()));
  await engine.stop();
});

function worker(crashAfter?: string): WorkerProcess {
  const one = WorkerProcess.start(engine, crashAfter);
  started.push(one);
  return one;
}

/** Issues a campaign whose plan is due ten days after the event, which another issuing may date. */
function issue(id: string, of?: AnchorSource): Promise<IssuanceRef> {
  const due = { kind: 'days', count: 10, from: { anchor: EVENT } } as const;
  const anchors = [{ id: EVENT, name: '代表大会', ...(of && { of }) }];
  return engine.issue(buildChased(id, { anchors, steps: [buildStep({ kind: 'plan', due })] }));
}

function plan(ref: IssuanceRef, unit = 'sf-east') {
  return dutyOf(engine.deps.connection, { ...ref, unit }, 'plan');
}

async function isDue(ref: IssuanceRef, dueAt: number, clock: number): Promise<boolean> {
  const rows = [await plan(ref), await plan(ref, 'sf-west')];
  return rows.every((row) => row.dueAt === dueAt && row.clock === clock);
}

it('dates an event once for every issuing that follows it, whoever dies in between', async () => {
  const dying = worker('anchor.set');
  const origin = await issue('shared-origin');
  const below = await issue('shared-below', { ...origin, anchor: EVENT });
  const last = await issue('shared-last', { ...below, anchor: EVENT });
  const all = [origin, below, last];
  expect((await plan(last)).dueAt).toBeNull();
  const own = engine.steer(below, 'setAnchor', { anchor: EVENT, on: '2098-03-01' });
  expect(await refusalOf(own)).toBe('anchorFollowed');

  const asked = engine.steer(origin, 'setAnchor', { anchor: EVENT, on: '2098-03-01' });
  await dying.died('SIGKILL');
  expect(await eventsOf(engine.deps.connection, below, 'anchor.set')).toHaveLength(0);
  // The next one dies in the issuing below, when that has entered the date and wound nothing yet.
  await worker('anchor.set').died('SIGKILL');
  expect((await plan(below)).clock).toBe(0);
  worker();
  await asked;
  const first = endOfDay('2098-03-11');
  for (const ref of all) await engine.until(() => isDue(ref, first, 1));

  await engine.steer(origin, 'setAnchor', { anchor: EVENT, on: '2098-04-01' });
  const later = endOfDay('2098-04-11');
  for (const ref of all) await engine.until(() => isDue(ref, later, 2));
  for (const ref of all) {
    const set = await eventsOf(engine.deps.connection, ref, 'anchor.set');
    expect(set.map(({ on, from }) => [on, from])).toEqual([
      ['2098-03-01', null],
      ['2098-04-01', '2098-03-01'],
    ]);
  }
});
