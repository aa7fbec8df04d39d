import { campaignStream, unitStream, type IssuanceRef } from '../../domain/stream-name';
import { findIssuance } from '../../store/issuances';
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
  refusalOf,
  refusalWith,
  rungsOf,
  taskOf,
} from '../support/engine-reads';

const REVIEWER = { person: 'p-reviewer', office: 'sf-publicity' };

let engine: TestEngine;
beforeAll(async () => {
  engine = await TestEngine.start();
});
afterAll(() => engine.stop());

function unitsOf(ref: IssuanceRef) {
  return { east: { ...ref, unit: 'sf-east' }, west: { ...ref, unit: 'sf-west' } };
}

/** Waits until a workflow has ended by itself. */
async function ended(workflowId: string): Promise<void> {
  const handle = engine.deps.temporal.workflow.getHandle(workflowId);
  await engine.until(async () => (await handle.describe()).status.name !== 'RUNNING');
  expect((await handle.describe()).status.name).toBe('COMPLETED');
}

async function accepted(ref: IssuanceRef & { unit: string }): Promise<void> {
  const form = handedIn('plan');
  await engine.unitAct(ref, 'acknowledge', {});
  await engine.unitAct(ref, 'submitPlan', form);
  const { duty, submission } = form;
  const opinion = '同意';
  await engine.as({ by: REVIEWER }).unitAct(ref, 'acceptSubmission', { duty, submission, opinion });
}

/** The last entry of every participant's stream, as the journal has it. */
async function headsOf(ref: IssuanceRef, units: string[]) {
  const heads = units.map(async (unit) => {
    const last = (await entriesOf(engine.deps.connection, { ...ref, unit })).at(-1);
    expect(last?.act).toBe('unit.settled');
    return [unit, { seq: last?.seq, hash: last?.hash }] as const;
  });
  return Object.fromEntries(await Promise.all(heads));
}

const late = { kind: 'instant', at: '2022-04-21T00:00:00+08:00' } as const;

it('refuses to close while duties are open, and drains everybody when forced', async () => {
  const steps = [
    buildStep({ kind: 'receipt', due: late }),
    buildStep({ kind: 'plan', due: within('PT1H') }),
  ];
  const ref = await engine.issue(buildChased('close-forced', { steps }));
  const { east, west } = unitsOf(ref);
  await accepted(east);
  const refused = engine.steer(ref, 'close', { force: false, reason: '' });
  expect(await refusalWith(refused)).toEqual({ code: 'dutiesOpen', params: { open: 2 } });
  expect(await refusalOf(engine.steer(ref, 'close', { force: true, reason: ' ' }))).toBe(
    'reasonRequired',
  );
  const close = { key: 'close-command', receivedAt: Date.now() };
  const order = { force: true, reason: '活动提前结束' };
  const answer = await engine.as(close).steer(ref, 'close', order);
  expect(answer.facts).toEqual({ outcome: 'closed', open: 2 });
  await engine.until(async () => (await engine.statusOf(ref)) === 'closed');

  const [anchored, more] = await eventsOf(engine.deps.connection, ref, 'heads.anchored');
  expect(anchored).toEqual({ page: 0, heads: await headsOf(ref, ['sf-east', 'sf-west']) });
  expect(more).toBeUndefined();
  const counts = { participants: 2, duties: 4, met: 2, open: 2, late: 1, onTime: 1 };
  expect(await eventsOf(engine.deps.connection, ref, 'campaign.closed')).toEqual([{ counts }]);
  expect(await findIssuance(engine.deps.connection, ref)).toMatchObject({
    ...{ status: 'closed', closingReason: '活动提前结束', counts },
  });
  expect((await taskOf(engine.deps.connection, west)).settled).toBe(true);

  await ended(campaignStream(ref));
  await Promise.all([east, west].map((unit) => ended(unitStream(unit))));
  expect(await refusalOf(engine.unitAct(west, 'acknowledge', {}))).toBe('campaignNotRunning');
  const urge = engine.steer(ref, 'urge', { units: ['sf-west'], text: '' });
  expect(await refusalOf(urge)).toBe('campaignNotRunning');
  expect(await engine.as(close).steer(ref, 'close', order)).toEqual(answer);
  // Those acts were answered by runs that have nothing more to do.
  await Promise.all([campaignStream(ref), unitStream(west)].map(ended));
  expect((await actsOf(engine.deps.connection, ref)).at(-1)).toBe('campaign.closed');
  expect((await actsOf(engine.deps.connection, west)).at(-1)).toBe('unit.settled');
});

it('closes in order when nothing is open, at the very moment it runs', async () => {
  const steps = [buildStep({ kind: 'receipt', due: { kind: 'none' } })];
  const ref = await engine.issue(buildChased('close-order', { steps }));
  const { east, west } = unitsOf(ref);
  await Promise.all([east, west].map((unit) => engine.unitAct(unit, 'acknowledge', {})));
  const answer = await engine.steer(ref, 'close', { force: false, reason: '' });
  expect(answer.facts).toEqual({ outcome: 'closed', open: 0 });
  await engine.until(async () => (await engine.statusOf(ref)) === 'closed');
  const [closing] = await eventsOf(engine.deps.connection, ref, 'campaign.closing');
  expect(closing).toMatchObject({ forced: false, open: 0 });
});

it('withdraws: nothing is owed or chased any more, the record stays', async () => {
  const ref = await engine.issue(buildChased('close-withdrawn'));
  const { east } = unitsOf(ref);
  await engine.unitAct(east, 'submitPlan', handedIn('plan'));
  expect(await refusalOf(engine.steer(ref, 'withdraw', { reason: '' }))).toBe('reasonRequired');
  await engine.steer(ref, 'withdraw', { reason: '文件有误' });
  await engine.until(async () => (await engine.statusOf(ref)) === 'withdrawn');
  await ended(campaignStream(ref));
  const [anchored] = await eventsOf(engine.deps.connection, ref, 'heads.anchored');
  expect(anchored?.heads).toEqual(await headsOf(ref, ['sf-east', 'sf-west']));
  expect(await actsOf(engine.deps.connection, east)).toEqual(['plan.submitted', 'unit.settled']);
  expect(await refusalOf(engine.unitAct(east, 'acknowledge', {}))).toBe('campaignNotRunning');
});

it('lets a wrongly addressed unit go and enrols another, with clocks of its own', async () => {
  const { connection } = engine.deps;
  const steps = [
    buildStep({ kind: 'receipt', due: within('PT1H') }),
    buildStep({ kind: 'plan', due: within('PT6S', 'receipt') }),
  ];
  const owes = { receipt: 'file', plan: 'review' } as const;
  const matrix = (['prefecture', 'industry'] as const).map((unitClass) => ({
    for: unitClass,
    owes,
  }));
  const file = buildChased('close-released', { steps, matrix, graceDays: 0 });
  const ref = await engine.issue(file);
  const { east } = unitsOf(ref);
  const science = { ...ref, unit: 'sf-science' };
  const release = { unit: 'sf-east', reason: '确属错发', instead: 'sf-science' };
  const early = engine.steer(ref, 'releaseParticipant', release);
  expect(await refusalOf(early)).toBe('noticeNotReturned');
  await engine.unitAct(east, 'returnNotice', { reason: '不属于本单位职责' });
  const answer = await engine.steer(ref, 'releaseParticipant', release);
  expect(answer.facts).toEqual({ unit: 'sf-east', instead: 'sf-science' });
  expect(await dutyOf(connection, east, 'plan')).toMatchObject({
    released: true,
    nextRungAt: null,
  });
  expect(await refusalOf(engine.unitAct(east, 'submitPlan', handedIn('plan')))).toBe(
    'participantReleased',
  );
  const own = await dutyOf(connection, science, 'plan');
  expect(own).toMatchObject({ clock: 0, dueAt: answer.at + 6_000, released: false });
  await engine.until(async () => (await rungsOf(connection, science)).length === 3);
  expect(keysOf(await rungsOf(connection, science))).toEqual(['plan:0:1', 'plan:0:2', 'plan:0:3']);
  const chased = keysOf(await rungsOf(connection, east));
  expect(chased.filter((key) => key.endsWith(':3'))).toEqual([]);
  const again = engine.steer(ref, 'releaseParticipant', release);
  expect(await refusalOf(again)).toBe('participantUnknown');
  const refused = await refusalWith(engine.steer(ref, 'close', { force: false, reason: '' }));
  expect(refused).toEqual({ code: 'dutiesOpen', params: { open: 4 } });
  await engine.steer(ref, 'close', { force: true, reason: '试验结束' });
  await engine.until(async () => (await engine.statusOf(ref)) === 'closed');
  const [closed] = await eventsOf(connection, ref, 'campaign.closed');
  expect(closed?.counts).toMatchObject({ participants: 2, duties: 4, open: 4 });
});

it('urges by hand: a message to each, nothing owed changes', async () => {
  const { connection } = engine.deps;
  const ref = await engine.issue(buildChased('close-urged'));
  const { east } = unitsOf(ref);
  const before = await dutyOf(connection, east, 'plan');
  const urge = { units: ['sf-east', 'sf-west'], duty: 'plan', text: '请于本周内报送' };
  const key = 'urge-command';
  const answers = [1, 2].map(() => engine.as({ key }).steer(ref, 'urge', urge));
  const [first, second] = await Promise.all(answers);
  expect(first).toEqual(second);
  expect(first?.facts).toEqual({ units: 2 });
  const told = await messagesOf(connection, ref);
  expect(told).toHaveLength(2);
  for (const unit of urge.units) {
    const lines = [{ unit, duty: 'plan', action: 'urge', dueAt: null, text: urge.text }];
    expect(told).toContainEqual(
      expect.objectContaining({ to: unit, audience: 'liaison', act: 'unit.urged', lines }),
    );
  }
  expect(await dutyOf(connection, east, 'plan')).toEqual(before);
  const nobody = engine.steer(ref, 'urge', { units: ['sf-science'], text: '' });
  expect(await refusalOf(nobody)).toBe('participantUnknown');
});
