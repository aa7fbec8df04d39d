import { z } from 'zod';
import { REFUSAL_CODES } from '../../domain/refusal';

/** What the web server itself can refuse, besides the refusals of the rules. */
export const WEB_REFUSALS = [
  'malformed',
  'nameReserved',
  'notSignedIn',
  'signInRefused',
  'tooManyAttempts',
  'passwordRefused',
  'officeRequired',
  'officeNotYours',
  'foreignOrigin',
  'routeUnknown',
  'bodyTooLarge',
  'accountTaken',
  'personUnknown',
  'attachmentTooLarge',
  'attachmentTypeRefused',
  'attachmentMissing',
  'attachmentNotFound',
  'revisionOutdated',
  'sheetUnreadable',
  'sheetUnknown',
  'sheetOfOtherForm',
  'sheetTooLong',
  'sheetHasFaults',
  'sheetNeedsConfirmation',
  'noticeClassified',
  'noticeEncrypted',
  'noticeUnreadable',
  'noticeTooLong',
  'documentTooLong',
  'documentNeedsBrowser',
] as const;
export type WebRefusal = (typeof WEB_REFUSALS)[number];

/** Body of every 4xx answer. */
export const refusalBody = z
  .object({
    code: z.enum([...WEB_REFUSALS, ...REFUSAL_CODES]),
    message: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    faults: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ description: '被拒绝的请求：message 说明下一步怎么办' });
export type RefusalBody = z.infer<typeof refusalBody>;

/** Body of a 500 answer; the id is in the log. */
export const faultBody = z.object({
  code: z.literal('fault'),
  id: z.string(),
  message: z.string(),
});

/** Body of a 202 answer: the engine is slow, the command is not lost. */
export const pendingBody = z.object({ command: z.string(), status: z.literal('pending') });
