import type { FormUi } from '../../domain/form';
import { paragraph } from '../hints';

export const receiptUi = {
  'ui:order': ['registryNumber', 'remark'],
  'ui:submitButtonOptions': { submitText: '签收' },
  remark: paragraph(2),
} satisfies FormUi;
