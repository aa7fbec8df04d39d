import { Schema } from 'mongoose';
import type { Chaser } from '../../domain/chaser';
import type { ChasedWait } from '../../domain/approval/chase';
import type { Handling } from '../../domain/campaign-file';
import type { Actor } from '../../domain/actor';
import type { RungAsk } from '../../domain/rung-ask';
import type { DutyProgress } from '../../domain/duty-state';
import { defineModel } from './define-model';

/** How a request was granted, as the issuer's stream says. */
export interface GrantedRequest {
  request: string;
  by: Actor;
  /** Epoch ms; null for what was put off. */
  dueAt: number | null;
  opinion: string;
}

/**
 * Projection of one thing owed; `_id` = `<campaign>:<office>:<unit>:<duty>`. Its progress is
 * unit-owned: written from the unit's stream alone.
 */
export interface DutyDoc extends DutyProgress {
  _id: string;
  campaign: string;
  office: string;
  unit: string;
  duty: string;
  /** Issuer-owned: written from the issuer's stream alone. */
  step: string;
  title: string;
  form: string;
  handling: Exclude<Handling, 'none'>;
  phase: string | null;
  item: number | null;
  requires: string[];
  /** The signed and sealed paper is asked for; absent where it is not. */
  requireSealed?: boolean;
  originalDueAt: number | null;
  dueAt: number | null;
  clock: number;
  nextRungAt: number | null;
  /** Highest rung fired on the present clock, 0 for none. */
  rung: number;
  /** Rungs that fired before the present clock was wound and do not fire on it. */
  spent?: number[];
  /** Those of them that never fired; absent before the ladder was first changed. */
  missed?: number[];
  overdue: boolean;
  /** A rung of the present clock has flagged it in red; absent before the first. */
  flagged?: boolean;
  /** The chase has passed from the sponsor to the issuing office; absent: it has not. */
  chasedBy?: Chaser;
  /** Rungs of the present clock that wait for the handler's word; absent before the first. */
  asks?: RungAsk[];
  /** How far the questions open on its route have been chased; absent before the first. */
  chased?: ChasedWait[];
  returnsArmed: number;
  released: boolean;
  /** Put off for this unit: no date and no clock until it is resumed. */
  suspended: boolean;
  /** The last request of the unit that the issuing side has granted. */
  granted: GrantedRequest | null;
  issuerRev: number;
  /** People whose word it waits for on that way. */
  asked: string[];
  unitRev: number;
}

export const dutyModel = defineModel<DutyDoc>({
  name: 'duties',
  fields: {
    campaign: { type: String, required: true },
    office: { type: String, required: true },
    unit: { type: String, required: true },
    duty: { type: String, required: true },
    step: { type: String, required: true },
    kind: { type: String, required: true },
    title: { type: String, required: true },
    form: { type: String, required: true },
    handling: { type: String, required: true },
    phase: { type: String, default: null },
    item: { type: Number, default: null },
    requires: { type: [String], required: true },
    requireSealed: { type: Boolean, default: undefined },
    originalDueAt: { type: Number, default: null },
    dueAt: { type: Number, default: null },
    clock: { type: Number, required: true },
    nextRungAt: { type: Number, default: null },
    rung: { type: Number, required: true },
    spent: { type: [Number], default: undefined },
    missed: { type: [Number], default: undefined },
    overdue: { type: Boolean, required: true },
    flagged: { type: Boolean, default: undefined },
    chasedBy: { type: String, default: undefined },
    asks: { type: [Schema.Types.Mixed], default: undefined },
    chased: { type: [Schema.Types.Mixed], default: undefined },
    returnsArmed: { type: Number, required: true },
    released: { type: Boolean, required: true },
    suspended: { type: Boolean, default: false },
    granted: { type: Schema.Types.Mixed, default: null },
    issuerRev: { type: Number, required: true },
    state: { type: String, required: true },
    round: { type: Number, required: true },
    returns: { type: Number, required: true },
    submission: { type: String, default: null },
    formVersion: { type: String, default: null },
    inForce: { type: String, default: null },
    late: { type: Boolean, default: null },
    submittedAt: { type: Number, default: null },
    submittedBy: { type: Schema.Types.Mixed, default: null },
    entered: { type: Schema.Types.Mixed, default: null },
    correctBy: { type: Number, default: null },
    nothing: { type: Boolean, required: true },
    request: { type: Schema.Types.Mixed, default: null },
    sealed: { type: [Schema.Types.Mixed], default: undefined },
    approval: { type: Schema.Types.Mixed, default: null },
    asked: { type: [String], required: true },
    shared: { type: Schema.Types.Mixed, default: undefined },
    unitRev: { type: Number, required: true },
  },
  indexes: [
    { campaign: 1, office: 1, state: 1, nextRungAt: 1 },
    { campaign: 1, office: 1, unit: 1 },
    { unit: 1, state: 1 },
    { office: 1, state: 1 },
    { asked: 1 },
    { campaign: 1, office: 1, 'asks.rung': 1 },
  ],
});
