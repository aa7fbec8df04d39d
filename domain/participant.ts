import type { Handling, StepKind } from './campaign-file';
import type { UnitClass } from './unit';

export const PARTICIPANT_ROLES = ['addressed', 'assigned', 'lead', 'cooperating'] as const;
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number];

/** A unit's part in one work item. */
export interface ItemRole {
  item: number;
  role: 'lead' | 'cooperating';
  /** The first-named lead owes progress and closing (第一牵头). */
  first?: boolean;
}

/** One duty as computed at issue: what is owed, how it is handled, by when. */
export interface DutyPlan {
  /** `<step>[.<phase or item>][.<occurrence>]` */
  duty: string;
  step: string;
  kind: StepKind;
  title: string;
  form: string;
  handling: Exclude<Handling, 'none'>;
  phase?: string;
  item?: number;
  /** Steps that must be met first. */
  requires: string[];
  /** The signed and sealed paper is asked for too; absent where it is not. */
  requireSealed?: boolean;
  /** Epoch ms; null: owed without a date (undated, or anchored to an unknown date). */
  dueAt: number | null;
}

/** A unit that takes part, once, with all its roles (design §2). */
export interface Participant {
  unit: string;
  name: string;
  unitClass: UnitClass;
  /** Materialised path in the directory, for permissions. */
  path: string;
  roles: ParticipantRole[];
  items: ItemRole[];
  duties: DutyPlan[];
}
