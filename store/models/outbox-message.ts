import { Schema } from 'mongoose';
import type { Audience } from '../../domain/ladder';
import { defineModel } from './define-model';

/** Whom of an office a message is for: a rung's audience, or the people an approval asks. */
export type MessageAudience = Audience | 'approver';

/**
 * One message to one office: everything a single journal entry has to tell it, so that an outage
 * of days ends in one digest and not in a storm. `_id` = `<entry id>:<to>:<audiences>`.
 */
export interface OutboxMessageDoc {
  _id: string;
  campaign: string;
  office: string;
  /** Unit (or department) whose people read it. */
  to: string;
  audience: MessageAudience;
  /** Others of the same office whom the same rungs tell; absent where there are none. */
  also?: Audience[];
  /** Only these people of the office read it; absent: everybody who reads its messages. */
  people?: string[];
  at: number;
  act: string;
  lines: {
    unit: string;
    duty: string | null;
    action: string;
    dueAt: number | null;
    text: string;
    /** Read in the product alone, as its rung says; absent: by mail too. */
    channel?: 'product';
    /** Number of the circular it is about; absent for everything else. */
    circular?: number;
  }[];
}

export const outboxMessageModel = defineModel<OutboxMessageDoc>({
  name: 'outbox',
  fields: {
    campaign: { type: String, required: true },
    office: { type: String, required: true },
    to: { type: String, required: true },
    audience: { type: String, required: true },
    also: { type: [String], default: undefined },
    people: { type: [String], default: undefined },
    at: { type: Number, required: true },
    act: { type: String, required: true },
    lines: { type: [Schema.Types.Mixed], required: true },
  },
  indexes: [{ to: 1, at: 1 }],
});
