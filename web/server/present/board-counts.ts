import { CHASED_STATES, type DutyState } from '../../../domain/duty-state';
import { UNIT_STAGES, type UnitStage } from '../../../domain/unit-task';
import type { StageCount, StepCount } from '../../../store/board-counts';
import type { BoardCounts } from '../../contract/campaigns';

type Step = BoardCounts['steps'][number];

function isChased(state: DutyState): boolean {
  return CHASED_STATES.some((one) => one === state);
}

function addTo(step: Step, { state, duties, overdue, late }: StepCount): void {
  step.states[state] = (step.states[state] ?? 0) + duties;
  // A mark stays on a duty met after its time; it is overdue only while it is owed.
  step.overdue += isChased(state) ? overdue : 0;
  step.late += late;
}

/** Units that have got at least as far as each stage. */
function funnelOf(stages: readonly StageCount[]): Record<UnitStage, number> {
  const reached = UNIT_STAGES.map((stage, n): [UnitStage, number] => {
    const further = stages.filter((one) => UNIT_STAGES.indexOf(one.stage) >= n);
    return [stage, further.reduce((sum, { units }) => sum + units, 0)];
  });
  return Object.fromEntries(reached) as Record<UnitStage, number>;
}

/** Counts of the board; released participants are in none of them. */
export function boardCountsOf(
  stages: readonly StageCount[],
  counted: readonly StepCount[],
): Omit<BoardCounts, 'figures'> {
  const steps = new Map<string, Step>();
  for (const one of counted) {
    const step = steps.get(one.step) ?? { step: one.step, states: {}, overdue: 0, late: 0 };
    addTo(step, one);
    steps.set(one.step, step);
  }
  const rows = [...steps.values()].sort((a, b) => (a.step < b.step ? -1 : 1));
  const total = (count: (row: Step) => number) => rows.reduce((sum, row) => sum + count(row), 0);
  return {
    participants: stages.reduce((sum, { units }) => sum + units, 0),
    duties: counted.reduce((sum, { duties }) => sum + duties, 0),
    funnel: funnelOf(stages),
    steps: rows,
    overdue: total(({ overdue }) => overdue),
    late: total(({ late }) => late),
  };
}
