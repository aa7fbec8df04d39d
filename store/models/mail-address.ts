import { defineModel } from './define-model';

/** Where somebody's mail goes; `_id` is the person. */
export interface MailAddressDoc {
  _id: string;
  address: string;
}

export const mailAddressModel = defineModel<MailAddressDoc>({
  name: 'mailAddresses',
  fields: { address: { type: String, required: true } },
});
