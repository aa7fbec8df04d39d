import type { FormSchema } from '../../../domain/form';
import { catalogue } from '../../../forms/catalogue';
import { planSchema } from '../../../forms/plan/schema';
import { publishForms } from '../../../store/form-versions';
import type {
  AmendmentList,
  AmendmentPreview,
  IssuanceFormVersions,
} from '../../../web/contract/amendments';
import type { DraftView } from '../../../web/contract/submissions';
import type { TaskView } from '../../../web/contract/tasks';
import { ServedEngine } from '../../support/desk';
import { buildDrill, drillId, PLAN, seatCast, taskPath, type Cast } from './drill';

const campaign = drillId('amendments');
const office = `/api/campaigns/${campaign}/sf`;
const changes = [
  { kind: 'moveDue', duty: 'report', to: '2098-05-06' },
  { kind: 'suspendItem', no: 1 },
];

const LEADER_SIGNS = {
  ...{ kind: 'node', id: 'sign', title: '签发', mode: 'any' },
  approvers: [{ kind: 'post', office: 'sf', role: 'leaderInCharge' }],
};

let served: ServedEngine;
let cast: Cast;
beforeAll(async () => {
  served = await ServedEngine.start();
  cast = await seatCast(served);
  await served.issue(cast.sponsor, buildDrill(campaign));
});
afterAll(() => served.stop());

async function preview(): Promise<AmendmentPreview> {
  const { status, body } = await cast.sponsor.act(`${office}/amendments/preview`, { changes });
  expect(status).toBe(200);
  return body as unknown as AmendmentPreview;
}

describe('a supplementary notice', () => {
  it('is looked at first, in numbers and unit by unit, and changes nothing by that', async () => {
    const { counts, units } = await preview();
    expect(counts).toMatchObject({ units: 3, joins: 0, leaves: 0, dropped: 1, signs: 3, own: 0 });
    expect(counts.moved).toMatchObject([{ units: 2, duties: 2 }]);
    expect(counts.moved[0]?.workdays).toBeGreaterThan(100);
    expect(units.map(({ unit }) => unit)).toEqual(['sf-east', 'sf-economy', 'sf-west']);
    expect((await preview()).counts).toEqual(counts);
    const { status } = await cast.east.act(`${office}/amendments/preview`, { changes });
    expect(status).toBe(403);
  });

  it('tells how many are chased in another way, and asks nobody to sign for that', async () => {
    const rung = {
      no: 1,
      offset: { kind: 'days', count: -40 },
      action: 'remind',
      audiences: ['liaison'],
    };
    const body = { changes: [{ kind: 'addRung', rung }] };
    const answer = await cast.sponsor.act(`${office}/amendments/preview`, body);
    const { counts, units } = answer.body as unknown as AmendmentPreview;
    expect(counts).toMatchObject({ signs: 0, moved: [], chased: { fewer: 0 } });
    expect(counts.chased.duties).toBeGreaterThan(0);
    expect(counts.chased).toMatchObject({ more: 0, missed: counts.chased.duties });
    expect(units.every(({ chased }) => chased.length > 0)).toBe(true);
  });

  it('tells who stands in whose place, and what goes by another route', async () => {
    const { body } = await cast.sponsor.act(`${office}/amendments/preview`, {
      changes: [
        { kind: 'mergeUnit', unit: 'sf-west', into: 'sf-east' },
        { kind: 'changeRoute', step: 'plan', route: { parts: [LEADER_SIGNS] } },
      ],
    });
    const { counts, units } = body as unknown as AmendmentPreview;
    expect(counts).toMatchObject({
      ...{ leaves: 1, merged: { units: 1, ends: 4 } },
      rerouted: { units: 1, duties: 1, keepRoute: 0, keepWord: 0 },
    });
    const west = units.find(({ unit }) => unit === 'sf-west');
    expect(west).toMatchObject({ leaves: true, signs: false, ends: 4 });
    expect(west?.mergedInto).toBeTruthy();
    const bad = { kind: 'changeRoute', step: 'plan', route: { parts: [{ kind: 'node' }] } };
    const refused = await cast.sponsor.act(`${office}/amendments/preview`, { changes: [bad] });
    expect(refused).toMatchObject({ status: 422, body: { code: 'campaignInvalid' } });
  });

  it('is issued with the numbers that were seen, once for its command', async () => {
    const { rev } = await preview();
    const body = { changes, number: '示总工发补1号', text: '会议改期。', rev };
    const key = 'amend-once-0001';
    const first = await cast.sponsor.act(`${office}/acts/amend`, body, key);
    const again = await cast.sponsor.act(`${office}/acts/amend`, body, key);
    expect(first).toMatchObject({ status: 200 });
    expect(again).toEqual(first);
    const stale = await cast.sponsor.act(`${office}/acts/amend`, body);
    expect(stale).toMatchObject({ status: 409, body: { code: 'amendmentOutdated' } });
    const { duties, timeline } = await cast.east.get<TaskView>(taskPath(campaign, 'sf-east'));
    const report = duties.find(({ duty }) => duty === 'report');
    expect(report?.dueAt).toBe(Date.parse('2098-05-07T00:00:00+08:00'));
    expect(timeline.map(({ act }) => act)).toContain('amendment.applied');
  });

  it('stays on a list with the changes that take it back', async () => {
    const { rows } = await cast.sponsor.get<AmendmentList>(`${office}/amendments`);
    expect(rows).toMatchObject([
      {
        ...{ no: 1, number: '示总工发补1号', text: '会议改期。' },
        opposite: [
          { kind: 'resumeItem', no: 1 },
          { kind: 'moveDue', duty: 'report', to: null },
        ],
      },
    ]);
  });

  it('is refused where a change cannot be made', async () => {
    const ask = async (change: object) =>
      (await cast.sponsor.act(`${office}/amendments/preview`, { changes: [change] })).body;
    expect(await ask({ kind: 'addRecipient', unit: 'sf-east' })).toMatchObject({
      code: 'recipientAlready',
    });
    expect(await ask({ kind: 'dropRung', no: 99 })).toMatchObject({ code: 'rungUnknown' });
    expect(await ask({ kind: 'dropItem', no: 9 })).toMatchObject({ code: 'itemUnknown' });
    expect(await ask({ kind: 'moveDue', duty: 'none', to: '2098-01-01' })).toMatchObject({
      code: 'dutyUnknown',
    });
  });
});

describe('another version of a form', () => {
  const id = drillId('swap');
  const issuing = `/api/campaigns/${id}/sf`;
  const draftPath = `/api/drafts/${id}/sf/sf-east/plan`;
  let [pinned, version] = ['', ''];
  const swapTo = () => [{ kind: 'swapForm', step: 'plan', version, scope: 'all' }];

  beforeAll(async () => {
    await served.issue(cast.sponsor, buildDrill(id));
    const { plan } = catalogue;
    const title = { ...planSchema.properties.title, maxLength: 3 };
    const properties = { ...planSchema.properties, title };
    const schema = { ...plan.schema, properties } as FormSchema;
    version = (await publishForms(served.engine.deps.connection, [{ ...plan, schema }])).plan;
  });

  it('is offered beside the one pinned at issue', async () => {
    const { rows } = await cast.sponsor.get<IssuanceFormVersions>(`${issuing}/form-versions`);
    const plan = rows.find(({ step }) => step === 'plan');
    pinned = plan?.asked.version ?? '';
    expect(plan?.versions.map((one) => one.version)).toEqual([version, pinned]);
    expect(rows.map(({ step }) => step)).not.toContain('receipt');
    const { status } = await cast.east.send('GET', `${issuing}/form-versions`);
    expect(status).toBe(403);
  });

  it('is looked at with the drafts it would leave behind, never with what is in them', async () => {
    const draft = { body: PLAN, words: '', formVersion: pinned, revision: 0 };
    const stray = { ...draft, formVersion: 'f'.repeat(64) };
    const refused = await cast.east.send('PUT', draftPath, { body: stray });
    expect(refused).toMatchObject({ status: 422, body: { code: 'formVersionUnknown' } });
    const saved = await cast.east.send<DraftView>('PUT', draftPath, { body: draft });
    expect(saved.body).toMatchObject({ formVersion: pinned, revision: 1 });
    const { body } = await cast.sponsor.act(`${issuing}/amendments/preview`, { changes: swapTo() });
    const { counts, units } = body as unknown as AmendmentPreview;
    expect(counts).toMatchObject({
      ...{ units: 2, signs: 2, moved: [] },
      reformed: { units: 2, duties: 2, onTheWay: 0 },
      drafts: { saved: 1, misfit: 1 },
    });
    const east = units.find(({ unit }) => unit === 'sf-east');
    const { title } = planSchema.properties.title;
    expect(east?.reformed).toMatchObject([{ waits: true, draft: { misfits: [title] } }]);
    expect(units.find(({ unit }) => unit === 'sf-west')?.reformed).toMatchObject([{ draft: null }]);
    expect(JSON.stringify(body)).not.toContain(PLAN.title);
  });

  it('refuses what was filled in by the former with a word of its own, and loses nothing', async () => {
    const { body } = await cast.sponsor.act(`${issuing}/amendments/preview`, { changes: swapTo() });
    const { rev } = body as unknown as AmendmentPreview;
    const amendment = { changes: swapTo(), number: '示总工发补9号', text: '表单改版。', rev };
    expect((await cast.sponsor.act(`${issuing}/acts/amend`, amendment)).status).toBe(200);
    // The notice, and the supplement to it.
    await cast.east.act(`${taskPath(id, 'sf-east')}/acts/acknowledge`);
    await cast.east.act(`${taskPath(id, 'sf-east')}/acts/acknowledge`);
    const handIn = `${taskPath(id, 'sf-east')}/acts/submitPlan`;
    const late = await cast.east.act(handIn, { duty: 'plan', body: PLAN, formVersion: pinned });
    expect(late).toMatchObject({ status: 409, body: { code: 'formVersionChanged' } });
    expect(await cast.east.get<DraftView>(draftPath)).toMatchObject({ body: PLAN, revision: 1 });
    const task = await cast.east.get<TaskView>(taskPath(id, 'sf-east'));
    expect(task.duties.find(({ duty }) => duty === 'plan')?.formVersion).toBe(version);
    const carried = { ...PLAN, title: '方案' };
    const next = { body: carried, words: '', formVersion: version, revision: 1 };
    const kept = await cast.east.send<DraftView>('PUT', draftPath, { body: next });
    expect(kept.body.earlier).toMatchObject([{ body: PLAN, formVersion: pinned }]);
    const done = await cast.east.act(handIn, { duty: 'plan', body: carried, formVersion: version });
    expect(done.status).toBe(200);
    const after = await cast.east.get<TaskView>(taskPath(id, 'sf-east'));
    expect(after.submissions.at(-1)).toMatchObject({ duty: 'plan', formVersion: version });
  });
});
