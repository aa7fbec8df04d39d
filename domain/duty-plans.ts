import type { CalendarData } from './calendar';
import type { CampaignFile, Handling, MatrixRow, Step } from './campaign-file';
import { dueInstants, type DueContext } from './due-instant';
import type { DueRule } from './due-rule';
import { withMovedDues, type MovedDue } from './moved-dues';
import type { DutyPlan, ItemRole } from './participant';
import type { AnchorDates } from './window-bounds';

/** The facts of an issuing that the duties are computed with. */
export interface EnrolContext {
  issuedAt: number;
  /** Delivery to the units; without it they are reached when the notice is issued. */
  deliveredAt?: number;
  /** When the unit signed, once it has. */
  acknowledgedAt?: number | null;
  calendar: CalendarData;
  /** Dates of events known by now, before those of the file. */
  anchors?: AnchorDates;
  /** Dates moved for all since the notice was issued. */
  moved?: readonly MovedDue[];
}

/** Whose duties: the row of the matrix and the items the unit has a part in. */
export interface DutyBearer {
  row: MatrixRow['for'];
  items: readonly ItemRole[];
}

/** Dates of the anchors in the file, null where unknown. */
export function anchorDates(file: Pick<CampaignFile, 'anchors'>): AnchorDates {
  return Object.fromEntries(file.anchors.map(({ id, on }) => [id, on ?? null]));
}

/** One place where a step falls due: the step itself, one of its phases, or one item. */
interface Slot {
  suffix: string | null;
  label: string | null;
  due: DueRule;
  part: Pick<DutyPlan, 'phase' | 'item'>;
  within: Pick<DueContext, 'window' | 'phase'>;
}

function phaseSlots(step: Step, file: CampaignFile): Slot[] {
  return (step.phases ?? []).flatMap((one) => {
    const phase = file.phases.find(({ id }) => id === one.phase);
    if (!phase) return [];
    const { id, name } = phase;
    return [
      { suffix: id, label: name, due: one.due ?? step.due, part: { phase: id }, within: { phase } },
    ];
  });
}

function itemSlots(step: Step, file: CampaignFile, items: readonly ItemRole[]): Slot[] {
  const first = new Set(
    items.filter((one) => one.role === 'lead' && one.first).map(({ item }) => item),
  );
  return file.items
    .filter(({ no }) => first.has(no))
    .map(({ no, title, window }) => ({
      suffix: `i${no}`,
      label: title,
      due: step.due,
      part: { item: no },
      within: { window },
    }));
}

function slotsOf(step: Step, file: CampaignFile, items: readonly ItemRole[]): Slot[] {
  if (step.kind === 'progress') return itemSlots(step, file, items);
  if (step.kind === 'report' && step.phases?.length) return phaseSlots(step, file);
  return [{ suffix: null, label: null, due: step.due, part: {}, within: {} }];
}

function slotContext(file: CampaignFile, slot: Slot, context: EnrolContext): DueContext {
  return {
    issuedAt: context.issuedAt,
    deliveredAt: context.deliveredAt ?? context.issuedAt,
    acknowledgedAt: context.acknowledgedAt ?? null,
    graceDays: file.graceDays,
    anchors: { ...anchorDates(file), ...context.anchors },
    calendar: context.calendar,
    closesOn: file.closesOn,
    ...slot.within,
  };
}

function titleOf(step: Step, label: string | null, occurrence: string | undefined): string {
  const words = [label, occurrence && occurrenceName(occurrence)].filter((word) => !!word);
  return words.length > 0 ? `${step.title}（${words.join('，')}）` : step.title;
}

function occurrenceName(occurrence: string): string {
  const [year, part = '', day] = occurrence.split('-');
  if (day !== undefined) return `${year}年${Number(part)}月${Number(day)}日`;
  return part.startsWith('q')
    ? `${year}年第${'一二三四'[Number(part.slice(1)) - 1]}季度`
    : `${year}年${Number(part)}月`;
}

function handlingOf(owes: MatrixRow['owes'], step: string): Handling {
  return Object.hasOwn(owes, step) ? (owes[step] ?? 'none') : 'none';
}

function stepDuties(
  step: Step,
  handling: DutyPlan['handling'],
  slots: readonly [Slot, DueContext][],
) {
  return slots.flatMap(([slot, due]) =>
    dueInstants(slot.due, due).map(({ occurrence, dueAt }): DutyPlan => ({
      duty: [step.id, slot.suffix, occurrence].filter((word) => !!word).join('.'),
      step: step.id,
      kind: step.kind,
      title: titleOf(step, slot.label, occurrence),
      form: step.form,
      handling,
      ...slot.part,
      requires: step.requires ?? [],
      ...(step.requireSealed ? { requireSealed: true } : {}),
      dueAt,
    })),
  );
}

/**
 * What one unit owes, in the order of the steps. A step that its class does not owe leaves no
 * trace, nor does it block a later step: nobody waits for what nobody owes.
 */
export function dutyPlans(
  file: CampaignFile,
  bearer: DutyBearer,
  context: EnrolContext,
): DutyPlan[] {
  const owes = file.matrix.find((row) => row.for === bearer.row)?.owes ?? {};
  const duties = file.steps.flatMap((step) => {
    const handling = handlingOf(owes, step.id);
    if (handling === 'none') return [];
    const slots = slotsOf(step, file, bearer.items);
    return stepDuties(
      step,
      handling,
      slots.map((slot) => [slot, slotContext(file, slot, context)]),
    );
  });
  const owed = new Set(duties.map(({ step }) => step));
  const asked = duties.map((duty) => ({
    ...duty,
    requires: duty.requires.filter((step) => owed.has(step)),
  }));
  return withMovedDues(asked, context.moved);
}
