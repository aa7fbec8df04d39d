import { buildStep } from '../builders/campaign-file';
import { buildChased, within } from '../builders/chased-campaign';
import { handedIn } from '../builders/handed-in';
import { TestEngine } from '../support/engine';
import {
  actsOf,
  dutyOf,
  entriesOf,
  eventsOf,
  keysOf,
  messagesOf,
  rungsOf,
  taskOf,
} from '../support/engine-reads';
import { WorkerProcess } from '../support/worker-process';

/** Runs one story on an engine of its own, whose workers are processes of their own. */
async function withWorkers(
  story: (engine: TestEngine, worker: (crashAfter?: string) => WorkerProcess) => Promise<void>,
): Promise<void> {
  const engine = await TestEngine.start({ working: false });
  const started: WorkerProcess[] = [];
  try {
    await story(engine, (crashAfter) => {
      const worker = WorkerProcess.start(engine, crashAfter);
      started.push(worker);
      return worker;
    });
  } finally {
    await Promise.all(started.map((worker) => worker.stop()));
    await engine.stop();
  }
}

async function unitAct(): Promise<void> {
  await withWorkers(async (engine, worker) => {
    const { connection } = engine.deps;
    const dying = worker('plan.submitted');
    const ref = await engine.issue(buildChased('killed-unit'));
    const east = { ...ref, unit: 'sf-east' };
    const plan = handedIn('plan');
    const asked = engine.unitAct(east, 'submitPlan', plan);
    await dying.died('SIGKILL');
    expect(await dutyOf(connection, east, 'plan')).toMatchObject({ state: 'open' });
    worker();
    expect(await asked).toMatchObject({ act: 'plan.submitted', seq: 1 });
    expect(await actsOf(connection, east)).toEqual(['plan.submitted']);
    const { submission } = plan;
    expect(await dutyOf(connection, east, 'plan')).toMatchObject({
      state: 'submitted',
      submission,
    });
    expect(await taskOf(connection, east)).toMatchObject({ stage: 'planned', unitRev: 1 });
  });
}

async function campaignAct(): Promise<void> {
  await withWorkers(async (engine, worker) => {
    const { connection } = engine.deps;
    const dying = worker('due.extended');
    const ref = await engine.issue(buildChased('killed-campaign'));
    const east = { ...ref, unit: 'sf-east' };
    const dueAt = Date.now() + 3_600_000;
    const asking = { duty: 'plan', until: dueAt, reason: '防汛' };
    await engine.unitAct(east, 'requestExtension', asking);
    const request = (await dutyOf(connection, east, 'plan')).request?.id;
    const extension = { unit: 'sf-east', duty: 'plan', dueAt, reason: '防汛', request };
    const asked = engine.steer(ref, 'extendDue', extension);
    await dying.died('SIGKILL');
    expect(await dutyOf(connection, east, 'plan')).toMatchObject({ dueAt: null, clock: 0 });
    worker();
    expect(await asked).toMatchObject({ act: 'due.extended', facts: { dueAt } });
    expect(await eventsOf(connection, ref, 'due.extended')).toHaveLength(1);
    const granted = { id: request, state: 'granted', grantedDueAt: dueAt };
    expect(await dutyOf(connection, east, 'plan')).toMatchObject({
      ...{ dueAt, clock: 1 },
      request: granted,
    });
  });
}

async function rung(): Promise<void> {
  await withWorkers(async (engine, worker) => {
    const { connection } = engine.deps;
    const dying = worker('rung.fired');
    const steps = [buildStep({ kind: 'plan', due: within('PT1.5S') })];
    const ref = await engine.issue(buildChased('killed-rung', { steps }));
    const east = { ...ref, unit: 'sf-east' };
    await dying.died('SIGKILL');
    const last = (await entriesOf(connection, ref)).at(-1);
    expect(last?.act).toBe('rung.fired');
    // Whether it is shown already is open: whatever else reads the stream in that instant shows it.
    const others = (await messagesOf(connection, ref)).filter(
      ({ _id }) => !_id.startsWith(`${last?._id}:`),
    );
    expect(others).toEqual([]);
    worker();
    const climbed = async () => (await rungsOf(connection, east)).length === 3;
    await engine.until(climbed);
    for (const unit of ['sf-east', 'sf-west']) {
      const fired = keysOf(await rungsOf(connection, { ...ref, unit }));
      expect(fired).toEqual(['plan:0:1', 'plan:0:2', 'plan:0:3']);
    }
    await engine.until(async () => (await dutyOf(connection, east, 'plan')).rung === 3);
    const told = await messagesOf(connection, ref);
    expect(told.filter(({ to }) => to === 'sf-east').map(({ audience }) => audience)).toEqual([
      'liaison',
      'unitHead',
    ]);
  });
}

async function publishing(): Promise<void> {
  await withWorkers(async (engine, worker) => {
    const { connection } = engine.deps;
    const dying = worker('participants.enrolled');
    const { revision, ...ref } = await engine.draft(buildChased('killed-publish'));
    const asked = engine.steer(ref, 'issue', { revision });
    await dying.died('SIGKILL');
    expect(await asked).toMatchObject({ act: 'campaign.issued', seq: 1 });
    worker();
    await engine.until(async () => (await engine.statusOf(ref)) === 'running');
    expect(await actsOf(connection, ref)).toEqual([
      'campaign.issued',
      'participants.enrolled',
      'campaign.published',
    ]);
    for (const unit of ['sf-east', 'sf-west']) {
      expect(await taskOf(connection, { ...ref, unit })).toMatchObject({ stage: 'sent' });
      expect(await dutyOf(connection, { ...ref, unit }, 'plan')).toMatchObject({ state: 'open' });
    }
    const entries = await entriesOf(connection, ref);
    entries.forEach((entry, i) => expect(entry.prev).toBe(entries[i - 1]?.hash ?? entry.stream));
  });
}

/** Begins a story whose failure is told by its own test, not by whichever waits first. */
function begun(story: () => Promise<void>): Promise<void> {
  const telling = story();
  telling.catch(() => undefined);
  return telling;
}

describe('a worker killed between the journal write and the answer', () => {
  // The server waits ten seconds for a dead worker: all four deaths are waited for side by side.
  let told: Record<'unitAct' | 'campaignAct' | 'rung' | 'publishing', Promise<void>>;
  beforeAll(() => {
    told = {
      unitAct: begun(unitAct),
      campaignAct: begun(campaignAct),
      rung: begun(rung),
      publishing: begun(publishing),
    };
  });
  afterAll(() => Promise.allSettled(Object.values(told)));

  it('has made the act of a unit once, and the next answers it', () => told.unitAct);
  it('has made the act of an issuer once, and the next answers it', () => told.campaignAct);
  it('has fired the rung once, and the next goes on with the ladder', () => told.rung);
  it('has enrolled everybody once, and the next opens the campaign', () => told.publishing);
});
