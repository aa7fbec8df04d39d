import type { NumberRefusal } from '../../domain/document-number/number-refusal';
import { type Told, told } from './told';

/** What each refusal of the rules of document numbers says. */
export const numberSentences = {
  numberUnreadable: {
    status: 422,
    sentence: ({ number }) =>
      `发文字号${number ? `“${number}”` : '尚未填写或'}无法识别；请取号，或按“机关代字〔年份〕顺序号号”填写，如：示总工发〔2026〕1号。`,
  },
  numberWordUnknown: {
    status: 422,
    sentence: ({ word, words }) =>
      `发文机关没有机关代字“${word ?? ''}”（现有：${words ?? ''}）；请改用现有代字，或先由管理员在“文号”页增加。`,
  },
  numberYearAhead: {
    status: 422,
    sentence: ({ year }) => `${year ?? ''}年尚未开始，不能使用该年的文号；请改用本年的文号。`,
  },
  numberTaken: {
    status: 409,
    sentence: ({ number, title }) =>
      `${number ?? ''}已被占用（${title ? `用于：${title}` : '未注明用途'}）；请改用下一号，或在“文号”页核对登记。`,
  },
  numberAlreadyGiven: {
    status: 409,
    sentence: ({ number }) =>
      `本稿已取号${number ?? ''}，无需再取；确需换号，请先在“文号”页将该号作废并写明原因。`,
  },
  numberOther: {
    status: 409,
    sentence: ({ number, given }) =>
      `稿上的发文字号是${number ?? ''}，而本稿取的号是${given ?? ''}；请改回所取的号，或在“文号”页将该号作废后再印发。`,
  },
  numberNotVoidable: told(409, '这个文号已随公文印发或已经作废，不能再作废；请刷新页面核对。'),
  numberStartTooLate: {
    status: 409,
    sentence: ({ first }) =>
      `系统中已有第${first ?? ''}号，起始号须在它之前；请核对纸质登记后重新填写。`,
  },
} as const satisfies Record<NumberRefusal, Told>;
