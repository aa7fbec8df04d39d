import { saveDraft } from '../../store/campaigns';
import { publishForms } from '../../store/form-versions';
import { saveDirectory } from '../../store/units';
import { USUAL_ASSUMPTIONS } from '../../domain/rehearsal/assumptions';
import type { CampaignPreview } from '../../web/contract/campaigns';
import type { RehearsalView } from '../../web/contract/rehearsal';
import { catalogue } from '../../forms/catalogue';
import { buildCampaign, buildStep } from '../builders/campaign-file';
import { directoryOf } from '../builders/many-units';
import { startWeb, type TestWeb } from '../support/web-server';

const UNITS = 30;
let web: TestWeb;

function draft(id: string, count: number) {
  const { issuedOn: _, ...notice } = buildCampaign().notice;
  const due = { kind: 'workdays', count, from: 'issue' } as const;
  return buildCampaign({
    ...{ id, notice, items: [], closesOn: '2099-12-31' },
    steps: [buildStep({ kind: 'receipt' }), buildStep({ kind: 'plan', due })],
    matrix: [{ for: 'prefecture', owes: { receipt: 'file', plan: 'review' } }],
  });
}

beforeAll(async () => {
  web = await startWeb();
  const { connection } = web.deps;
  await saveDirectory(connection, { name: 'demo', units: directoryOf(UNITS) });
  await publishForms(connection, Object.values(catalogue));
  await web.addPeople({
    handler: [{ office: 'sf-publicity', role: 'handler' }],
    stranger: [{ office: 'sf-economy', role: 'handler' }],
  });
  const by = { person: 'id-handler', office: 'sf-publicity' };
  for (const file of [draft('sound', 10), draft('faulty', -1)]) {
    await saveDraft(connection, { file, by, expectedRevision: 0 });
  }
});

afterAll(() => web.close());

const path = (id: string) => `/api/campaigns/${id}/rehearse`;

it('answers with figures, the same for the same seed, and names those who are told', async () => {
  const handler = await web.signedIn('handler');
  const assumed = { ...USUAL_ASSUMPTIONS, onTime: 0, late: 50 };
  const first = await handler.send('POST', path('sound'), { body: assumed });
  expect(first.status).toBe(200);
  const { report, valid, faults, names } = first.body as RehearsalView;
  expect({ valid, faults }).toEqual({ valid: true, faults: [] });
  expect(report).toMatchObject({ participants: UNITS, duties: 2 * UNITS, undated: 0 });
  expect(report?.offices.every(({ office }) => names.units[office] !== undefined)).toBe(true);
  expect(report?.days.reduce((sum, { total }) => sum + total, 0)).toBe(report?.total);
  const [second, other] = await Promise.all([
    handler.send('POST', path('sound'), { body: assumed }),
    handler.send('POST', path('sound'), { body: { ...assumed, seed: 2 } }),
  ]);
  expect((second.body as RehearsalView).report?.offices).toEqual(report?.offices);
  expect((other.body as RehearsalView).report?.offices).not.toEqual(report?.offices);
});

it('names the faults of a file that could not be issued', async () => {
  const handler = await web.signedIn('handler');
  const { status, body } = await handler.send('POST', path('faulty'), { body: USUAL_ASSUMPTIONS });
  expect(status).toBe(200);
  expect(body).toMatchObject({ valid: false, report: null });
  expect((body as RehearsalView).faults.length).toBeGreaterThan(0);
});

it('is for the issuing side, with sound numbers', async () => {
  const handler = await web.signedIn('handler');
  const stranger = await web.signedIn('stranger');
  const many = { ...USUAL_ASSUMPTIONS, onTime: 80, late: 30 };
  expect((await handler.send('POST', path('sound'), { body: many })).status).toBe(422);
  expect((await handler.send('POST', path('sound'), { body: { ...many, seed: 0 } })).status).toBe(
    422,
  );
  expect((await handler.send('POST', path('none'), { body: USUAL_ASSUMPTIONS })).status).toBe(404);
  expect((await stranger.send('POST', path('sound'), { body: USUAL_ASSUMPTIONS })).status).toBe(
    403,
  );
});

it('tells in the preview which dues lie in years not decreed', async () => {
  const handler = await web.signedIn('handler');
  const { body } = await handler.get('/api/campaigns/sound/preview');
  const { risk, knownUntil } = body as CampaignPreview;
  expect(risk.assumed.every(({ dueOn }) => dueOn > knownUntil)).toBe(true);
  expect([...risk.assumed, ...risk.onDaysOff].every(({ units }) => units === UNITS)).toBe(true);
});
