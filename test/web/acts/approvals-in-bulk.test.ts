import { randomUUID } from 'node:crypto';
import type { UnitTaskRef } from '../../../domain/stream-name';
import type { ApprovalList, ApproveManyDone } from '../../../web/contract/approvals';
import type { DelegationList } from '../../../web/contract/delegations';
import type { WaitingBody } from '../../../web/contract/waiting';
import { actsOf } from '../../support/engine-reads';
import { asks, handInPlan, routedCampaign } from '../../support/approval-campaign';
import { ServedEngine, type Desk } from '../../support/desk';

const UNITS = ['sf-east', 'sf-west'];

let served: ServedEngine;
let head: Desk;
let refs: UnitTaskRef[];

beforeAll(async () => {
  served = await ServedEngine.start();
  // Somebody of another office is asked: nothing of the issuing is theirs but the question.
  head = await served.seat('head', [{ office: 'sf-economy', role: 'departmentHead' }]);
  await served.seat('standin', [{ office: 'sf-economy', role: 'handler' }]);
  const route = {
    parts: [
      {
        ...asks('first', []),
        approvers: [{ kind: 'person' as const, person: 'p-head', office: 'sf-economy' }],
      },
    ],
  };
  const run = await served.engine.issue(routedCampaign('approvals-many', route));
  refs = UNITS.map((unit) => ({ ...run, unit }));
  for (const ref of refs) await handInPlan(served.engine, ref, 'plan1');
});
afterAll(() => served.stop());

const listOf = (desk: Desk) => desk.get<ApprovalList>('/api/approvals');

it('counts what waits for somebody outside the issuing office', async () => {
  expect((await head.get<WaitingBody>('/api/waiting')).approvals).toBe(2);
});

it('lends, limited to a notice, and takes back: with names of people, offices and notices', async () => {
  const campaign = refs[0]?.campaign ?? '';
  const standin = await served.seat('standin2', [{ office: 'sf-economy', role: 'handler' }]);
  const before = await head.get<DelegationList>('/api/delegations');
  expect(before.lenders).toEqual([{ person: 'p-head', office: 'sf-economy' }]);
  expect(before.people).toContainEqual({ person: 'p-standin2', office: 'sf-economy' });
  expect(before.campaigns).toEqual([campaign]);
  const body = { to: 'p-standin2', fromOn: '2020-01-01', untilOn: '2090-01-01', campaign };
  const key = randomUUID();
  for (const _ of [1, 2]) {
    expect((await head.send('POST', '/api/delegations', { body, key })).status).toBe(204);
  }
  const { rows, names } = await standin.get<DelegationList>('/api/delegations');
  expect(rows).toMatchObject([{ from: 'p-head', to: 'p-standin2', mayEnd: false, madeBy: null }]);
  expect(names.people['p-head']).toBe('head');
  expect(names.campaigns[campaign]).not.toBe('');
  expect((await listOf(standin)).rows.map(({ onBehalfOf }) => onBehalfOf)).toEqual([
    'p-head',
    'p-head',
  ]);
  const end = `/api/delegations/${key}/end`;
  expect((await standin.send('POST', end, { body: {}, key: randomUUID() })).status).toBe(403);
  expect((await head.send('POST', end, { body: {}, key: randomUUID() })).status).toBe(204);
  expect((await listOf(standin)).rows).toEqual([]);
});

it('lets an administrator lend for those in their charge, and nobody else', async () => {
  const admin = await served.seat('admin', [{ office: 'sf', role: 'administrator' }]);
  const outsider = await served.seat('outsider', [{ office: 'sf-east', role: 'handler' }]);
  const body = { from: 'p-head', to: 'p-standin', fromOn: '2020-01-01', untilOn: '2090-01-01' };
  const key = randomUUID();
  const ask = (desk: Desk) => desk.send('POST', '/api/delegations', { body, key });
  expect((await ask(outsider)).status).toBe(404);
  expect((await ask(admin)).status).toBe(204);
  const { rows } = await admin.get<DelegationList>('/api/delegations');
  expect(rows).toMatchObject([{ from: 'p-head', madeBy: 'p-admin', mayEnd: true }]);
  expect((await admin.send('POST', `/api/delegations/${key}/end`, { body: {}, key })).status).toBe(
    204,
  );
});

it('agrees to many at once, row by row, and once however often it is sent', async () => {
  const { rows } = await listOf(head);
  const [first, second] = rows.map(({ campaign, office, unit, duty, submission, slot }) => ({
    ...{ campaign, office, unit, duty, submission, slot: slot ?? '' },
  }));
  const body = { rows: [first, { ...second, slot: 's9' }, second], opinion: '同意' };
  const key = randomUUID();
  const send = () => head.send<ApproveManyDone>('POST', '/api/approvals/approve', { body, key });
  const done = await send();
  expect(done.body.results.map(({ status }) => status)).toEqual(['done', 'refused', 'done']);
  // Whichever of the two came first: the question is not the one that is asked, or all is decided.
  expect(done.body.results[1]?.code).toMatch(/^(notYourTurn|approvalNotRunning)$/);
  const again = await send();
  expect(again.body.results.map(({ status }) => status)).toEqual(['done', 'refused', 'done']);
  for (const ref of refs) {
    const acts = await actsOf(served.engine.deps.connection, ref);
    expect(acts).toEqual(['plan.submitted', 'approval.approved']);
  }
  expect((await listOf(head)).rows).toEqual([]);
});
