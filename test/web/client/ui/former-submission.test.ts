import { formerSubmission } from '../../../../web/client/ui/former-submission';

const HANDED_IN = [
  { submission: 'plan-1', duty: 'plan', nothing: false },
  { submission: 'report-1', duty: 'report', nothing: true },
  { submission: 'plan-2', duty: 'plan', nothing: false },
  { submission: 'plan-3', duty: 'plan', nothing: false },
  { submission: 'report-2', duty: 'report', nothing: false },
];
const looked = { duty: 'plan', previous: null, round: 2 };

describe('what a round is compared with', () => {
  it('is the round before, of the same duty', () => {
    expect(formerSubmission(HANDED_IN, { ...looked, submission: 'plan-2' })).toBe('plan-1');
    expect(formerSubmission(HANDED_IN, { ...looked, submission: 'plan-3', round: 3 })).toBe(
      'plan-2',
    );
  });

  it('is what a correction corrects, whatever came between', () => {
    const correction = { ...looked, submission: 'plan-3', previous: 'plan-1', round: 1 };
    expect(formerSubmission(HANDED_IN, correction)).toBe('plan-1');
  });

  it('is nothing in the first round, nor after a report of nothing', () => {
    expect(
      formerSubmission(HANDED_IN, { ...looked, submission: 'plan-1', round: 1 }),
    ).toBeUndefined();
    const report = { ...looked, duty: 'report', submission: 'report-2' };
    expect(formerSubmission(HANDED_IN, report)).toBeUndefined();
  });
});
