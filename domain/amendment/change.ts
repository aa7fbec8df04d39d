import type { UnitRef, WorkItem } from '../campaign-file';
import type { TimeWindow } from '../time-window';

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
  | {
      kind: 'changeItem';
      no: number;
      title?: string;
      window?: TimeWindow;
      leads?: UnitRef[];
      cooperating?: UnitRef[];
    }
  | { kind: 'suspendItem'; no: number }
  | { kind: 'resumeItem'; no: number };

export const CHANGE_KINDS = [
  'moveDue',
  'addRecipient',
  'dropRecipient',
  'addItem',
  'dropItem',
  'changeItem',
  'suspendItem',
  'resumeItem',
] as const satisfies readonly Change['kind'][];
