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

const by = REVIEWER;
const looked = { duty: 'plan', submission: 'plan-1', opinion: '同意' };
const back = { ...looked, opinion: '补充分工' };
const filed = { duty: 'report.p2', ...handed('report-1', 'report') };
const source = { person: 'sf-clerk', channel: 'phone' as const, attachments: ['call-1'] };

describe('accepting', () => {
  it('puts the submission in force', () => {
    const run = planHandedIn();
    expect(run.do('acceptSubmission', looked, { by })).toEqual({
      act: 'submission.accepted',
      data: { duty: 'plan', kind: 'plan', submission: 'plan-1', opinion: '同意' },
    });
    expect(run.duty('plan')).toMatchObject({ state: 'accepted', inForce: 'plan-1' });
    expect(run.task.stage).toBe('planned');
  });

  it('of the summary completes the run', () => {
    const duties = { summary: buildDutyFacts({ kind: 'summary', handling: 'approve' }) };
    const run = new UnitRun(buildUnitFacts({ duties }));
    run.do('submitSummary', { duty: 'summary', ...handed('summary-1', 'summary') });
    expect(run.task.stage).toBe('summarised');
    const summary = { duty: 'summary', submission: 'summary-1', opinion: '' };
    run.do('acceptSubmission', summary, { by });
    expect(run.task.stage).toBe('completed');
  });

  it('is refused for what is not under review', () => {
    const untouched = new UnitRun().ask('acceptSubmission', looked, { by });
    expect(untouched).toEqual(refuse('notAwaitingReview', { state: 'open' }));
    const run = planHandedIn();
    run.do('acceptSubmission', looked, { by });
    expect(run.ask('acceptSubmission', looked, { by })).toEqual(
      refuse('notAwaitingReview', { state: 'accepted' }),
    );
    const unknown = run.ask('acceptSubmission', { ...looked, duty: 'plans' }, { by });
    expect(unknown).toEqual(refuse('dutyUnknown', { duty: 'plans' }));
  });

  it('is refused for a submission that is no longer the last', () => {
    const answer = planHandedIn().ask('acceptSubmission', { ...looked, submission: 'old' }, { by });
    expect(answer).toEqual(refuse('submissionOutdated', { submission: 'plan-1' }));
  });

  it('is refused to whoever handed it in, whatever office they act for', () => {
    const self = { person: HANDLER.person, office: 'sf-publicity' };
    const run = planHandedIn();
    expect(run.ask('acceptSubmission', looked, { by: self })).toEqual(refuse('ownSubmission'));
    expect(run.ask('returnSubmission', back, { by: self })).toEqual(refuse('ownSubmission'));
  });

  it('is refused to whoever entered it for the unit, and open to a colleague', () => {
    const run = new UnitRun();
    run.do('enterSubmission', { duty: 'plan', source, ...handed('plan-1', 'plan') }, { by: CLERK });
    expect(run.ask('acceptSubmission', looked, { by: CLERK })).toEqual(refuse('ownSubmission'));
    expect(run.do('acceptSubmission', looked, { by }).act).toBe('submission.accepted');
  });
});

describe('returning', () => {
  it('carries the opinion and, by itself, the default correction date', () => {
    const run = planHandedIn();
    const event = run.do('returnSubmission', back, { by });
    expect(event.data).toMatchObject({ opinion: '补充分工', correctBy: run.facts.correctBy });
    expect(run.duty('plan')).toMatchObject({
      state: 'returned',
      returns: 1,
      correctBy: run.facts.correctBy,
      inForce: null,
    });
  });

  it('takes the day the reviewer names, to its end; today is ahead, yesterday is not', () => {
    const run = planHandedIn();
    const today = run.ask('returnSubmission', { ...back, correctOn: '2022-04-20' }, { by });
    expect(today).toMatchObject({ data: { correctBy: endOfDay('2022-04-20') } });
    const past = run.ask('returnSubmission', { ...back, correctOn: '2022-04-19' }, { by });
    expect(past).toEqual(refuse('dueInPast', { on: '2022-04-19' }));
  });

  it.each(['2022-02-30', '9999-12-31', ''])('refuses a day nobody can count from: %s', (on) => {
    const answer = planHandedIn().ask('returnSubmission', { ...back, correctOn: on }, { by });
    expect(answer).toEqual(refuse('dateOutOfRange', { on }));
  });

  it('is refused without an opinion', () => {
    const answer = planHandedIn().ask('returnSubmission', { ...back, opinion: '\n' }, { by });
    expect(answer).toEqual(refuse('reasonRequired'));
  });
});

describe('taking note of a filing', () => {
  it('leaves it in force', () => {
    const run = new UnitRun();
    run.do('submitReport', filed);
    run.do('takeNote', { duty: 'report.p2', submission: 'report-1' }, { by });
    expect(run.duty('report.p2')).toMatchObject({ state: 'noted', inForce: 'report-1' });
  });

  it('is refused for what is reviewed, and twice; a filing is neither accepted nor returned', () => {
    const run = planHandedIn();
    const plan = run.ask('takeNote', { duty: 'plan', submission: 'plan-1' }, { by });
    expect(plan).toEqual(refuse('notAFiling', { state: 'submitted' }));
    run.do('submitReport', filed);
    const report = { duty: 'report.p2', submission: 'report-1', opinion: '否' };
    const notReviewed = refuse('notAwaitingReview', { state: 'filed' });
    expect(run.ask('acceptSubmission', report, { by })).toEqual(notReviewed);
    expect(run.ask('returnSubmission', report, { by })).toEqual(notReviewed);
    run.do('takeNote', { duty: 'report.p2', submission: 'report-1' }, { by });
    expect(run.ask('takeNote', { duty: 'report.p2', submission: 'report-1' }, { by })).toEqual(
      refuse('notAFiling', { state: 'noted' }),
    );
  });
});

describe('not applicable', () => {
  const declared = { duty: 'plan', reason: '无此项工作' };

  function declaredRun(): UnitRun {
    const run = new UnitRun();
    run.do('declareNotApplicable', declared);
    return run;
  }

  it('is owed no more once confirmed', () => {
    const run = declaredRun();
    expect(run.duty('plan').state).toBe('notApplicablePending');
    run.do('confirmNotApplicable', { duty: 'plan', opinion: '' }, { by });
    expect(run.duty('plan')).toMatchObject({ state: 'notApplicable', correctBy: null });
    const submit = run.ask('submitPlan', { duty: 'plan', ...handed('plan-1', 'plan') });
    expect(submit).toEqual(refuse('dutyNotOpen', { duty: 'plan', state: 'notApplicable' }));
  });

  it('is open again when refused, with time until its due if that is later', () => {
    const run = declaredRun();
    const sooner = { duty: 'plan', opinion: '应办', correctOn: '2022-04-21' };
    const event = run.do('refuseNotApplicable', sooner, { by });
    expect(event.data).toMatchObject({ correctBy: PLAN_DUE });
    expect(run.duty('plan')).toMatchObject({ state: 'returned', returns: 1, late: null });
  });

  it('gives a first submission the correction date, wound into a clock or not yet', () => {
    const run = declaredRun();
    const at = PLAN_DUE + 1;
    const later = { duty: 'plan', opinion: '应办', correctOn: '2022-04-28' };
    run.do('refuseNotApplicable', later, { by, at });
    run.do('submitPlan', { duty: 'plan', ...handed('plan-1', 'plan') }, { at: at + 1 });
    expect(run.duty('plan')).toMatchObject({ late: false, round: 1 });
  });

  it('keeps a correction date where a submission had been returned before', () => {
    const run = planHandedIn();
    run.do('returnSubmission', back, { by });
    run.do('declareNotApplicable', declared);
    const refused = { duty: 'plan', opinion: '应办', correctOn: '2022-04-21' };
    const event = run.do('refuseNotApplicable', refused, { by });
    expect(event.data).toMatchObject({ correctBy: endOfDay('2022-04-21') });
    expect(run.duty('plan').returns).toBe(2);
  });

  it('is not decided on by whoever declared it', () => {
    const run = declaredRun();
    const self = { person: HANDLER.person, office: 'sf-publicity' };
    const decision = { duty: 'plan', opinion: '应办' };
    expect(run.ask('confirmNotApplicable', decision, { by: self })).toEqual(
      refuse('ownSubmission'),
    );
    expect(run.ask('refuseNotApplicable', decision, { by: self })).toEqual(refuse('ownSubmission'));
  });

  it('needs a reason, a duty that waits for the unit, and is not the way round a receipt', () => {
    const run = new UnitRun();
    expect(run.ask('declareNotApplicable', { ...declared, reason: '' })).toEqual(
      refuse('reasonRequired'),
    );
    expect(run.ask('declareNotApplicable', { ...declared, duty: 'receipt' })).toEqual(
      refuse('dutyNotOpen', { duty: 'receipt', state: 'open' }),
    );
    expect(run.ask('declareNotApplicable', { ...declared, duty: 'plans' })).toEqual(
      refuse('dutyUnknown', { duty: 'plans' }),
    );
    expect(planHandedIn().ask('declareNotApplicable', declared)).toEqual(
      refuse('dutyNotOpen', { duty: 'plan', state: 'submitted' }),
    );
  });

  it.each(['plan', 'constructor'])('is decided on only where it was declared: %s', (duty) => {
    const run = new UnitRun();
    const undeclared = refuse('notApplicableNotDeclared', { duty });
    expect(run.ask('confirmNotApplicable', { duty, opinion: '' }, { by })).toEqual(undeclared);
    expect(run.ask('refuseNotApplicable', { duty, opinion: '否' }, { by })).toEqual(undeclared);
  });

  it('is refused with an opinion and a date ahead', () => {
    const run = declaredRun();
    expect(run.ask('refuseNotApplicable', { duty: 'plan', opinion: '' }, { by })).toEqual(
      refuse('reasonRequired'),
    );
    const past = { duty: 'plan', opinion: '应办', correctOn: '2022-04-01' };
    expect(run.ask('refuseNotApplicable', past, { by, at: NOON })).toEqual(
      refuse('dueInPast', { on: '2022-04-01' }),
    );
  });
});
