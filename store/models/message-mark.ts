import { defineModel } from './define-model';

/** How far one person has read the messages of one office; `_id` = `<person>:<office>`. */
export interface MessageMarkDoc {
  _id: string;
  person: string;
  office: string;
  /** Instant of the newest message read; it never goes back. */
  readUpTo: number;
}

export const messageMarkModel = defineModel<MessageMarkDoc>({
  name: 'messageMarks',
  fields: {
    person: { type: String, required: true },
    office: { type: String, required: true },
    readUpTo: { type: Number, required: true },
  },
});
