import { randomUUID } from 'node:crypto';
import type { ApprovalAsked } from '../../domain/approval/approval-command';
import { unitStream, type UnitTaskRef } from '../../domain/stream-name';
import { addDelegation } from '../../store/delegations';
import { listEntries } from '../../store/journal';
import { listMessages } from '../../store/message-lists';
import { countMessagesSince } from '../../store/message-marks';
import { outboxMessageModel } from '../../store/models/outbox-message';
import { rebuildRows } from '../../store/rebuild-rows';
import { stageSubmission } from '../../store/submissions';
import { findUnitRows } from '../../store/unit-projection';
import { buildItem } from '../builders/campaign-file';
import {
  actInRoute,
  approvalOf,
  asks,
  handInPlan,
  putPeople,
  routedCampaign,
  slotOfPerson,
  SPONSOR,
} from '../support/approval-campaign';
import { TestEngine } from '../support/engine';
import { eventsOf, messagesOf, refusalOf } from '../support/engine-reads';
import { areRowsShown } from '../support/rows-shown';

const HEAD = { office: SPONSOR, role: 'departmentHead' } as const;

describe('a submission on its route, on the real server', () => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await TestEngine.start({ historyLimit: 30 });
    await putPeople(engine, {
      ...{ a: HEAD, b: HEAD, c: HEAD, d: HEAD, e: HEAD, keeper: HEAD },
      leader: { office: 'sf', role: 'leaderInCharge' },
      economist: { office: 'sf-economy', role: 'departmentHead' },
      teacher: { office: 'sf-school', role: 'departmentHead' },
      officer: { office: 'sf-office', role: 'departmentHead' },
      'p-unit': { office: 'sf-east', role: 'handler' },
    });
  });
  afterAll(() => engine.stop());

  async function dutyOf(ref: UnitTaskRef) {
    const { duties } = await findUnitRows(engine.deps.connection, ref);
    return duties.find(({ duty }) => duty === 'plan1');
  }

  async function chasesOf(ref: UnitTaskRef, duty: string) {
    const told = await eventsOf(engine.deps.connection, ref, 'approvals.chased');
    return told.flatMap(({ rows }) => rows).filter((row) => row.duty === duty);
  }

  it('is accepted when the route is through, with somebody added and a word on behalf', async () => {
    const route = {
      parts: [
        asks('check', ['a', 'b']),
        {
          ...{ kind: 'node' as const, id: 'sign', title: '签发', mode: 'any' as const },
          approvers: [{ kind: 'post' as const, office: 'sf', role: 'leaderInCharge' as const }],
        },
      ],
    };
    const ref = { ...(await engine.issue(routedCampaign('route-walk', route))), unit: 'sf-east' };
    const now = Date.now();
    await addDelegation(engine.deps.connection, {
      ...{ _id: 'lent-1', from: 'b', to: 'e', fromAt: now - 1_000, untilAt: now + 3_600_000 },
      ...{ madeBy: 'b', madeAt: now, endedAt: null, campaign: ref.campaign },
    });
    const submission = await handInPlan(engine, ref, 'plan1');
    const on = { ref, duty: 'plan1', submission };
    const slot = async (person: string) =>
      slotOfPerson(await approvalOf(engine, ref, 'plan1'), person);
    const act = (by: string, asked: ApprovalAsked) => actInRoute(engine, on, { by, asked });
    expect(await dutyOf(ref)).toMatchObject({ state: 'submitted', asked: ['a', 'b'] });

    const early = engine.as({ by: { person: 'keeper', office: SPONSOR } });
    const word = { duty: 'plan1', submission, opinion: '同意' };
    expect(await refusalOf(early.unitAct(ref, 'acceptSubmission', word))).toBe('decidedByRoute');

    const approver = { person: 'c', office: SPONSOR };
    const added = { slot: await slot('a'), where: 'before' as const, approver };
    await act('a', { act: 'add', payload: added });
    await act('c', { act: 'approve', payload: { slot: await slot('c'), opinion: '已核' } });
    await act('a', { act: 'approve', payload: { slot: await slot('a'), opinion: '同意' } });
    await act('e', { act: 'approve', payload: { slot: await slot('b'), opinion: '同意' } });
    expect(await dutyOf(ref)).toMatchObject({ state: 'submitted', asked: ['leader'] });
    await act('leader', { act: 'approve', payload: { slot: await slot('leader'), opinion: '' } });

    expect(await dutyOf(ref)).toMatchObject({ state: 'accepted', inForce: submission, asked: [] });
    const { opinions, status } = await approvalOf(engine, ref, 'plan1');
    expect(status).toBe('completed');
    expect(opinions.map(({ person, onBehalfOf }) => [person, onBehalfOf])).toEqual([
      ['c', null],
      ['a', null],
      ['e', 'b'],
      ['leader', null],
    ]);
    const entries = await listEntries(engine.deps.connection, unitStream(ref));
    expect(entries.map((entry) => entry.act)).toEqual([
      'plan.submitted',
      'approval.added',
      'approval.approved',
      'approval.approved',
      'approval.approved',
      'approval.approved',
    ]);
  });

  it('comes back to the unit with a date of its own, and straight back to who returned it', async () => {
    const route = { parts: [asks('first', ['a']), asks('second', ['b'])] };
    const ref = { ...(await engine.issue(routedCampaign('route-back', route))), unit: 'sf-east' };
    const first = await handInPlan(engine, ref, 'plan1');
    const say = async (submission: string, by: string, asked: ApprovalAsked['act']) => {
      const slot = slotOfPerson(await approvalOf(engine, ref, 'plan1'), by);
      const payload = {
        slot,
        opinion: '请补充',
        ...(asked === 'sendBack' && { to: null, again: false }),
      };
      const on = { ref, duty: 'plan1', submission };
      return actInRoute(engine, on, { by, asked: { act: asked, payload } as ApprovalAsked });
    };
    await say(first, 'a', 'approve');
    const { facts } = await say(first, 'b', 'sendBack');
    expect(facts['correctBy']).toBeGreaterThan(Date.now());
    expect(await dutyOf(ref)).toMatchObject({ state: 'returned', returns: 1, asked: [] });
    await engine.until(async () => (await dutyOf(ref))?.returnsArmed === 1);
    expect((await dutyOf(ref))?.dueAt).toBe(facts['correctBy']);

    const second = await handInPlan(engine, ref, 'plan1');
    expect(await refusalOf(say(first, 'b', 'approve'))).toBe('submissionOutdated');
    expect(await dutyOf(ref)).toMatchObject({ state: 'submitted', asked: ['b'] });
    await say(second, 'b', 'approve');
    expect(await dutyOf(ref)).toMatchObject({ state: 'accepted', round: 2 });
  });

  it('is refused and begins anew; taken back and begins anew', async () => {
    const route = { parts: [asks('first', ['a', 'b'])] };
    const ref = { ...(await engine.issue(routedCampaign('route-anew', route))), unit: 'sf-east' };
    const first = await handInPlan(engine, ref, 'plan1');
    const on = (submission: string) => ({ ref, duty: 'plan1', submission });
    const slot = slotOfPerson(await approvalOf(engine, ref, 'plan1'), 'a');
    const no = { act: 'reject' as const, payload: { slot, opinion: '不可行' } };
    await actInRoute(engine, on(first), { by: 'a', asked: no });
    expect(await dutyOf(ref)).toMatchObject({ state: 'returned', asked: [] });
    const second = await handInPlan(engine, ref, 'plan1');
    expect(await approvalOf(engine, ref, 'plan1')).toMatchObject({ status: 'running', round: 1 });
    const back = { act: 'withdraw' as const, payload: { reason: '附件有误' } };
    await actInRoute(engine, on(second), { by: 'p-unit', asked: back });
    expect(await dutyOf(ref)).toMatchObject({ state: 'returned' });
    await engine.until(async () => (await dutyOf(ref))?.returnsArmed === 2);
    await handInPlan(engine, ref, 'plan1');
    expect(await dutyOf(ref)).toMatchObject({ state: 'submitted', asked: ['a', 'b'] });
  });

  it('sends an urged approver a message of their own, and the same when rows are made anew', async () => {
    const route = { parts: [asks('first', ['a', 'b'])] };
    const ref = { ...(await engine.issue(routedCampaign('route-urged', route))), unit: 'sf-east' };
    const { connection } = engine.deps;
    const submission = await handInPlan(engine, ref, 'plan1');
    const urge = { act: 'urge' as const, payload: { text: '请尽快审核' } };
    const on = { ref, duty: 'plan1', submission };
    await actInRoute(engine, on, { by: 'keeper', asked: urge });
    expect(await refusalOf(actInRoute(engine, on, { by: 'keeper', asked: urge }))).toBe(
      'urgedRecently',
    );
    const told = await messagesOf(connection, ref);
    expect(told).toMatchObject([
      {
        ...{ to: SPONSOR, audience: 'approver', people: ['a', 'b'], act: 'approval.urged' },
        lines: [{ unit: 'sf-east', duty: 'plan1', action: 'urgeApproval', text: '请尽快审核' }],
      },
    ]);
    const scope = { kind: 'tasks' as const, unit: SPONSOR, issuances: [], led: [] };
    const seen = async (person: string) =>
      (await listMessages(connection, scope, { person, before: null, limit: 50 })).map(
        ({ _id }) => _id,
      );
    const since = { since: (told[0]?.at ?? 0) - 1 };
    expect(await seen('a')).toContain(told[0]?._id);
    expect(await seen('d')).not.toContain(told[0]?._id);
    expect(await countMessagesSince(connection, scope, { person: 'a', ...since })).toBe(1);
    expect(await countMessagesSince(connection, scope, { person: 'd', ...since })).toBe(0);
    await engine.until(() => areRowsShown(connection, ref));
    expect(await rebuildRows(connection, ref)).toMatchObject({
      inserted: 0,
      mended: 0,
      removed: 0,
    });
    await outboxMessageModel(connection).deleteMany({ _id: told[0]?._id });
    expect(await rebuildRows(connection, ref)).toMatchObject({ inserted: 1, mended: 0 });
    expect(await messagesOf(connection, ref)).toEqual(told);
  });

  it('chases whoever sleeps, then tells the next in line, each once', async () => {
    const chase = {
      rungs: [
        { offset: { kind: 'duration' as const, iso: 'PT1S' }, tell: 'asked' as const },
        { offset: { kind: 'duration' as const, iso: 'PT2S' }, tell: 'nextInLine' as const },
      ],
    };
    const route = { parts: [asks('first', ['a', 'b'])], chase };
    const file = routedCampaign('route-chased', route, 2);
    const ref = { ...(await engine.issue(file)), unit: 'sf-east' };
    const { connection } = engine.deps;
    const submission = await handInPlan(engine, ref, 'plan1');
    const slot = slotOfPerson(await approvalOf(engine, ref, 'plan1'), 'b');
    const yes = { act: 'approve' as const, payload: { slot, opinion: '同意' } };
    await actInRoute(engine, { ref, duty: 'plan1', submission }, { by: 'b', asked: yes });
    await engine.until(async () => (await dutyOf(ref))?.chased?.[0]?.rung === 2);
    // A worker that was away tells both rungs at once, in one message.
    await engine.stopWorker();
    const handing = handInPlan(engine, ref, 'plan2');
    await engine.startWorker();
    await handing;
    await engine.until(async () => (await chasesOf(ref, 'plan2')).length === 4);
    await engine.until(() => areRowsShown(connection, ref));

    const sleeper = (await chasesOf(ref, 'plan1')).filter(({ slot: of }) => of !== slot);
    const told = sleeper.map(({ rung, tell, asked, next }) => [
      ...[rung, tell, asked.map(({ person }) => person), next.map(({ person }) => person)],
    ]);
    expect(told).toEqual([
      [1, 'asked', ['a'], []],
      [2, 'nextInLine', ['a'], ['leader']],
    ]);
    const lines = (await messagesOf(connection, ref)).map(({ to, people, lines: said }) => [
      ...[to, people?.join(), said.map(({ duty, action }) => `${duty} ${action}`).join()],
    ]);
    expect(lines).toContainEqual([SPONSOR, 'a', 'plan1 chaseApproval']);
    expect(lines).toContainEqual(['sf', 'leader', 'plan1 approvalStuck']);
    expect(lines.filter(([, people]) => people === 'keeper')).toEqual([]);
  });

  it('is judged item by item by their leads, and again only where it came back or was changed', async () => {
    const { connection } = engine.deps;
    const lead = (no: number, unit: string) =>
      buildItem({ no, title: `任务${no}`, leads: [{ unit }], cooperating: [{ unit: 'sf-east' }] });
    const routed = routedCampaign('route-items', { parts: [asks('join', ['keeper'])] });
    const itemReview = { title: '分项审核', role: 'departmentHead' } as const;
    const file = {
      ...{ ...routed, items: [lead(1, 'sf-economy'), lead(2, 'sf-school'), lead(3, 'sf-office')] },
      steps: routed.steps.map((step) => ({ ...step, itemReview })),
    };
    const ref = { ...(await engine.issue(file)), unit: 'sf-east' };
    const handIn = async (second: string) => {
      const measures = [1, 2].map((item) => ({ item, title: item === 2 ? second : '不变' }));
      const submission = randomUUID();
      const by = { person: 'p-unit', office: ref.unit };
      const form = { form: 'plan', formVersion: 'v', bodyHash: submission };
      const about = { ...ref, duty: 'plan1', by, submittedAt: Date.now(), receivedAt: Date.now() };
      await stageSubmission(connection, {
        ...{ _id: submission, ...about, ...form, body: { title: '方案', measures } },
      });
      await engine.as({ by }).unitAct(ref, 'submitPlan', { duty: 'plan1', submission, ...form });
      return submission;
    };
    const say = async (submission: string, by: string, more: Partial<ApprovalAsked> = {}) => {
      const slot = slotOfPerson(await approvalOf(engine, ref, 'plan1'), by);
      const payload = { slot, opinion: '意见', ...more.payload };
      const asked = { act: more.act ?? 'approve', payload } as ApprovalAsked;
      return actInRoute(engine, { ref, duty: 'plan1', submission }, { by, asked });
    };
    const asked = async () => (await dutyOf(ref))?.asked;

    const first = await handIn('初稿');
    expect(await asked()).toEqual(['economist', 'officer', 'teacher']);
    await say(first, 'economist');
    await say(first, 'teacher', { act: 'reject' });
    const waive = { nodes: ['item:3'], reason: '逾期未提意见' };
    const on = { ref, duty: 'plan1', submission: first };
    await actInRoute(engine, on, { by: 'keeper', asked: { act: 'waive', payload: waive } });
    expect(await asked()).toEqual(['keeper']);
    const back = { to: null, again: false, slot: '', opinion: '第2项请修改' };
    const { slot } = { slot: slotOfPerson(await approvalOf(engine, ref, 'plan1'), 'keeper') };
    await say(first, 'keeper', { act: 'sendBack', payload: { ...back, slot } });
    await engine.until(async () => (await dutyOf(ref))?.returnsArmed === 1);

    const second = await handIn('修改稿');
    expect(await asked()).toEqual(['teacher']);
    await say(second, 'teacher');
    await say(second, 'keeper');
    expect(await dutyOf(ref)).toMatchObject({ state: 'accepted', inForce: second, round: 2 });
    const rebuilt = { inserted: 0, mended: 0, removed: 0 };
    await engine.until(() => areRowsShown(connection, ref));
    expect(await rebuildRows(connection, ref)).toMatchObject(rebuilt);
  });

  it('asks whom the unit chose when it handed in, also at a later node, and nobody it may not choose', async () => {
    const chosen = (id: string) => ({ ...asks(id, []), approvers: [{ kind: 'chosen' as const }] });
    const route = { parts: [chosen('first'), asks('second', ['a']), chosen('third')] };
    const ref = { ...(await engine.issue(routedCampaign('route-chosen', route))), unit: 'sf-east' };
    const handIn = (person: string, office: string) => {
      const choice = { first: [{ person, office }], third: [{ person: 'c', office: SPONSOR }] };
      return handInPlan(engine, ref, 'plan1', choice);
    };
    expect(await refusalOf(handIn('p-unit', 'sf-east'))).toBe('approverUnknown');
    expect(await refusalOf(handIn('a', 'sf'))).toBe('approverUnknown');
    const submission = await handIn('b', SPONSOR);
    const on = { ref, duty: 'plan1', submission };
    for (const by of ['b', 'a', 'c']) {
      expect((await dutyOf(ref))?.asked).toEqual([by]);
      const slot = slotOfPerson(await approvalOf(engine, ref, 'plan1'), by);
      const yes = { act: 'approve' as const, payload: { slot, opinion: '' } };
      await actInRoute(engine, on, { by, asked: yes });
    }
    expect(await dutyOf(ref)).toMatchObject({ state: 'accepted' });
  });

  it('changes nothing for steps without a route', async () => {
    const file = routedCampaign('route-none', { parts: [asks('x', ['a'])] });
    const steps = file.steps.map(({ route: _, ...step }) => step);
    const ref = { ...(await engine.issue({ ...file, steps })), unit: 'sf-west' };
    const submission = await handInPlan(engine, ref, 'plan1');
    expect(await dutyOf(ref)).toMatchObject({ approval: null, asked: [] });
    const reviewer = engine.as({ by: { person: 'keeper', office: SPONSOR } });
    await reviewer.unitAct(ref, 'acceptSubmission', { duty: 'plan1', submission, opinion: '' });
    expect(await dutyOf(ref)).toMatchObject({ state: 'accepted' });
  });
});
