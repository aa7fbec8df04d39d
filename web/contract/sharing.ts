import { z } from 'zod';
import { bulkOutcome } from './acts';
import { dutyKey, instant, streamId } from './values';

/** Which duty of another notice one report is to serve too. */
export const sharingParams = z.object({
  ...{ campaign: streamId, office: streamId, unit: streamId, duty: dutyKey },
});

const otherDuty = z.object({
  campaign: z.string(),
  office: z.string(),
  duty: z.string(),
  /** Of the notice; empty where the reader may not read it. */
  title: z.string(),
  number: z.string(),
  /** Title of the duty; empty where the reader may not read it. */
  dutyTitle: z.string(),
});

/** How one duty shares its report with another notice (一次报送，两件共用). */
export const sharingView = z.object({
  /** What was handed in last serves another notice; null: this one alone. */
  shared: otherDuty
    .extend({
      isCopy: z.boolean().meta({ description: '由另一件共用而来' }),
      isDone: z.boolean().meta({ description: '另一件已经报送' }),
      mayFinish: z.boolean().meta({ description: '可以再次报送另一件' }),
      /** Whether the reader may read the other notice. */
      isReadable: z.boolean(),
    })
    .nullable(),
  /** Open duties of the unit that a report on this one may serve too. */
  offers: z.array(otherDuty.extend({ dueAt: instant.nullable() })),
});
export type SharingView = z.infer<typeof sharingView>;
export type SharingOffer = SharingView['offers'][number];

/** What became of the other one; null: there is no other one. */
export const sharingDone = z.object({ also: bulkOutcome.nullable() });
export type SharingDone = z.infer<typeof sharingDone>;
