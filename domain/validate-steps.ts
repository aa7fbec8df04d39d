import type { CampaignFile, Step } from './campaign-file';
import { fault, type Fault } from './fault';
import { member } from './shape';

/** The way by which a step waits for itself, null if it does not. */
function cycleThrough(start: Step, steps: readonly Step[]): string[] | null {
  const seen = new Set<string>();
  const ways = (start.requires ?? []).map((id) => [start.id, id]);
  for (let way = ways.shift(); way; way = ways.shift()) {
    const last = way.at(-1) ?? start.id;
    if (last === start.id) return way;
    if (seen.has(last)) continue;
    seen.add(last);
    const next = steps.find(({ id }) => id === last)?.requires ?? [];
    ways.push(...next.map((id) => [...(way ?? []), id]));
  }
  return null;
}

function requiresFaults(path: string, step: Step, file: CampaignFile): Fault[] {
  const dangling = (step.requires ?? []).flatMap((id, i) =>
    file.steps.some((one) => one.id === id)
      ? []
      : [fault(`${path}[${i}]`, 'danglingStep', { step: id })],
  );
  const cycle = cycleThrough(step, file.steps);
  return cycle
    ? [...dangling, fault(path, 'requiresItself', { cycle: cycle.join(' → ') })]
    : dangling;
}

function stepPhaseFaults(path: string, step: Step, file: CampaignFile): Fault[] {
  if (!step.phases) return [];
  if (step.kind !== 'report') return [fault(path, 'phasesWithoutReport')];
  const seen = new Set<string>();
  return step.phases.flatMap(({ phase }, i) => {
    const repeated = seen.has(phase);
    seen.add(phase);
    const at = `${path}[${i}].phase`;
    if (!file.phases.some(({ id }) => id === phase)) return [fault(at, 'danglingPhase', { phase })];
    return repeated ? [fault(at, 'duplicateId', { id: phase })] : [];
  });
}

/** Steps: forms, phases and what must come first. @param forms keys in the catalogue, if known */
export function validateSteps(file: CampaignFile, forms?: readonly string[]): Fault[] {
  return file.steps.flatMap((step, i) => {
    const path = `steps[${i}]`;
    const known = !forms || forms.includes(step.form);
    return [
      ...(known ? [] : [fault(`${path}.form`, 'unknownForm', { form: step.form })]),
      ...stepPhaseFaults(`${path}.phases`, step, file),
      ...requiresFaults(`${path}.requires`, step, file),
    ];
  });
}

/** The matrix: every row once, every step known. */
export function validateMatrix(file: CampaignFile): Fault[] {
  const steps = new Set(file.steps.map(({ id }) => id));
  const seen = new Set<string>();
  return file.matrix.flatMap((row, i) => {
    const repeated = seen.has(row.for);
    seen.add(row.for);
    const dangling = Object.keys(row.owes)
      .filter((step) => !steps.has(step))
      .map((step) => fault(member(`matrix[${i}].owes`, step), 'danglingStep', { step }));
    return repeated
      ? [fault(`matrix[${i}].for`, 'duplicateRow', { row: row.for }), ...dangling]
      : dangling;
  });
}
