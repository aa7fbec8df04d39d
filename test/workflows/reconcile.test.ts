import { findLostActs, forgetRuns } from '../../activities/lost-acts';
import { reconcile } from '../../activities/reconcile';
import { unitStream, type IssuanceRef } from '../../domain/stream-name';
import { submissionModel } from '../../store/models/submission';
import { stageSubmission } from '../../store/submissions';
import { buildStep } from '../builders/campaign-file';
import { buildChased, within } from '../builders/chased-campaign';
import { handedIn, stagedForm } from '../builders/handed-in';
import { TestEngine } from '../support/engine';
import { actsOf, keysOf, rungsOf } from '../support/engine-reads';
import { restoreDatabase, takeSnapshot } from '../support/snapshot';

let engine: TestEngine;

beforeEach(async () => {
  engine = await TestEngine.start();
});
afterEach(() => engine.stop());

const unitOf = (ref: IssuanceRef, unit: string) => ({ ...ref, unit });

it('goes on after everything that Temporal knew is gone', async () => {
  const due = within('PT8S');
  const steps = [buildStep({ kind: 'receipt', due }), buildStep({ kind: 'plan', due })];
  const ref = await engine.issue(buildChased('forgotten', { steps }));
  const east = unitOf(ref, 'sf-east');
  await engine.unitAct(east, 'acknowledge', {});
  await engine.stopWorker();
  await forgetRuns(engine.deps, (await findLostActs(engine.deps)).runs);
  await engine.startWorker();
  expect(await reconcile(engine.deps, Date.now())).toEqual({
    ...{ restarted: [ref], mended: 0, recounted: 0, strays: 0 },
  });
  await engine.unitAct(east, 'submitPlan', handedIn('plan'));
  expect(await actsOf(engine.deps.connection, east)).toEqual([
    'notice.acknowledged',
    'plan.submitted',
  ]);
  const west = unitOf(ref, 'sf-west');
  await engine.until(async () => (await rungsOf(engine.deps.connection, west)).length > 0);
  const keys = keysOf(await rungsOf(engine.deps.connection, west));
  expect(new Set(keys).size).toBe(keys.length);
  expect(await reconcile(engine.deps, Date.now())).toMatchObject({ restarted: [], mended: 0 });
});

it('names every act that a restored database has lost, and none of them passes for done', async () => {
  const { connection } = engine.deps;
  const ref = await engine.issue(buildChased('restored'));
  const [east, west] = [unitOf(ref, 'sf-east'), unitOf(ref, 'sf-west')];
  await engine.unitAct(east, 'acknowledge', {});
  const snapshot = await takeSnapshot(connection);
  const plan = handedIn('plan');
  await engine.as({ key: 'command-lost-1' }).unitAct(east, 'submitPlan', plan);
  await engine.as({ key: 'command-lost-2' }).unitAct(west, 'acknowledge', {});
  await restoreDatabase(connection, snapshot);

  const { lost, runs } = await findLostActs(engine.deps);
  expect(lost).toMatchObject([
    { stream: unitStream(east), key: 'command-lost-1', act: 'plan.submitted' },
    { stream: unitStream(west), key: 'command-lost-2', act: 'notice.acknowledged' },
  ]);
  expect(lost.map(({ by }) => by?.office)).toEqual(['sf-east', 'sf-west']);
  await forgetRuns(engine.deps, runs);
  expect(await reconcile(engine.deps, Date.now())).toMatchObject({ restarted: [ref] });
  await engine.as({ key: 'command-lost-2' }).unitAct(west, 'acknowledge', {});
  await engine.as({ key: 'command-lost-1' }).unitAct(east, 'submitPlan', plan);
  expect(await actsOf(connection, east)).toEqual(['notice.acknowledged', 'plan.submitted']);
  expect(await actsOf(connection, west)).toEqual(['notice.acknowledged']);
  expect((await findLostActs(engine.deps)).lost).toEqual([]);
});

it('a worker whose memory is ahead of the record goes by the record', async () => {
  const { connection } = engine.deps;
  const ref = await engine.issue(buildChased('remembered'));
  const east = unitOf(ref, 'sf-east');
  const snapshot = await takeSnapshot(connection);
  await engine.unitAct(east, 'acknowledge', {});
  await engine.unitAct(east, 'markRead', {});
  await restoreDatabase(connection, snapshot);
  expect(await engine.unitAct(east, 'markRead', {})).toMatchObject({ seq: 1 });
  expect(await actsOf(connection, east)).toEqual(['notice.read']);
});

it('removes forms that were never decided, a day after they came', async () => {
  const { connection } = engine.deps;
  const ref = await engine.issue(buildChased('strays'));
  const east = unitOf(ref, 'sf-east');
  const stray = stagedForm(east, 'plan', Date.now());
  await stageSubmission(connection, stray);
  const ids = () => submissionModel(connection).distinct('_id').exec();
  expect(await reconcile(engine.deps, Date.now() + 3_600_000)).toMatchObject({ strays: 0 });
  expect(await ids()).toEqual([stray._id]);
  expect(await reconcile(engine.deps, Date.now() + 25 * 3_600_000)).toMatchObject({ strays: 1 });
  expect(await ids()).toEqual([]);
});
