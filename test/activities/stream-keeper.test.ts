import { ApplicationFailure } from '@temporalio/common';
import { buildCampaign, buildStep } from '../builders/campaign-file';
import { handedIn } from '../builders/handed-in';
import { UNTOUCHED_TASK } from '../../domain/unit-task';
import { campaignStream, unitStream } from '../../domain/stream-name';
import { appendEntry, listEntries, sealEntry } from '../../store/journal';
import { findIssuance } from '../../store/issuances';
import { dutyModel } from '../../store/models/duty';
import { journalModel } from '../../store/models/journal';
import { DirectCampaign, KilledAfterWrite } from '../support/direct-campaign';
import { TestEngine } from '../support/engine';
import { actsOf, dutyOf, eventsOf, messagesOf, taskOf } from '../support/engine-reads';

let engine: TestEngine;
beforeAll(async () => {
  engine = await TestEngine.start({ working: false });
});
afterAll(() => engine.stop());

const REVIEWER = { person: 'p-reviewer', office: 'sf-publicity' };

function file(id: string) {
  const due = { kind: 'none' } as const;
  const steps = [buildStep({ kind: 'receipt', due }), buildStep({ kind: 'plan', due })];
  return buildCampaign({ id, steps });
}

const issue = (id: string) => DirectCampaign.issue(engine.deps, file(id));

async function codeOf(asked: Promise<unknown>): Promise<string | null | undefined> {
  try {
    await asked;
    return null;
  } catch (error) {
    if (error instanceof ApplicationFailure) return error.type;
    throw error;
  }
}

describe('two engines over one database', () => {
  it('decide on the fresh journal what an older fold would have refused', async () => {
    const first = await issue('keeper-refused');
    const second = first.through(await engine.another());
    await second.engine.units.load(unitStream(first.unit('sf-east')));
    const plan = handedIn('plan');
    await first.unitAct('sf-east', 'submitPlan', plan);
    const { duty, submission } = plan;
    const answer = await second
      .as({ by: REVIEWER })
      .unitAct('sf-east', 'acceptSubmission', { duty, submission, opinion: '同意' });
    expect(answer).toMatchObject({ act: 'submission.accepted', seq: 2 });
  });

  it('refuse on the fresh journal what an older fold would have allowed', async () => {
    const first = await issue('keeper-allowed');
    const second = first.through(await engine.another());
    await second.engine.units.load(unitStream(first.unit('sf-east')));
    await first.unitAct('sf-east', 'acknowledge', {});
    expect(await codeOf(second.unitAct('sf-east', 'acknowledge', {}))).toBe('alreadyAcknowledged');
    expect(await actsOf(engine.deps.connection, first.unit('sf-east'))).toHaveLength(1);
  });

  it('take turns at one stream and leave one chain', async () => {
    const first = await issue('keeper-turns');
    const second = first.through(await engine.another());
    const by = (i: number) => ({ by: { person: `p-${i}`, office: 'sf-east' } });
    for (let i = 0; i < 6; i += 1) {
      const turn = i % 2 === 0 ? first : second;
      await turn.as(by(i)).unitAct('sf-east', 'markRead', {});
    }
    const atOnce = [6, 7, 8, 9].map((i) =>
      (i % 2 === 0 ? first : second).as(by(i)).unitAct('sf-east', 'markRead', {}),
    );
    await Promise.all(atOnce);
    const stream = unitStream(first.unit('sf-east'));
    const entries = await listEntries(engine.deps.connection, stream);
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    entries.forEach((entry, i) => expect(entry.prev).toBe(entries[i - 1]?.hash ?? stream));
    const task = await taskOf(engine.deps.connection, first.unit('sf-east'));
    expect(task.readers).toHaveLength(10);
    expect(task.unitRev).toBe(10);
  });

  it('count a date from what the other has written', async () => {
    const first = await issue('keeper-dates');
    const second = first.through(await engine.another());
    await second.engine.issuances.load(campaignStream(first.ref));
    const dueAt = Date.now() + 60_000;
    const extension = { unit: 'sf-east', duty: 'plan', reason: '防汛' };
    await first.steer('extendDue', { ...extension, dueAt });
    await second.steer('extendDue', { ...extension, dueAt: dueAt + 1 });
    const extended = await eventsOf(engine.deps.connection, first.ref, 'due.extended');
    expect(extended.map(({ row, from }) => [row.clock, row.dueAt, from])).toEqual([
      [1, dueAt, null],
      [2, dueAt + 1, dueAt],
    ]);
  });
});

describe('a command sent again', () => {
  it('gets the first answer from any engine, and makes nothing more', async () => {
    const first = await issue('keeper-again');
    const command = { key: 'command-1', receivedAt: Date.now() };
    const answer = await first.as(command).unitAct('sf-east', 'acknowledge', {});
    await first.unitAct('sf-east', 'submitPlan', handedIn('plan'));
    const second = first.through(await engine.another());
    expect(await second.as(command).unitAct('sf-east', 'acknowledge', {})).toEqual(answer);
    // The server stamps a retry anew; what was answered stays.
    const later = { key: 'command-1', receivedAt: Date.now() + 5_000 };
    expect(await first.as(later).unitAct('sf-east', 'acknowledge', {})).toEqual(answer);
    expect(await actsOf(engine.deps.connection, first.unit('sf-east'))).toHaveLength(2);
  });

  it('is refused for another person, another office or other content', async () => {
    const campaign = await issue('keeper-reused');
    const key = 'command-1';
    await campaign.as({ key }).unitAct('sf-east', 'acknowledge', {});
    const others = [
      { key, by: { person: 'p-other', office: 'sf-east' } },
      { key, by: { person: 'p-sf-east', office: 'sf' } },
    ];
    for (const stamp of others) {
      const asked = campaign.as(stamp).unitAct('sf-east', 'acknowledge', {});
      expect(await codeOf(asked)).toBe('keyReused');
    }
    const content = campaign.as({ key }).unitAct('sf-east', 'submitPlan', handedIn('plan'));
    expect(await codeOf(content)).toBe('keyReused');
    expect(await actsOf(engine.deps.connection, campaign.unit('sf-east'))).toHaveLength(1);
  });

  it('is decided anew if it was refused: a refusal leaves no trace', async () => {
    const campaign = await issue('keeper-trace');
    const plan = handedIn('plan');
    const { duty, submission } = plan;
    const accept = () =>
      campaign
        .as({ key: 'command-1', by: REVIEWER })
        .unitAct('sf-east', 'acceptSubmission', { duty, submission, opinion: '同意' });
    expect(await codeOf(accept())).toBe('notAwaitingReview');
    await campaign.unitAct('sf-east', 'submitPlan', plan);
    expect(await accept()).toMatchObject({ act: 'submission.accepted' });
  });

  it('never takes time back: an entry is no earlier than the one before', async () => {
    const campaign = await issue('keeper-time');
    const now = Date.now();
    const later = await campaign.as({ receivedAt: now }).unitAct('sf-east', 'acknowledge', {});
    const earlier = campaign.as({ receivedAt: now - 5_000 });
    const second = await earlier.unitAct('sf-east', 'submitPlan', handedIn('plan'));
    expect([later.at, second.at]).toEqual([now, now]);
  });
});

describe('a worker that died between the record and the projections', () => {
  it('leaves a unit for the next to mend, and the retry to answer', async () => {
    const campaign = await issue('keeper-unit');
    const { connection } = engine.deps;
    const killed = campaign.through(await engine.another(KilledAfterWrite.at('plan.submitted')));
    const key = 'command-1';
    const plan = handedIn('plan');
    const handing = killed.as({ key }).unitAct('sf-east', 'submitPlan', plan);
    await expect(handing).rejects.toThrow(KilledAfterWrite);
    expect(await taskOf(connection, campaign.unit('sf-east'))).toMatchObject(UNTOUCHED_FIELDS);
    const again = await campaign.as({ key }).unitAct('sf-east', 'submitPlan', plan);
    expect(again).toMatchObject({ act: 'plan.submitted', seq: 1 });
    expect(await dutyOf(connection, campaign.unit('sf-east'), 'plan')).toMatchObject({
      state: 'submitted',
      submission: plan.submission,
      unitRev: 1,
    });
    expect(await taskOf(connection, campaign.unit('sf-east'))).toMatchObject({ unitRev: 1 });
    expect(await actsOf(connection, campaign.unit('sf-east'))).toEqual(['plan.submitted']);
  });

  it('mends itself when only its projections failed', async () => {
    const campaign = await issue('keeper-same');
    let faults = 1;
    const shaky = await engine.another(() => {
      if ((faults -= 1) >= 0) throw new Error('the database went away');
    });
    const handing = campaign.through(shaky).as({ key: 'command-1' });
    const plan = handedIn('plan');
    await expect(handing.unitAct('sf-east', 'submitPlan', plan)).rejects.toThrow('went away');
    expect(await handing.unitAct('sf-east', 'submitPlan', plan)).toMatchObject({ seq: 1 });
    const duty = await dutyOf(engine.deps.connection, campaign.unit('sf-east'), 'plan');
    expect(duty.state).toBe('submitted');
  });

  it('leaves an issuing for the next to mend, from the entry it had shown last', async () => {
    const campaign = await issue('keeper-issuing');
    const { connection } = engine.deps;
    const shown = await findIssuance(connection, campaign.ref);
    const killed = campaign.through(await engine.another(KilledAfterWrite.at('unit.urged')));
    const urging = killed.as({ key: 'command-1' });
    const urge = { units: ['sf-east'], text: '请尽快报送方案' };
    await expect(urging.steer('urge', urge)).rejects.toThrow(KilledAfterWrite);
    expect(await messagesOf(connection, campaign.ref)).toEqual([]);
    // What was shown before is not shown again: a mark in its rows stays.
    const row = { campaign: campaign.ref.campaign, duty: 'plan', unit: 'sf-west' };
    const duties = dutyModel(connection).collection;
    const before = await duties.findOne(row);
    await duties.updateOne(row, { $set: { issuerRev: 0, title: '标记' } });
    await campaign
      .through(await engine.another())
      .engine.issuances.load(campaignStream(campaign.ref));
    expect(await messagesOf(connection, campaign.ref)).toMatchObject([
      { to: 'sf-east', audience: 'liaison', lines: [{ text: urge.text }] },
    ]);
    expect((await findIssuance(connection, campaign.ref))?.seq).toBe((shown?.seq ?? 0) + 1);
    expect(await dutyOf(connection, campaign.unit('sf-west'), 'plan')).toMatchObject({
      issuerRev: 0,
      title: '标记',
    });
    expect(await campaign.as({ key: 'command-1' }).steer('urge', urge)).toMatchObject({
      act: 'unit.urged',
    });
    expect(await messagesOf(connection, campaign.ref)).toHaveLength(1);
    await duties.updateOne(row, {
      $set: { issuerRev: before?.['issuerRev'], title: before?.['title'] },
    });
  });
});

it('refuses to read what a newer release wrote', async () => {
  const campaign = await issue('keeper-newer');
  const ref = campaign.unit('sf-east');
  const stream = unitStream(ref);
  const answer = { act: 'notice.read', stream, seq: 1, at: 1, request: 'r', facts: {} };
  const by = { person: 'p-1', office: 'sf-east' };
  const data = { person: 'p-1' };
  const place = { stream, seq: 1, v: 99, key: 'k', at: 1, by, act: 'notice.read', data };
  const newer = sealEntry({ ...place, rev: 1, answer, prev: stream });
  await appendEntry(engine.deps.connection, newer);
  await expect(campaign.unitAct('sf-east', 'acknowledge', {})).rejects.toThrow('newer release');
  expect((await taskOf(engine.deps.connection, ref)).unitRev).toBe(0);
  await journalModel(engine.deps.connection).collection.deleteOne({ _id: newer._id } as never);
});

const UNTOUCHED_FIELDS = { stage: UNTOUCHED_TASK.stage, lastActAt: null, unitRev: 0 };
