import { z } from 'zod';
import { isDocumentWord } from '../../domain/document-number/document-number';
import { NUMBER_STATES } from '../../domain/document-number/number-series';
import { names } from './names';
import { instant, words } from './values';

const documentWord = z
  .string()
  .trim()
  .refine(isDocumentWord, { message: '机关代字只用汉字、字母和圆括号，最多 20 个字' })
  .meta({ description: '机关代字', example: '示总工发' });
const year = z.coerce.number().int().min(1950).max(2199);
const serial = z.number().int().min(1).max(99_999);

const numberRow = z.object({
  number: z.number(),
  text: z.string(),
  state: z.enum(NUMBER_STATES),
  /** The campaign it was taken for; null: none, or none the reader may open. */
  campaign: z.string().nullable(),
  title: z.string(),
  at: instant,
  person: z.string(),
  voided: z.object({ reason: z.string(), at: instant, person: z.string() }).nullable(),
  mayVoid: z.boolean(),
});
export type NumberRowBody = z.infer<typeof numberRow>;

const numberSeries = z.object({
  word: z.string(),
  startAfter: z.number(),
  start: z.object({ reason: z.string(), at: instant, person: z.string() }).nullable(),
  last: z.string().nullable(),
  next: z.string(),
  /** Numbers nobody has explained. */
  gaps: z.array(z.object({ from: z.number(), to: z.number() })),
  rows: z.array(numberRow),
});
export type NumberSeriesBody = z.infer<typeof numberSeries>;

export const numbersQuery = z.object({ year: year.optional() });

/** The numbers of a body in one year, series by series. */
export const numbersView = z.object({
  office: z.string(),
  year: z.number(),
  /** Years with numbers, the latest first. */
  years: z.array(z.number()),
  words: z.array(z.string()),
  requiresSignOff: z.boolean(),
  mayDrafterSign: z.boolean(),
  revision: z.number(),
  series: z.array(numberSeries),
  names,
  /** Whether the reader may set the words; may enter, void and explain numbers. */
  mayChange: z.boolean(),
  mayKeep: z.boolean(),
});
export type NumbersView = z.infer<typeof numbersView>;

export const issuingSettingsBody = z.strictObject({
  words: z
    .array(documentWord)
    .max(20)
    .refine((all) => new Set(all).size === all.length, { message: '机关代字有重复' }),
  requiresSignOff: z.boolean().default(false).meta({ description: '未经核稿、签发的不得印发' }),
  mayDrafterSign: z.boolean().default(false).meta({ description: '起草人可以签发自己的稿件' }),
  revision: z.number().int().min(0).meta({ description: '所看到的版次；尚未设置为 0' }),
});
export type IssuingSettingsBody = z.input<typeof issuingSettingsBody>;

const seriesName = { word: documentWord, year };

/** What is said of a number by hand. */
export const numberActBodies = {
  enter: z.strictObject({
    ...{ ...seriesName, number: serial },
    title: words.trim().min(1, { message: '请填写用于什么文件' }),
  }),
  void: z.strictObject({ ...seriesName, number: serial, reason: words }),
  start: z.strictObject({
    ...seriesName,
    startAfter: z.number().int().min(0).max(99_999),
    reason: words,
  }),
} as const;
export type NumberAct = keyof typeof numberActBodies;
export type NumberActBody = { [Act in NumberAct]: z.input<(typeof numberActBodies)[Act]> };

/** The number of a draft: the one that follows with this word, or one given on paper. */
export const campaignNumberBody = z.union([
  z.strictObject({ word: documentWord }),
  z.strictObject({ number: words }),
]);
export type CampaignNumberBody = z.infer<typeof campaignNumberBody>;

export const campaignNumberGiven = z.object({ number: z.string() });
export type CampaignNumberGiven = z.infer<typeof campaignNumberGiven>;
