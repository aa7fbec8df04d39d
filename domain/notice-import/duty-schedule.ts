import { numeral } from './notice-date';

/** A due that is no day: counted from receipt or an event, or coming back every month or quarter. */
export type DutySchedule =
  | { kind: 'after'; count: number; unit: 'days' | 'workdays'; of: string }
  | { kind: 'each'; every: 'month' | 'quarter'; day: number };

/** What `of` says where the notice counts from its own receipt. */
export const RECEIPT = 'receipt';

const COUNT = '([\\d一二三四五六七八九十]{1,3})个?(工作日|日|天)(?:之|以)?内';
const AFTER_RECEIPT = new RegExp(
  `(?:收到|接到|接)(?:本|此)?(?:通知|文件|方案)?(?:之日|当日)?(?:起|后)${COUNT}`,
);
const AFTER_EVENT = new RegExp(
  `(?:^|[在于，、])([^，。；在于]{1,20}?)(?:结束|闭幕)?(?:之?后|之日起)的?${COUNT}`,
);
const EACH = /每(个?月|季度?)(?:末月|末|的)?(\d{1,2})[日号]/;

function after(found: RegExpExecArray, of: string): DutySchedule | null {
  const [count = '', unit = ''] = found.slice(-2);
  const days = numeral(count);
  if (!(days > 0)) return null;
  return { kind: 'after', count: days, unit: unit === '工作日' ? 'workdays' : 'days', of };
}

/** The schedule in the words before a reporting verb, or null. */
export function readSchedule(words: string): DutySchedule | null {
  const receipt = AFTER_RECEIPT.exec(words);
  if (receipt) return after(receipt, RECEIPT);
  const each = EACH.exec(words);
  const day = Number(each?.[2]);
  if (each && day >= 1 && day <= 31) {
    return { kind: 'each', every: each[1]?.includes('月') ? 'month' : 'quarter', day };
  }
  const event = AFTER_EVENT.exec(words);
  return event && after(event, event[1] ?? '');
}
