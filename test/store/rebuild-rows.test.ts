import type { Connection } from '../../store/connection';
import { dutyModel } from '../../store/models/duty';
import { issuanceModel } from '../../store/models/issuance';
import { outboxMessageModel } from '../../store/models/outbox-message';
import { unitTaskModel } from '../../store/models/unit-task';
import { rebuildRows } from '../../store/rebuild-rows';
import { buildCampaign, buildStep } from '../builders/campaign-file';
import { DirectCampaign } from '../support/direct-campaign';
import { TestEngine } from '../support/engine';

const MODELS = [unitTaskModel, dutyModel, issuanceModel, outboxMessageModel];

let engine: TestEngine;
let connection: Connection;
let campaign: DirectCampaign;

async function everyRow(): Promise<string[]> {
  const rows = await Promise.all(
    MODELS.map((model) => model(connection).collection.find({}).sort({ _id: 1 }).toArray()),
  );
  return rows.flat().map((row) => JSON.stringify(row));
}

beforeAll(async () => {
  engine = await TestEngine.start({ working: false });
  connection = engine.deps.connection;
  const steps = [buildStep({ kind: 'receipt' }), buildStep({ kind: 'plan' })];
  campaign = await DirectCampaign.issue(engine.deps, buildCampaign({ id: 'rebuild', steps }));
  await campaign.unitAct('sf-east', 'acknowledge', {});
  await campaign.unitAct('sf-east', 'markRead', {});
  await campaign.steer('urge', { units: ['sf-east', 'sf-west'], text: '请尽快报送方案' });
  await campaign.unitAct('sf-west', 'returnNotice', { reason: '不属于本单位职责' });
  await campaign.steer('releaseParticipant', { unit: 'sf-west', reason: '投送有误' });
});
afterAll(() => engine.stop());

it('makes every row anew, byte for byte, after all of them are gone', async () => {
  const before = await everyRow();
  expect(before.length).toBeGreaterThan(5);
  for (const model of MODELS) await model(connection).collection.deleteMany({});
  const { inserted, mended, removed, rows } = await rebuildRows(connection, campaign.ref);
  expect({ inserted, mended, removed }).toEqual({ inserted: rows, mended: 0, removed: 0 });
  expect(await everyRow()).toEqual(before);
});

it('changes nothing where nothing is wrong', async () => {
  expect(await rebuildRows(connection, campaign.ref)).toMatchObject({
    ...{ inserted: 0, mended: 0, removed: 0 },
  });
});

it('mends a row that says something else, removes one that no entry explains', async () => {
  const before = await everyRow();
  const { ref } = campaign;
  const duties = dutyModel(connection).collection;
  await duties.updateOne(
    { ...ref, unit: 'sf-east', duty: 'plan' },
    { $set: { state: 'accepted' } },
  );
  const tasks = unitTaskModel(connection).collection;
  const [stray] = await tasks.find({ unit: 'sf-east' }).toArray();
  const _id = `${ref.campaign}:${ref.office}:nobody` as never;
  await tasks.insertOne({ ...stray, _id, unit: 'nobody' });
  expect(await rebuildRows(connection, ref)).toMatchObject({ inserted: 0, mended: 1, removed: 1 });
  expect(await everyRow()).toEqual(before);
});

it('leaves alone what a worker has shown since the record was read', async () => {
  const { ref } = campaign;
  const duties = dutyModel(connection).collection;
  const row = { ...ref, unit: 'sf-east', duty: 'plan' };
  const before = await duties.findOne(row);
  const newer = Number(before?.['unitRev']) + 100;
  await duties.updateOne(row, { $set: { state: 'submitted', unitRev: newer } });
  await rebuildRows(connection, ref);
  expect(await duties.findOne(row)).toMatchObject({ state: 'submitted', unitRev: newer });
  await duties.updateOne(row, {
    $set: { state: before?.['state'], unitRev: before?.['unitRev'] },
  });
});
