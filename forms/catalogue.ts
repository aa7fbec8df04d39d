import type { Form, FormSchema } from '../domain/form';
import { noticeSamples } from './notice/samples';
import { noticeSchema } from './notice/schema';
import { noticeUi } from './notice/ui';
import { planSamples } from './plan/samples';
import { planSchema } from './plan/schema';
import { planUi } from './plan/ui';
import { progressSamples } from './progress/samples';
import { progressSchema } from './progress/schema';
import { progressUi } from './progress/ui';
import { receiptSamples } from './receipt/samples';
import { receiptSchema } from './receipt/schema';
import { receiptUi } from './receipt/ui';
import { reportSamples } from './report/samples';
import { reportSchema } from './report/schema';
import { reportUi } from './report/ui';
import { summarySamples } from './summary/samples';
import { summarySchema } from './summary/schema';
import { summaryUi } from './summary/ui';

export const FORM_KEYS = ['receipt', 'plan', 'report', 'progress', 'summary', 'notice'] as const;
/** 签收 · 方案 · 阶段报告 · 任务进展 · 总结 · 通知 */
export type FormKey = (typeof FORM_KEYS)[number];

function form<Key extends FormKey>(
  key: Key,
  parts: Pick<Form, 'ui' | 'samples'> & { schema: FormSchema & { title: string } },
): Form<Key> {
  return { key, title: parts.schema.title, ...parts };
}

/** Every form that comes with the product. */
export const catalogue: { readonly [Key in FormKey]: Form<Key> } = {
  receipt: form('receipt', { schema: receiptSchema, ui: receiptUi, samples: receiptSamples }),
  plan: form('plan', { schema: planSchema, ui: planUi, samples: planSamples }),
  report: form('report', { schema: reportSchema, ui: reportUi, samples: reportSamples }),
  progress: form('progress', { schema: progressSchema, ui: progressUi, samples: progressSamples }),
  summary: form('summary', { schema: summarySchema, ui: summaryUi, samples: summarySamples }),
  notice: form('notice', { schema: noticeSchema, ui: noticeUi, samples: noticeSamples }),
};

/** Tells a form's key from any other text. */
export function isFormKey(key: string): key is FormKey {
  return (FORM_KEYS as readonly string[]).includes(key);
}
