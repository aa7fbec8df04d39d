import { z } from 'zod';
import { DRAFTING_STEPS, DRAFTING_VERDICTS } from '../../domain/drafting/drafting';
import { DRAFTING_ACTS, JUDGED_STEPS } from '../../domain/drafting/drafting-event';
import { DRAFTING_TASKS } from '../../domain/drafting/drafting-tasks';
import { names } from './names';
import { instant, personAndOffice, streamId, words } from './values';

const seat = z.strictObject({ person: z.string().min(1).max(64), office: streamId });
const textHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: '所看稿件的摘要；稿件已变则 409' });

/** Body of each act on a draft before issue. */
export const draftingActBodies = {
  send: z.strictObject({
    hash: textHash,
    checker: seat,
    countersigners: z.array(seat).max(20).default([]),
    signer: seat,
    opinion: words.default(''),
  }),
  pass: z.strictObject({ step: z.enum(JUDGED_STEPS), hash: textHash, opinion: words.default('') }),
  return: z.strictObject({ opinion: words }),
  recall: z.strictObject({ opinion: words.default('') }),
} as const;
export type DraftingActBody = {
  [Act in keyof typeof draftingActBodies]: z.input<(typeof draftingActBodies)[Act]>;
};

const draftingWord = personAndOffice.extend({
  step: z.enum(DRAFTING_STEPS),
  verdict: z.enum(DRAFTING_VERDICTS),
  opinion: z.string(),
  at: instant,
  round: z.number(),
  /** It was said of the text as it stands now. */
  isOfPresent: z.boolean(),
});
export type DraftingWordBody = z.infer<typeof draftingWord>;

/** A draft on its way to be issued. */
export const draftingView = z.object({
  campaign: z.string(),
  office: z.string(),
  sponsor: z.string(),
  title: z.string(),
  /** Of the text that this answer speaks of. */
  hash: z.string(),
  step: z.enum(DRAFTING_STEPS),
  /** The text was changed after it was checked: what was said since counts for nothing. */
  isOutdated: z.boolean(),
  /** The body issues nothing that is not signed off. */
  isRequired: z.boolean(),
  drafter: personAndOffice.nullable(),
  checker: personAndOffice.nullable(),
  countersigners: z.array(personAndOffice.extend({ at: instant.nullable() })),
  signer: personAndOffice.nullable(),
  words: z.array(draftingWord),
  can: z.array(z.enum(DRAFTING_ACTS)),
  /** Whom the reader may send it to; null where they may not send it. */
  choices: z
    .object({
      checkers: z.array(personAndOffice),
      countersigners: z.array(personAndOffice),
      signers: z.array(personAndOffice),
    })
    .nullable(),
  numbering: z.object({
    /** 机关代字 of the body; none: numbers are typed and kept nowhere. */
    words: z.array(z.string()),
    given: z.string().nullable(),
    mayTake: z.boolean(),
    /** Whether the numbers of the body are the reader's to keep. */
    mayKeep: z.boolean(),
  }),
  /** The file as it was kept last. */
  file: z.unknown(),
  names,
});
export type DraftingView = z.infer<typeof draftingView>;

const draftingRow = z.object({
  campaign: z.string(),
  title: z.string(),
  sponsor: z.string(),
  task: z.enum(DRAFTING_TASKS),
  /** Since when it waits. */
  since: instant,
});
export type DraftingRow = z.infer<typeof draftingRow>;

/** Drafts that wait for the reader. */
export const draftingList = z.object({ rows: z.array(draftingRow), names });
export type DraftingList = z.infer<typeof draftingList>;
