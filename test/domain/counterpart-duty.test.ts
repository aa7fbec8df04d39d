import { counterpartDuty } from '../../domain/counterpart-duty';

const at = (duty: string, rank: number) => ({ duty, rank });

it('takes the duty of the same phase or occurrence', () => {
  const duties = [at('summary-b.p1', 1), at('summary-b.p2', 2)];
  const own = { duty: 'summary-a.p2', step: 'summary-a' };
  expect(counterpartDuty(own, { step: 'summary-b', duties })?.duty).toBe('summary-b.p2');
});

it('takes the first by rank where the keys do not say it', () => {
  const duties = [at('report.2', 9), at('report.1', 3), at('report.0', 9)];
  const own = { duty: 'monthly.7', step: 'monthly' };
  expect(counterpartDuty(own, { step: 'report', duties })?.duty).toBe('report.1');
  expect(counterpartDuty(own, { step: 'report', duties: [] })).toBeNull();
});
