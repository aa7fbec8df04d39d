import { defineModel } from './define-model';

/** One mail to one person: everything one sharing out has to tell them. `_id` = `<batch>.<person>`. */
export interface MailingDoc {
  _id: string;
  person: string;
  /** The office in whose hours it goes; absent in what an earlier release has shared out. */
  office?: string;
  /** Ids of the messages it tells. */
  messages: string[];
  state: 'waiting' | 'sent' | 'dead' | 'givenUp';
  attempts: number;
  /** Attempts after which the host may have the mail although it never said so. */
  uncertain: number;
  nextAt: number;
  /** Until when one worker alone works on it. */
  leasedUntil: number;
  /** The host could not be reached at the last attempt. */
  isHostDown: boolean;
  /** What the host or the network said last; empty for nothing. */
  fault: string;
}

export const mailingModel = defineModel<MailingDoc>({
  name: 'mailings',
  fields: {
    person: { type: String, required: true },
    office: { type: String, default: undefined },
    messages: { type: [String], required: true },
    state: { type: String, required: true },
    attempts: { type: Number, required: true },
    uncertain: { type: Number, required: true },
    nextAt: { type: Number, required: true },
    leasedUntil: { type: Number, required: true },
    isHostDown: { type: Boolean, required: true },
    fault: { type: String, default: '' },
  },
  indexes: [{ state: 1, nextAt: 1 }],
});
