import type { Route } from '../approval/route';
import type { WorkItem } from '../campaign-file';
import type { StepVersion } from '../form-pins';
import type { Rung } from '../ladder';
import type { UnitClass } from '../unit';

/** One thing a supplementary notice (补充通知) changes; dates are epoch ms. */
export type Change =
  | {
      kind: 'moveDue';
      /** Duty key or prefix, as `isDutyOf` takes it. */
      duty: string;
      /** Null: by the rule of the file again. */
      to: number | null;
    }
  | { kind: 'addRecipient'; unit: string }
  | { kind: 'dropRecipient'; unit: string }
  | { kind: 'addItem'; item: WorkItem }
  | { kind: 'dropItem'; no: number }
  | ({ kind: 'changeItem'; no: number } & Partial<Omit<WorkItem, 'no' | 'schedule'>>)
  | { kind: 'suspendItem'; no: number }
  | { kind: 'resumeItem'; no: number }
  | {
      kind: 'addRung';
      /** Its number says where it stands; those behind it move up by one. */
      rung: Rung;
    }
  | { kind: 'changeRung'; no: number; to: Rung }
  | { kind: 'dropRung'; no: number }
  | {
      kind: 'changeRoute';
      step: string;
      /** Null: one word of the sponsor, as for a step without a route. */
      route: Route | null;
    }
  | { kind: 'mergeUnit'; unit: string; into: string }
  | {
      kind: 'moveUnit';
      unit: string;
      /** What it counts as in this notice; null: what the directory says. Left out: as before. */
      unitClass?: UnitClass | null;
      /** Office asked as its superior; null: the one above it in the directory. */
      superior?: string | null;
    }
  /** Another version of the form that the step asks for. */
  | ({ kind: 'swapForm'; step: string } & StepVersion);

export const CHANGE_KINDS = [
  'moveDue',
  'addRecipient',
  'dropRecipient',
  'addItem',
  'dropItem',
  'changeItem',
  'suspendItem',
  'resumeItem',
  'addRung',
  'changeRung',
  'dropRung',
  'changeRoute',
  'mergeUnit',
  'swapForm',
  'moveUnit',
] as const satisfies readonly Change['kind'][];
