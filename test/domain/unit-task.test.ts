import { canonicalJson } from '../../domain/canonical-json';
import { UNTOUCHED_TASK, applyUnitEvent, type UnitTask } from '../../domain/unit-task';
import type { Submitted, UnitEvent } from '../../domain/unit-event';
import { handed, HANDLER, NOON, REVIEWER } from '../builders/unit-run';

function submitted(part: Partial<Submitted> & Pick<Submitted, 'duty' | 'kind'>): Submitted {
  const base = { handling: 'review', round: 1, dueAt: null, late: false } as const;
  return { ...handed(`${part.duty}-1`, part.kind), ...base, ...part };
}

function fold(events: UnitEvent[]): UnitTask {
  return events.reduce(
    (task, event, i) => applyUnitEvent(task, event, { at: NOON + i, by: HANDLER }),
    UNTOUCHED_TASK,
  );
}

const SIGNED: UnitEvent = {
  act: 'notice.acknowledged',
  data: { duty: 'receipt', dueAt: null, late: false },
};
const PLANNED: UnitEvent = {
  act: 'plan.submitted',
  data: submitted({ duty: 'plan', kind: 'plan' }),
};
const REPORTED: UnitEvent = {
  act: 'report.submitted',
  data: submitted({ duty: 'report', kind: 'report' }),
};
const SUMMED: UnitEvent = {
  act: 'summary.submitted',
  data: submitted({ duty: 'summary', kind: 'summary' }),
};

describe('the stage of a run', () => {
  it.each([
    ['sent', []],
    ['acknowledged', [SIGNED]],
    ['planned', [SIGNED, PLANNED]],
    ['reported', [SIGNED, PLANNED, REPORTED]],
    ['summarised', [SIGNED, PLANNED, REPORTED, SUMMED]],
    ['summarised', [SUMMED, SIGNED, PLANNED]],
  ] as const)('is %s after these acts, and never goes back', (stage, events) => {
    expect(fold([...events]).stage).toBe(stage);
  });

  it('is completed by a summary that only has to be filed', () => {
    const data = submitted({ duty: 'summary', kind: 'summary', handling: 'file' });
    expect(fold([{ act: 'summary.submitted', data }]).stage).toBe('completed');
  });
});

describe('the fold of a run', () => {
  it('starts from nothing and ends at the last act', () => {
    expect(fold([])).toBe(UNTOUCHED_TASK);
    expect(fold([SIGNED, PLANNED]).lastActAt).toBe(NOON + 1);
  });

  it('never writes into the state it was given', () => {
    const before = fold([SIGNED, PLANNED]);
    const bytes = canonicalJson(before);
    const accepted = {
      act: 'submission.accepted',
      data: { duty: 'plan', kind: 'plan', submission: 'plan-1', opinion: '' },
    } as const;
    const after = applyUnitEvent(before, accepted, { at: NOON, by: REVIEWER });
    expect(canonicalJson(before)).toBe(bytes);
    expect(after.duties['plan']?.state).toBe('accepted');
  });

  it('lets the first submission decide whether the unit was late', () => {
    const again = submitted({ duty: 'plan', kind: 'plan', round: 2, late: true });
    const task = fold([PLANNED, { act: 'plan.submitted', data: again }]);
    expect(task.duties['plan']).toMatchObject({ late: false, round: 2 });
  });

  it('keeps each duty apart', () => {
    const other = submitted({ duty: 'report.p2', kind: 'report', late: true });
    const task = fold([REPORTED, { act: 'report.submitted', data: other }]);
    expect(task.duties['report']?.late).toBe(false);
    expect(task.duties['report.p2']).toMatchObject({ late: true, kind: 'report' });
  });
});
