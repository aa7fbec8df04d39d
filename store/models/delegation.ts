import type { Delegation } from '../../domain/approval/delegation';
import { defineModel } from './define-model';

/** One delegation; `_id` is the command id by which it was made. */
export interface DelegationDoc extends Delegation {
  _id: string;
  madeBy: string;
  madeAt: number;
  /** Ended before its time; counts as its end from then on. */
  endedAt: number | null;
}

export const delegationModel = defineModel<DelegationDoc>({
  name: 'delegations',
  fields: {
    from: { type: String, required: true },
    to: { type: String, required: true },
    fromAt: { type: Number, required: true },
    untilAt: { type: Number, required: true },
    office: { type: String, default: undefined },
    campaign: { type: String, default: undefined },
    madeBy: { type: String, required: true },
    madeAt: { type: Number, required: true },
    endedAt: { type: Number, default: null },
  },
  indexes: [{ untilAt: 1 }, { from: 1, untilAt: 1 }],
});
