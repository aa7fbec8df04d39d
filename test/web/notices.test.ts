import { endOfDay } from '../../domain/shanghai-time';
import { saveDraft } from '../../store/campaigns';
import type { NoticeList } from '../../web/contract/notices';
import type { TaskList } from '../../web/contract/tasks';
import { buildCampaign, buildItem } from '../builders/campaign-file';
import { buildDutyRow, buildIssuanceRow, buildTaskRow, putRows } from '../builders/rows';
import { startWeb, type TestWeb } from '../support/web-server';
import type { WebVisitor } from '../support/web-visitor';

const UNIT = 'r-a';
let web: TestWeb;
let clerk: WebVisitor;
let supervisor: WebVisitor;

interface Given {
  campaign: string;
  deliveredAt: number;
  signedAt?: number;
  assigned?: boolean;
  returned?: boolean;
}

/** One notice to the unit, with a receipt unless it is assigned, and a plan. */
async function give({ campaign, deliveredAt, ...how }: Given): Promise<void> {
  const ref = { campaign, office: 'r' };
  const base = buildCampaign();
  const notice = { ...base.notice, issuer: 'r', sponsor: 'r-xj' };
  const items = [buildItem({ no: 1, title: '集中宣讲' })];
  const by = { person: 'p', office: 'r-xj' };
  const file = { ...base, id: campaign, notice, items };
  await saveDraft(web.deps.connection, { file, by, expectedRevision: 0 });
  const acknowledgedAt = how.signedAt ?? null;
  const noticeReturn = how.returned ? { reason: '投错了', returnedAt: 5, refused: false } : null;
  const receipt = buildDutyRow(UNIT, 'receipt', {
    ...{ ...ref, kind: 'receipt', dueAt: endOfDay('2026-03-02') },
    state: acknowledgedAt === null ? 'open' : 'filed',
  });
  const plan = buildDutyRow(UNIT, 'plan', { ...ref, kind: 'plan', dueAt: endOfDay('2026-03-10') });
  await putRows(web.deps.connection, {
    issuances: [buildIssuanceRow({ ...ref, sponsor: 'r-xj', title: campaign })],
    tasks: [
      buildTaskRow(UNIT, {
        ...{ ...ref, deliveredAt, acknowledgedAt, noticeReturn },
        items: how.assigned ? [{ item: 1, role: 'lead', first: true }] : [],
      }),
    ],
    duties: how.assigned ? [plan] : [receipt, plan],
  });
}

beforeAll(async () => {
  web = await startWeb();
  await web.addPeople({
    clerk: [{ office: UNIT, role: 'registryClerk' }],
    supervisor: [{ office: UNIT, role: 'supervisor' }],
    other: [{ office: 'r-b', role: 'registryClerk' }],
  });
  await give({ campaign: 'old', deliveredAt: 1_000 });
  await give({ campaign: 'new', deliveredAt: 2_000 });
  await give({ campaign: 'signed', deliveredAt: 3_000, signedAt: 3_500 });
  await give({ campaign: 'assigned', deliveredAt: 4_000, assigned: true });
  await give({ campaign: 'sent-back', deliveredAt: 500, returned: true });
  clerk = await web.signedIn('clerk');
  supervisor = await web.signedIn('supervisor');
});
afterAll(() => web.close());

const list = async (who: WebVisitor, query = '') =>
  (await who.get(`/api/notices${query}`)).body as unknown as NoticeList;
const campaigns = ({ rows }: Pick<NoticeList, 'rows'>) => rows.map(({ campaign }) => campaign);

test('what waits for a signature comes first, then the newest', async () => {
  const all = await list(clerk);
  expect(campaigns(all)).toEqual(['new', 'old', 'sent-back', 'assigned', 'signed']);
  expect(all.counts).toEqual({ owed: 3, signed: 1, none: 1 });
  expect(all.names.units).toMatchObject({ r: '根省总工会', 'r-xj': '宣传部' });
});

test('a row says what it is, what comes next, and whether the reader may sign', async () => {
  const rows = new Map((await list(clerk)).rows.map((row) => [row.campaign, row]));
  expect(rows.get('new')).toMatchObject({
    ...{ receipt: 'owed', maySign: true, receiptDueAt: endOfDay('2026-03-02') },
    next: { duty: 'plan' },
  });
  expect(rows.get('signed')).toMatchObject({ receipt: 'signed', maySign: false });
  expect(rows.get('assigned')).toMatchObject({
    ...{ receipt: 'none', maySign: false },
    items: [{ item: 1, title: '集中宣讲', role: 'lead', first: true }],
  });
  expect(rows.get('sent-back')).toMatchObject({ returned: true, maySign: false });
});

test('whoever does not sign for the office is not offered it', async () => {
  expect((await list(supervisor)).rows.some(({ maySign }) => maySign)).toBe(false);
});

test('it is asked for by state and page by page', async () => {
  expect(campaigns(await list(clerk, '?receipt=signed'))).toEqual(['signed']);
  const first = await list(clerk, '?receipt=owed&limit=2');
  expect(campaigns(first)).toEqual(['new', 'old']);
  const rest = await list(clerk, `?receipt=owed&limit=2&after=${first.next ?? ''}`);
  expect(campaigns(rest)).toEqual(['sent-back']);
  expect(rest.next).toBeNull();
});

test('an office sees its own notices alone', async () => {
  const other = await web.signedIn('other');
  expect((await list(other)).rows).toEqual([]);
});

test('a notice sent back waits for others', async () => {
  const { body } = await clerk.get('/api/tasks?state=waiting');
  const { rows } = body as unknown as TaskList;
  expect(rows.map(({ campaign, duty }) => [campaign, duty])).toEqual([['sent-back', null]]);
});
