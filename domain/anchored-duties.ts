import type { CampaignFile, Step } from './campaign-file';
import type { DueRule } from './due-rule';
import type { TimeWindow, WindowEdge } from './time-window';

function countsFrom(due: DueRule, anchor: string): boolean {
  return 'from' in due && typeof due.from === 'object' && due.from.anchor === anchor;
}

function isAt(edge: WindowEdge | undefined, anchor: string): boolean {
  return edge !== undefined && 'anchor' in edge && edge.anchor === anchor;
}

function endsAt(window: TimeWindow, anchor: string): boolean {
  return window.kind === 'anchored' && isAt(window.to, anchor);
}

function phasesOn(step: Step, file: CampaignFile, anchor: string): string[] {
  return (step.phases ?? []).flatMap(({ phase, due = step.due }) => {
    const to = file.phases.find(({ id }) => id === phase)?.to;
    const isOn = countsFrom(due, anchor) || (due.kind === 'windowEnd' && isAt(to, anchor));
    return isOn ? [`${step.id}.${phase}`] : [];
  });
}

function itemsOn(step: Step, file: CampaignFile, anchor: string): string[] {
  return file.items
    .filter(
      ({ window }) =>
        countsFrom(step.due, anchor) || (step.due.kind === 'windowEnd' && endsAt(window, anchor)),
    )
    .map(({ no }) => `${step.id}.i${no}`);
}

/** The duties, each as `isDutyOf` takes it, whose dates hang on one named event (S14). */
export function anchoredDuties(file: CampaignFile, anchor: string): string[] {
  return file.steps.flatMap((step) => {
    if (step.kind === 'progress') return itemsOn(step, file, anchor);
    if (step.phases?.length) return phasesOn(step, file, anchor);
    return countsFrom(step.due, anchor) ? [step.id] : [];
  });
}
