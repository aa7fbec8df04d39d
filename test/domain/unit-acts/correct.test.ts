import { refuse } from '../../../domain/refusal';
import { CLERK, handed, NOON, planHandedIn, REVIEWER, UnitRun } from '../../builders/unit-run';

const looked = { duty: 'plan', submission: 'plan-1', opinion: '' };
const correction = { duty: 'plan', reason: '人数有误', ...handed('plan-2', 'plan') };

function planAccepted(): UnitRun {
  const run = planHandedIn();
  run.do('acceptSubmission', looked, { by: REVIEWER });
  return run;
}

describe('correcting what was accepted', () => {
  it('keeps both values: the one in force counts until the correction is accepted', () => {
    const run = planAccepted();
    const event = run.do('correctReport', correction, { at: NOON + 1 });
    expect(event).toMatchObject({
      act: 'submission.corrected',
      data: { previous: 'plan-1', submission: 'plan-2', round: 2 },
    });
    expect(run.duty('plan')).toMatchObject({
      state: 'submitted',
      submission: 'plan-2',
      inForce: 'plan-1',
    });
    run.do('acceptSubmission', { ...looked, submission: 'plan-2' }, { by: REVIEWER });
    expect(run.duty('plan')).toMatchObject({ state: 'accepted', inForce: 'plan-2' });
  });

  it('leaves the accepted value in force when the correction is returned', () => {
    const run = planAccepted();
    run.do('correctReport', correction);
    const back = { duty: 'plan', submission: 'plan-2', opinion: '原数无误' };
    run.do('returnSubmission', back, { by: REVIEWER });
    expect(run.duty('plan')).toMatchObject({ state: 'returned', inForce: 'plan-1', returns: 1 });
  });

  it('never makes a punctual unit late', () => {
    const run = planAccepted();
    run.do('correctReport', correction, { at: NOON * 2 });
    expect(run.duty('plan').late).toBe(false);
  });

  it('replaces a filing at once, and one that was taken note of', () => {
    const run = new UnitRun();
    run.do('submitReport', { duty: 'report.p2', ...handed('report-1', 'report') });
    const first = { duty: 'report.p2', reason: '更正', ...handed('report-2', 'report') };
    run.do('correctReport', first);
    expect(run.duty('report.p2')).toMatchObject({ state: 'filed', inForce: 'report-2', round: 2 });
    run.do('takeNote', { duty: 'report.p2', submission: 'report-2' }, { by: REVIEWER });
    run.do('correctReport', { ...first, ...handed('report-3', 'report') });
    expect(run.duty('report.p2')).toMatchObject({ state: 'filed', inForce: 'report-3', round: 3 });
  });

  it('is refused where nothing is settled, without a reason, and on another form', () => {
    const missing = refuse('nothingToCorrect', { duty: 'plan' });
    expect(new UnitRun().ask('correctReport', correction)).toEqual(missing);
    expect(planHandedIn().ask('correctReport', correction)).toEqual(missing);
    const run = planAccepted();
    expect(run.ask('correctReport', { ...correction, reason: '' })).toEqual(
      refuse('reasonRequired'),
    );
    expect(run.ask('correctReport', { ...correction, form: 'report' })).toEqual(
      refuse('formUnknown', { form: 'report' }),
    );
    run.do('acknowledge', {});
    expect(run.ask('correctReport', { ...correction, duty: 'receipt' })).toEqual(
      refuse('nothingToCorrect', { duty: 'receipt' }),
    );
  });
});

describe('correcting what was entered for the unit', () => {
  const source = { person: 'sf-clerk', channel: 'phone' as const, attachments: ['call-1'] };

  it('is possible before anybody has looked, and takes the mark off', () => {
    const run = new UnitRun();
    run.do('enterSubmission', { duty: 'plan', source, ...handed('plan-1', 'plan') }, { by: CLERK });
    run.do('correctReport', correction);
    expect(run.duty('plan')).toMatchObject({
      state: 'submitted',
      submission: 'plan-2',
      entered: null,
      inForce: null,
    });
    const accept = { ...looked, submission: 'plan-2' };
    expect(run.do('acceptSubmission', accept, { by: CLERK }).act).toBe('submission.accepted');
  });
});
