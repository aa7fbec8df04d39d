import { randomUUID } from 'node:crypto';
import { unitStream, type UnitTaskRef } from '../../../domain/stream-name';
import { addDelegation, delegationsOf } from '../../../store/delegations';
import { listEntries } from '../../../store/journal';
import type { HandedOver, HandOverBody } from '../../../web/contract/hand-over';
import {
  approvalOf,
  asks,
  handInPlan,
  routedCampaign,
  SPONSOR,
} from '../../support/approval-campaign';
import { ServedEngine, type Desk } from '../../support/desk';

const HEAD = { office: SPONSOR, role: 'departmentHead' } as const;
const PATH = '/api/people/p-leaver/hand-over';

let served: ServedEngine;
let admin: Desk;
let mine: UnitTaskRef;
let theirs: UnitTaskRef;

beforeAll(async () => {
  served = await ServedEngine.start();
  admin = await served.seat('admin', [{ office: 'sf', role: 'administrator' }]);
  await served.seat('leaver', [HEAD]);
  await served.seat('other', [HEAD]);
  // The successor has a post in a unit that hands in: nobody decides on their own unit's plan.
  await served.seat('successor', [{ office: 'sf-east', role: 'handler' }]);
  const { engine } = served;
  const route = { parts: [asks('first', ['p-other', 'p-leaver'], { mode: 'sequence' })] };
  const run = await engine.issue(routedCampaign('approvals-left', route));
  mine = { ...run, unit: 'sf-west' };
  theirs = { ...run, unit: 'sf-east' };
  await handInPlan(engine, mine, 'plan1');
  await handInPlan(engine, theirs, 'plan1');
  const now = Date.now();
  await addDelegation(engine.deps.connection, {
    ...{ _id: 'lent-away', from: 'p-leaver', to: 'p-other', fromAt: now - 1, endedAt: null },
    ...{ untilAt: now + 3_600_000, madeBy: 'p-leaver', madeAt: now },
  });
});
afterAll(() => served.stop());

async function askedIn(ref: UnitTaskRef): Promise<string[]> {
  const { nodes } = await approvalOf(served.engine, ref, 'plan1');
  return Object.values(nodes).flatMap((run) => run.slots.map(({ person }) => person));
}

it('hands over what waits for whoever leaves, row by row, and once however often it is sent', async () => {
  const facts = await admin.get<HandOverBody>(PATH);
  expect(facts.approvals.map(({ name }) => name)).toHaveLength(2);
  expect(facts.delegations).toBe(1);
  const body = {
    posts: [{ ...HEAD, to: 'p-successor' }],
    approvals: { to: 'p-successor', seen: facts.approvals.map(({ id }) => id) },
  };
  const key = randomUUID();
  const send = () => admin.send<HandedOver>('POST', PATH, { body, key });
  const first = await send();
  expect(first).toMatchObject({ status: 200, body: { posts: 1 } });
  const rows = new Map(first.body.approvals.map((row) => [row.id, row]));
  expect(rows.get(`${mine.campaign}:sf:sf-west:plan1`)).toMatchObject({ status: 'done' });
  expect(rows.get(`${mine.campaign}:sf:sf-east:plan1`)).toMatchObject({
    ...{ status: 'refused', code: 'approverBarred' },
    message: expect.stringContaining('请另选他人') as string,
  });
  expect(await askedIn(mine)).toEqual(['p-other', 'p-successor']);
  expect(await askedIn(theirs)).toEqual(['p-other', 'p-leaver']);

  const again = await send();
  expect(again.body.approvals.map(({ status }) => status).sort()).toEqual(['done', 'refused']);
  const { connection } = served.engine.deps;
  const handed = (await listEntries(connection, unitStream(mine))).filter(
    ({ act }) => act === 'approval.handedOver',
  );
  expect(handed).toMatchObject([{ by: { person: 'p-admin', office: 'sf' } }]);
  expect(await delegationsOf(connection, ['p-leaver'], Date.now())).toEqual([]);
});
