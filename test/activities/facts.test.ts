import { randomUUID } from 'node:crypto';
import type { FormBody, FormSchema } from '../../domain/form';
import { taskScope, type Viewer } from '../../domain/permissions';
import type { Connection } from '../../store/connection';
import { listFacts, presentFacts } from '../../store/facts';
import { publishForms } from '../../store/form-versions';
import { factModel } from '../../store/models/fact';
import { rebuildRows } from '../../store/rebuild-rows';
import { stageSubmission } from '../../store/submissions';
import { buildCampaign, buildStep } from '../builders/campaign-file';
import { DirectCampaign, KilledAfterWrite } from '../support/direct-campaign';
import { TestEngine } from '../support/engine';

const SCHEMA: FormSchema = {
  type: 'object',
  title: '组织情况',
  properties: {
    members: { type: 'integer', title: '会员数', 'x-unit': '人', 'x-fact': '会员总数' },
    note: { type: 'string', title: '说明', maxLength: 50 },
  },
};
const FORM = { key: 'd-facts', title: '组织情况', schema: SCHEMA, ui: {} };
const UNIT = 'sf-east';
const ISSUER = { person: 'p-reviewer', office: 'sf-publicity' };
const viewer = (office: string): Viewer => ({
  ...{ person: `p-${office}`, office, officePath: `/sf/${office}/` },
  ...{ roles: ['handler'], posts: [] },
});
const UNIT_SCOPE = taskScope(viewer(UNIT), [], []);

let engine: TestEngine;
let connection: Connection;
let version: string;
let campaign: DirectCampaign;

async function handIn(
  duty: 'plan' | 'report',
  body: FormBody,
  at: DirectCampaign = campaign,
): Promise<string> {
  const submission = randomUUID();
  const ref = { submission, form: FORM.key, formVersion: version, bodyHash: 'h' };
  const { campaign: id, office } = campaign.ref;
  await stageSubmission(connection, {
    _id: submission,
    ...{ campaign: id, office, unit: UNIT, duty, form: FORM.key, formVersion: version },
    ...{ body, bodyHash: 'h', by: { person: `p-${UNIT}`, office: UNIT }, receivedAt: Date.now() },
  });
  const act = duty === 'plan' ? 'submitPlan' : 'submitReport';
  await at.as({ key: submission }).unitAct(UNIT, act, { ...ref, duty });
  return submission;
}

const known = async () =>
  (await listFacts(connection, UNIT_SCOPE, UNIT)).map(({ key, value }) => [key, value]);
const judge = (at: DirectCampaign = campaign) => at.as({ by: ISSUER });

beforeAll(async () => {
  engine = await TestEngine.start({ working: false });
  connection = engine.deps.connection;
  const published = await publishForms(connection, [FORM]);
  version = published[FORM.key] ?? '';
  const steps = [
    buildStep({ kind: 'plan', form: FORM.key }),
    buildStep({ kind: 'report', form: FORM.key }),
  ];
  const owes = { plan: 'review', report: 'file' } as const;
  const file = buildCampaign({ id: 'facts', steps, matrix: [{ for: 'prefecture', owes }] });
  campaign = await DirectCampaign.issue(engine.deps, file);
});
afterAll(() => engine.stop());

it('takes what is reviewed for a fact once it is accepted, not when it is handed in', async () => {
  const first = await handIn('plan', { members: 900 });
  expect(await known()).toEqual([]);
  const opinion = '请核对会员数';
  await judge().unitAct(UNIT, 'returnSubmission', { duty: 'plan', submission: first, opinion });
  const second = await handIn('plan', { members: 950, note: '已核对' });
  expect(await known()).toEqual([]);
  const accepted = { duty: 'plan', submission: second, opinion: '' };
  await judge().unitAct(UNIT, 'acceptSubmission', accepted);
  expect(await known()).toEqual([['会员总数', 950]]);
});

it('keeps the old value beside the new one, with its source, also after a crash', async () => {
  const dying = await engine.another(KilledAfterWrite.at('report.submitted'));
  await expect(handIn('report', { members: 980 }, campaign.through(dying))).rejects.toThrow();
  await campaign.unitAct(UNIT, 'markRead', {});
  expect(await known()).toEqual([
    ['会员总数', 950],
    ['会员总数', 980],
  ]);
  const present = (await presentFacts(connection, UNIT_SCOPE, UNIT)).get('会员总数');
  expect(present).toMatchObject({ value: 980, measure: '人', duty: 'report', unit: UNIT });
});

it('shows them to the unit and to those above it who may read its reports, and nobody else', async () => {
  const issuing = taskScope(viewer('sf-publicity'), [campaign.ref], []);
  expect(await listFacts(connection, issuing, UNIT)).toHaveLength(2);
  const beside = taskScope(viewer('sf-west'), [], []);
  expect(await listFacts(connection, beside, UNIT)).toEqual([]);
});

it('makes them anew from the record, byte for byte', async () => {
  const rows = async () =>
    JSON.stringify(await factModel(connection).collection.find({}).sort({ _id: 1 }).toArray());
  const before = await rows();
  expect(before.length).toBeGreaterThan(100);
  await factModel(connection).collection.deleteMany({});
  expect(await rebuildRows(connection, campaign.ref)).toMatchObject({
    ...{ inserted: 2, mended: 0, removed: 0 },
  });
  expect(await rows()).toBe(before);
});
