import type { FormSamples } from '../../domain/form';
import type { ReceiptBody } from './schema';

const minimal: ReceiptBody = {};
const typical: ReceiptBody = { registryNumber: '收〔2026〕128', remark: '已呈主要负责同志阅示。' };

export const receiptSamples = {
  valid: { minimal, typical },
  invalid: {
    remarkTooLong: { body: { remark: '阅'.repeat(501) }, pointer: '/remark' },
    registryNumberNotText: { body: { registryNumber: 128 }, pointer: '/registryNumber' },
    fieldUnknown: { body: { signedBy: '某人' }, pointer: '/signedBy' },
  },
} satisfies FormSamples;
