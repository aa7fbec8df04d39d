import type { CampaignFile, Step, UnitRef } from '../../domain/campaign-file';
import type { DueRule } from '../../domain/due-rule';
import type { Ladder } from '../../domain/ladder';
import { dueAnchor } from './due-anchor';

/** Seconds between two rungs after the due instant. */
const RUNG_SECONDS = 1;
/** Seconds before the due instant at which the reminders start. */
const REMIND_SECONDS = 4;

/** One stretch of the demonstration: everything that falls due together. */
export interface Slot {
  step: Step;
  phase: string | null;
  /** Event the due instant hangs on; it is set when the stretch begins. */
  anchor: string | null;
}

/** The steps and phases of a campaign in the order in which they are gone through. */
export function slotsOf(file: CampaignFile): Slot[] {
  return file.steps.flatMap((step): Slot[] => {
    if (!step.phases?.length) return [{ step, phase: null, anchor: dueAnchor(step.due) }];
    return step.phases.map(({ phase, due }) => ({
      step,
      phase,
      anchor: dueAnchor(due ?? step.due),
    }));
  });
}

function compressedDue(slot: Slot, index: number, gap: number): DueRule {
  if (slot.anchor === null) {
    return { kind: 'duration', iso: `PT${(index + 1) * gap}S`, from: 'issue' };
  }
  return { kind: 'duration', iso: `PT${gap}S`, from: { anchor: slot.anchor } };
}

function compressedLadder(ladder: Ladder): Ladder {
  const before = ladder.filter(({ action }) => action === 'remind').length;
  return ladder.map((rung, i) => {
    const after = (i - before) * RUNG_SECONDS;
    const offset =
      rung.action === 'remind'
        ? ({ kind: 'duration', iso: `PT${REMIND_SECONDS}S`, before: true } as const)
        : ({ kind: 'duration', iso: `PT${after}S` } as const);
    return { ...rung, offset };
  });
}

function without(ref: UnitRef, unit: string): UnitRef {
  return 'unitClass' in ref ? { ...ref, except: [...(ref.except ?? []), unit] } : ref;
}

/**
 * The same campaign with every due instant brought down to seconds: steps one `gap` apart, and the
 * rungs of the ladder a second apart.
 * @param spare a unit that is left out at first, so that a wrongly addressed notice has somewhere to go
 */
export function compressCampaign(
  file: CampaignFile,
  { gap, spare }: { gap: number; spare: string | null },
): CampaignFile {
  const slots = slotsOf(file);
  const dueOf = (step: Step, phase: string | null): DueRule => {
    const index = slots.findIndex((slot) => slot.step.id === step.id && slot.phase === phase);
    const slot = slots[index];
    return slot ? compressedDue(slot, index, gap) : step.due;
  };
  const steps = file.steps.map((step) => {
    const phases = step.phases?.map(({ phase }) => ({ phase, due: dueOf(step, phase) }));
    return { ...step, due: phases?.[0]?.due ?? dueOf(step, null), ...(phases ? { phases } : {}) };
  });
  const recipients = file.notice.recipients.map((ref) => (spare ? without(ref, spare) : ref));
  const items = file.items.map((item) => ({
    ...item,
    cooperating: item.cooperating.map((ref) => (spare ? without(ref, spare) : ref)),
  }));
  const { closesOn: _closesOn, ...rest } = file;
  return {
    ...rest,
    notice: { ...file.notice, recipients },
    items,
    steps,
    ladder: compressedLadder(file.ladder),
    graceDays: 0,
  };
}
