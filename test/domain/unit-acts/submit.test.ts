import { refuse } from '../../../domain/refusal';
import { endOfDay } from '../../../domain/shanghai-time';
import {
  buildDutyFacts,
  buildUnitFacts,
  CLERK,
  handed,
  HANDLER,
  NOON,
  PLAN_DUE,
  planHandedIn,
  REVIEWER,
  UnitRun,
} from '../../builders/unit-run';

const plan = { duty: 'plan', ...handed('plan-1', 'plan') };

describe('handing in', () => {
  it('is refused by a version of the form that is asked for no more, and by no other', () => {
    const asked = (askedVersion: string) =>
      new UnitRun(
        buildUnitFacts({ duties: { plan: buildDutyFacts({ kind: 'plan', askedVersion }) } }),
      );
    const refused = refuse('formVersionChanged', { duty: 'plan' });
    expect(asked('plan@2').ask('submitPlan', plan)).toEqual(refused);
    expect(asked('plan@1').ask('submitPlan', plan)).toMatchObject({ act: 'plan.submitted' });
    const run = asked('plan@1');
    run.do('submitPlan', plan);
    expect(run.duty('plan').formVersion).toBe('plan@1');
  });

  it('waits for review, with its round, its due and the form version', () => {
    const run = new UnitRun();
    const event = run.do('submitPlan', plan);
    expect(event).toEqual({
      act: 'plan.submitted',
      data: {
        ...plan,
        kind: 'plan',
        handling: 'review',
        round: 1,
        dueAt: PLAN_DUE,
        late: false,
      },
    });
    expect(run.duty('plan')).toMatchObject({
      state: 'submitted',
      round: 1,
      submission: 'plan-1',
      inForce: null,
      late: false,
      submittedAt: NOON,
      submittedBy: HANDLER,
    });
    expect(run.task.stage).toBe('planned');
  });

  it('is in force at once where a filing is all that is owed', () => {
    const run = new UnitRun();
    run.do('submitReport', { duty: 'report.p2', ...handed('report-1', 'report') });
    expect(run.duty('report.p2')).toMatchObject({ state: 'filed', inForce: 'report-1' });
  });

  it.each([
    [PLAN_DUE - 1, false],
    [PLAN_DUE, true],
  ])('received at %d is late: %s', (at, late) => {
    const run = new UnitRun();
    run.do('submitPlan', plan, { at });
    expect(run.duty('plan').late).toBe(late);
  });

  it('is never late without a date', () => {
    const run = new UnitRun();
    run.do('reportNothing', { duty: 'report.p1' }, { at: endOfDay('2030-01-01') });
    expect(run.duty('report.p1').late).toBe(false);
  });

  it('is refused while the first is looked at', () => {
    const again = planHandedIn().ask('submitPlan', { duty: 'plan', ...handed('plan-2', 'plan') });
    expect(again).toEqual(refuse('dutyNotOpen', { duty: 'plan', state: 'submitted' }));
  });

  it.each(['plans', 'constructor', '__proto__', 'report'])('is refused for no duty: %s', (duty) => {
    const answer = new UnitRun().ask('submitPlan', { ...plan, duty });
    expect(answer).toEqual(refuse('dutyUnknown', { duty }));
  });

  it('is refused under the name of another kind', () => {
    const run = new UnitRun();
    const report = { duty: 'plan', ...handed('report-1', 'plan') };
    expect(run.ask('submitReport', report)).toEqual(refuse('dutyUnknown', { duty: 'plan' }));
    expect(run.ask('reportNothing', { duty: 'plan' })).toEqual(
      refuse('dutyUnknown', { duty: 'plan' }),
    );
  });

  it('is refused on another form', () => {
    const answer = new UnitRun().ask('submitPlan', { duty: 'plan', ...handed('plan-1', 'report') });
    expect(answer).toEqual(refuse('formUnknown', { form: 'report' }));
  });

  it('waits for a step only if its own step says so', () => {
    const run = new UnitRun();
    const summary = { duty: 'summary', ...handed('summary-1', 'summary') };
    expect(run.ask('submitSummary', summary)).toEqual(refuse('stepRequired', { step: 'plan' }));
    run.do('submitPlan', plan);
    expect(run.ask('submitSummary', summary)).toEqual(refuse('stepRequired', { step: 'plan' }));
    const looked = { duty: 'plan', submission: 'plan-1', opinion: '' };
    run.do('acceptSubmission', looked, { by: REVIEWER });
    expect(run.do('submitSummary', summary).act).toBe('summary.submitted');
  });

  it('answers a return with the next round; the first round decides punctuality', () => {
    const run = planHandedIn();
    const back = { duty: 'plan', submission: 'plan-1', opinion: '补充分工' };
    run.do('returnSubmission', back, { by: REVIEWER });
    const answer = { duty: 'plan', ...handed('plan-2', 'plan'), reply: '已补充' };
    const event = run.do('submitPlan', answer, { at: PLAN_DUE + 1 });
    expect(event.data).toMatchObject({ round: 2, reply: '已补充', late: true });
    expect(run.duty('plan')).toMatchObject({ state: 'submitted', round: 2, late: false });
  });
});

describe('nothing to report', () => {
  it('meets the duty like any report, under the id of the command', () => {
    const run = new UnitRun();
    const { data } = run.do('reportNothing', { duty: 'report.p1' });
    expect(data).toMatchObject({ submission: 'command-1', nothing: true, round: 1 });
    expect(run.duty('report.p1')).toMatchObject({ state: 'submitted', nothing: true });
  });
});

describe('progress of an item', () => {
  const record = { category: 'meeting', completes: false } as const;
  const done = { category: 'activity', completes: true } as const;
  const form = handed('progress-1', 'progress');

  it('is a record that meets nothing, as often as there is something to tell', () => {
    const run = new UnitRun();
    run.do('submitProgress', { item: 1, ...record, ...form });
    run.do('submitProgress', { item: 1, ...record, ...handed('progress-2', 'progress') });
    run.do('submitProgress', { item: 3, ...record, ...handed('progress-3', 'progress') });
    expect(run.task.progress).toEqual({ 1: 2, 3: 1 });
    expect(run.task.duties).toEqual({});
  });

  it('is refused for no item, and for an item of others', () => {
    const run = new UnitRun();
    const unknown = run.ask('submitProgress', { item: 9, ...record, ...form });
    expect(unknown).toEqual(refuse('itemUnknown', { item: 9 }));
    const foreign = run.ask('submitProgress', { item: 2, ...record, ...form });
    expect(foreign).toEqual(refuse('itemNotYours', { item: 2 }));
  });

  it('meets the duty when the first-named lead marks it as completing', () => {
    const run = new UnitRun();
    const event = run.do('submitProgress', { item: 1, ...done, ...form });
    expect(event).toMatchObject({
      act: 'progress.submitted',
      data: { duty: 'progress.i1', item: 1 },
    });
    expect(run.duty('progress.i1').state).toBe('submitted');
    expect(run.ask('submitProgress', { item: 1, ...done, ...form })).toEqual(
      refuse('dutyNotOpen', { duty: 'progress.i1', state: 'submitted' }),
    );
  });

  it('completes nothing for whoever does not owe it', () => {
    const run = new UnitRun(buildUnitFacts({ items: [{ item: 2, role: 'cooperating' }] }));
    const answer = run.ask('submitProgress', { item: 2, ...done, ...form });
    expect(answer).toEqual(refuse('dutyNotOwed', { item: 2 }));
  });

  it('completes the first occurrence that waits for the unit, whatever order the rows have', () => {
    const monthly = buildDutyFacts({ kind: 'progress', item: 1 });
    const duties = { 'progress.i1.2022-06': monthly, 'progress.i1.2022-05': monthly };
    const run = new UnitRun(buildUnitFacts({ duties }));
    run.do('submitProgress', { item: 1, ...done, ...form });
    run.do('submitProgress', { item: 1, ...done, ...handed('progress-2', 'progress') });
    expect(run.duty('progress.i1.2022-05').submission).toBe('progress-1');
    expect(run.duty('progress.i1.2022-06').submission).toBe('progress-2');
  });
});

describe('entering for a unit that telephoned', () => {
  const source = { person: 'sf-clerk', channel: 'fax' as const, attachments: ['fax-1'] };

  it.each([
    ['plan', 'plan.submitted'],
    ['report.p1', 'report.submitted'],
  ])('%s becomes %s, marked with its source', (duty, act) => {
    const run = new UnitRun();
    const form = run.facts.duties[duty]?.form ?? '';
    const event = run.do(
      'enterSubmission',
      { duty, source, ...handed('fax', form) },
      { by: CLERK },
    );
    expect(event.act).toBe(act);
    expect(run.duty(duty)).toMatchObject({ entered: source, submittedBy: CLERK });
  });

  it('covers the summary, once what it requires is met', () => {
    const run = planHandedIn();
    const looked = { duty: 'plan', submission: 'plan-1', opinion: '' };
    run.do('acceptSubmission', looked, { by: REVIEWER });
    const summary = { duty: 'summary', source, ...handed('fax', 'summary') };
    expect(run.do('enterSubmission', summary, { by: CLERK }).act).toBe('summary.submitted');
  });

  it.each(['receipt', 'progress.i1'])('is not the way for %s', (duty) => {
    const run = new UnitRun();
    const form = run.facts.duties[duty]?.form ?? '';
    const answer = run.ask('enterSubmission', { duty, source, ...handed('fax', form) });
    expect(answer).toEqual(refuse('dutyUnknown', { duty }));
  });
});
