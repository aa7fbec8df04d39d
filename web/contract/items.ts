import { z } from 'zod';
import { ISSUANCE_ACTS, UNIT_ACTS } from '../../domain/command';
import { ITEM_STATES } from '../../domain/issuance-event';
import { ISSUANCE_STATUSES } from '../../domain/issuance';
import type { TimeWindow } from '../../domain/time-window';
import { PROGRESS_CATEGORIES } from '../../domain/unit-event';
import { boardCell } from './campaigns';
import { names } from './names';
import { instant, issuanceParams, personAndOffice } from './values';

export const itemParams = issuanceParams.extend({ no: z.coerce.number().int().min(1) });

const window = z.custom<TimeWindow>().meta({ description: '完成时限' });
const itemRole = z.enum(['lead', 'cooperating']);

/** The notice an item belongs to, with the events its windows may name. */
const itemNotice = z.object({
  campaign: z.string(),
  office: z.string(),
  sponsor: z.string(),
  title: z.string(),
  number: z.string(),
  status: z.enum(ISSUANCE_STATUSES),
  anchors: z.array(z.object({ id: z.string(), name: z.string(), on: z.string().nullable() })),
});

/** One item the reader's office leads or cooperates on. */
export const itemRow = z.object({
  notice: itemNotice,
  item: z.number(),
  title: z.string(),
  window,
  state: z.enum(ITEM_STATES),
  role: itemRole,
  /** First-named lead: owes the item's progress and its closing. */
  first: z.boolean(),
  /** Progress records of the reader's own office. */
  progress: z.number(),
  /** Of the cooperating units: how many, and how many of them have told nothing. Null to a cooperating unit. */
  cooperating: z.object({ units: z.number(), silent: z.number() }).nullable(),
  /** A closing of it waits for the countersignature of the reader's office. */
  asked: z.boolean(),
  /** What the office owes on the item. */
  duties: z.array(boardCell),
});
export type ItemRow = z.infer<typeof itemRow>;

/** Those that are led first, then in the order of the notices and their items. */
export const itemList = z.object({ rows: z.array(itemRow), names });
export type ItemList = z.infer<typeof itemList>;

/** What a lead sees of its item: the other units on it, their standing on it and nothing else. */
export const itemView = z.object({
  notice: itemNotice,
  item: z.number(),
  title: z.string(),
  text: z.string(),
  window,
  partners: z.array(z.string()),
  quotas: z.array(z.object({ name: z.string(), count: z.number(), measure: z.string() })),
  subActivities: z.array(z.object({ title: z.string(), window: window.optional() })),
  schedule: z.array(z.object({ who: z.string(), where: z.string(), when: window })),
  state: z.enum(ITEM_STATES),
  units: z.array(
    z.object({
      unit: z.string(),
      name: z.string(),
      role: itemRole,
      first: z.boolean(),
      progress: z.number(),
      /** Neither a record nor anything handed in on the item. */
      silent: z.boolean(),
      duties: z.array(boardCell),
      /** Whether the reader may urge this unit. */
      mayUrge: z.boolean(),
    }),
  ),
  records: z.array(
    z.object({
      unit: z.string(),
      submission: z.string(),
      category: z.enum(PROGRESS_CATEGORIES),
      at: instant,
      by: personAndOffice,
    }),
  ),
  /** A closing that waits for the other leads; null: none is proposed. */
  closing: z
    .object({
      state: z.enum(ITEM_STATES),
      reason: z.string(),
      office: z.string(),
      proposedAt: instant,
      signed: z.array(z.object({ office: z.string(), opinion: z.string() })),
      waits: z.array(z.string()),
    })
    .nullable(),
  /** Whether the reader may close it without waiting for its other leads. */
  mayForce: z.boolean(),
  /** Whether the reader's own office is on it. */
  own: z.boolean(),
  can: z.array(z.enum([...UNIT_ACTS, ...ISSUANCE_ACTS])),
  names,
});
export type ItemView = z.infer<typeof itemView>;
