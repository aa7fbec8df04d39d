import { withMovedDues } from '../../domain/moved-dues';
import type { DutyPlan } from '../../domain/participant';

function plan(duty: string, dueAt: number | null): DutyPlan {
  const about = { step: duty, kind: 'report', title: duty, form: 'report' } as const;
  return { duty, ...about, handling: 'review', requires: [], dueAt };
}

describe('dates moved for all', () => {
  const plans = [plan('report.p1', 1), plan('report.p2', null), plan('plan', 3)];
  const dues = (moved: { duty: string; to: number }[]) =>
    withMovedDues(plans, moved).map(({ dueAt }) => dueAt);

  it('hold for the duty named and its parts', () => {
    expect(dues([{ duty: 'report', to: 9 }])).toEqual([9, 9, 3]);
    expect(dues([{ duty: 'report.p2', to: 9 }])).toEqual([1, 9, 3]);
  });

  it('give way to a later word, whether wider or narrower', () => {
    const wide = { duty: 'report', to: 8 };
    const narrow = { duty: 'report.p1', to: 9 };
    expect(dues([wide, narrow])).toEqual([9, 8, 3]);
    expect(dues([narrow, wide])).toEqual([8, 8, 3]);
  });

  it('leave everything as it is where nothing was moved', () => {
    expect(withMovedDues(plans)).toEqual(plans);
  });
});
