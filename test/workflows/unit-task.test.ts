import { randomUUID } from 'node:crypto';
import { unitStream } from '../../domain/stream-name';
import { listEntries } from '../../store/journal';
import { findUnitRows } from '../../store/unit-projection';
import { buildCampaign, buildStep } from '../builders/campaign-file';
import { TestEngine } from '../support/engine';
import { refusalOf } from '../support/engine-reads';

const form = (duty: string) => ({
  duty,
  submission: randomUUID(),
  form: duty,
  formVersion: 'v',
  bodyHash: 'h',
});

function campaign(id: string) {
  return buildCampaign({
    id,
    steps: [
      buildStep({ kind: 'receipt', due: { kind: 'none' } }),
      buildStep({ kind: 'plan', due: { kind: 'none' } }),
    ],
    closesOn: undefined,
  });
}

describe('a participant on the real server', () => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await TestEngine.start({ historyLimit: 30 });
  });
  afterAll(() => engine.stop());

  it('signs, hands in, is returned, hands in again and is accepted', async () => {
    const ref = await engine.issue(campaign('unit-walk'));
    const east = { ...ref, unit: 'sf-east' };
    const reviewer = { person: 'p-reviewer', office: 'sf-publicity' };
    await engine.unitAct(east, 'acknowledge', {});
    const first = form('plan');
    await engine.unitAct(east, 'submitPlan', first);
    await engine.as({ by: reviewer }).unitAct(east, 'returnSubmission', {
      duty: 'plan',
      submission: first.submission,
      opinion: '补充时间安排',
    });
    const second = form('plan');
    const answer = await engine.unitAct(east, 'submitPlan', { ...second, reply: '已补充' });
    expect(answer.facts).toMatchObject({ duty: 'plan', round: 2 });
    const stale = engine.as({ by: reviewer }).unitAct(east, 'acceptSubmission', {
      duty: 'plan',
      submission: first.submission,
      opinion: '',
    });
    expect(await refusalOf(stale)).toBe('submissionOutdated');
    await engine.as({ by: reviewer }).unitAct(east, 'acceptSubmission', {
      duty: 'plan',
      submission: second.submission,
      opinion: '同意',
    });
    const { task, duties } = await findUnitRows(engine.deps.connection, east);
    expect(task).toMatchObject({ stage: 'planned', unitRev: 5 });
    expect(duties.find(({ duty }) => duty === 'plan')).toMatchObject({
      state: 'accepted',
      round: 2,
      returns: 1,
      inForce: second.submission,
    });
    const entries = await listEntries(engine.deps.connection, unitStream(east));
    expect(entries.map(({ act }) => act)).toEqual([
      'notice.acknowledged',
      'plan.submitted',
      'submission.returned',
      'plan.submitted',
      'submission.accepted',
    ]);
  });

  it('refuses its own submission to its own reviewer', async () => {
    const ref = await engine.issue(campaign('unit-own'));
    const east = { ...ref, unit: 'sf-east' };
    const plan = form('plan');
    await engine.unitAct(east, 'submitPlan', plan);
    const own = engine.unitAct(east, 'acceptSubmission', {
      duty: 'plan',
      submission: plan.submission,
      opinion: '',
    });
    expect(await refusalOf(own)).toBe('ownSubmission');
  });

  it('makes one act of the same command sent twice, ten times at once and across runs', async () => {
    const ref = await engine.issue(campaign('unit-twice'));
    const east = { ...ref, unit: 'sf-east' };
    const key = randomUUID();
    const receivedAt = Date.now();
    const plan = form('plan');
    const ask = () => engine.as({ key, receivedAt }).unitAct(east, 'submitPlan', plan);
    const answers = await Promise.all(Array.from({ length: 10 }, ask));
    // Forty acts of reading push the run past its history limit, so that it continues as new.
    for (let i = 0; i < 40; i += 1) {
      await engine
        .as({ by: { person: `p-${i}`, office: 'sf-east' } })
        .unitAct(east, 'markRead', {});
    }
    const later = await ask();
    for (const answer of [...answers, later]) expect(answer).toEqual(answers[0]);
    const { runId } = await engine.deps.temporal.workflow.getHandle(unitStream(east)).describe();
    expect(runId).not.toBe(
      (await engine.deps.temporal.workflow.getHandle(unitStream(east)).fetchHistory()).events?.[0]
        ?.workflowExecutionStartedEventAttributes?.firstExecutionRunId,
    );
    const entries = await listEntries(engine.deps.connection, unitStream(east));
    expect(entries.filter(({ act }) => act === 'plan.submitted')).toHaveLength(1);
    expect(entries).toHaveLength(41);
  });

  it('answers a retry with the first answer after the campaign has closed', async () => {
    const ref = await engine.issue(campaign('unit-closed'));
    const east = { ...ref, unit: 'sf-east' };
    const key = randomUUID();
    const receivedAt = Date.now();
    const first = await engine.as({ key, receivedAt }).unitAct(east, 'acknowledge', {});
    await engine.steer(ref, 'close', { force: true, reason: '试验结束' });
    await engine.until(async () => (await engine.statusOf(ref)) === 'closed');
    expect(await engine.as({ key, receivedAt }).unitAct(east, 'acknowledge', {})).toEqual(first);
    expect(await refusalOf(engine.unitAct(east, 'submitPlan', form('plan')))).toBe(
      'campaignNotRunning',
    );
  });
});
