import { owesSealed } from '../../../domain/sealed-paper';
import { refuse } from '../../../domain/refusal';
import { handed, HANDLER, NOON, planHandedIn, REVIEWER, UnitRun } from '../../builders/unit-run';

const paper = (submission: string, ...attachments: string[]) => ({
  ...{ duty: 'plan', submission, attachments },
});
const came = (submission: string, round: number, ...attachments: string[]) => ({
  ...{ submission, round, attachments, at: NOON },
  by: { person: HANDLER.person, office: HANDLER.office },
});
const ASKED = { requireSealed: true, released: false };
const owes = (run: UnitRun) => owesSealed({ ...run.duty('plan'), ...ASKED });

/** A run whose plan came with its paper, came back and was handed in anew. */
function handedInAnew(): UnitRun {
  const run = planHandedIn();
  run.do('handInSealed', paper('plan-1', 'scan'));
  run.do(
    'returnSubmission',
    { duty: 'plan', submission: 'plan-1', opinion: '请补充' },
    { by: REVIEWER },
  );
  run.do('submitPlan', { duty: 'plan', ...handed('plan-2', 'plan') });
  return run;
}

describe('the signed and sealed paper', () => {
  it('follows what was handed in, and leaves everything else as it was', () => {
    const run = planHandedIn();
    const before = run.duty('plan');
    expect(owes(run)).toBe(true);
    expect(run.do('handInSealed', paper('plan-1', 'scan-1'))).toEqual({
      act: 'sealed.handedIn',
      data: paper('plan-1', 'scan-1'),
    });
    expect(run.duty('plan')).toEqual({ ...before, sealed: [came('plan-1', 1, 'scan-1')] });
    expect(owes(run)).toBe(false);
  });

  it('may come again, and the later one counts', () => {
    const run = planHandedIn();
    run.do('handInSealed', paper('plan-1', 'crooked'));
    run.do('handInSealed', paper('plan-1', 'straight', 'second-page'));
    expect(run.duty('plan').sealed).toEqual([came('plan-1', 1, 'straight', 'second-page')]);
  });

  it('has nothing to follow before anything is handed in, or once it came back', () => {
    const nothing = refuse('nothingToSeal', { duty: 'plan' });
    expect(new UnitRun().ask('handInSealed', paper('s', 'scan'))).toEqual(nothing);
    const run = planHandedIn();
    const opinion = '请补充';
    run.do('returnSubmission', { duty: 'plan', submission: 'plan-1', opinion }, { by: REVIEWER });
    expect(run.ask('handInSealed', paper('plan-1', 'scan'))).toEqual(nothing);
    expect(owes(run)).toBe(false);
  });

  it('is taken only where the step asks for it', () => {
    const run = new UnitRun();
    run.do('submitReport', { duty: 'report.p1', ...handed('report-1', 'report') });
    const unasked = { ...paper('report-1', 'scan'), duty: 'report.p1' };
    expect(run.ask('handInSealed', unasked)).toEqual(
      refuse('sealedNotAsked', { duty: 'report.p1' }),
    );
  });

  it('is of one submission: another round waits for another paper, and keeps the first', () => {
    const run = handedInAnew();
    expect(owes(run)).toBe(true);
    expect(run.ask('handInSealed', paper('plan-1', 'scan'))).toEqual(
      refuse('submissionOutdated', { submission: 'plan-2' }),
    );
    run.do('handInSealed', paper('plan-2', 'anew'));
    expect(run.duty('plan').sealed).toEqual([came('plan-1', 1, 'scan'), came('plan-2', 2, 'anew')]);
    expect(owes(run)).toBe(false);
  });

  it('holds nothing up: what was handed in is accepted before its paper comes', () => {
    const run = planHandedIn();
    run.do(
      'acceptSubmission',
      { duty: 'plan', submission: 'plan-1', opinion: '' },
      { by: REVIEWER },
    );
    expect([run.duty('plan').state, owes(run)]).toEqual(['accepted', true]);
    run.do('handInSealed', paper('plan-1', 'scan'));
    expect([run.duty('plan').state, owes(run)]).toEqual(['accepted', false]);
  });

  it('is not owed where nobody asks, once the unit is let go, for nothing, or entered from paper', () => {
    const handedIn = planHandedIn().duty('plan');
    const entered = { person: 'sf-clerk', attachments: ['photo'] };
    const cases = [
      { released: false },
      { ...ASKED, released: true },
      { ...ASKED, nothing: true },
      { ...ASKED, entered: { ...entered, channel: 'paper' as const } },
    ];
    expect(cases.map((one) => owesSealed({ ...handedIn, ...one }))).toEqual(cases.map(() => false));
    const told = { ...ASKED, entered: { ...entered, channel: 'phone' as const } };
    expect(owesSealed({ ...handedIn, ...told })).toBe(true);
  });
});
