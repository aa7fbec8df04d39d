import { z } from 'zod';
import { ORGANISATION_ACTS } from '../../domain/directory/organisation-entry';
import { TIERS, UNIT_CLASSES } from '../../domain/unit';
import { post } from './session';
import { instant, streamId } from './values';

/** What the reader may do to one unit. */
export const UNIT_CAN = ['addBelow', 'change', 'people'] as const;
/** What the reader may do to the directory as a whole. */
export const ORGANISATION_CAN = ['transfer', 'signInLog', 'failedMails'] as const;
/** What the reader may do to one person. */
export const PERSON_CAN = [
  'change',
  'disable',
  'enable',
  'resetPassword',
  'handOver',
  'mail',
] as const;
export type PersonCan = (typeof PERSON_CAN)[number];
export type UnitCan = (typeof UNIT_CAN)[number];

const tier = z.enum(TIERS);
const unitClass = z.enum(UNIT_CLASSES);
const name = z.string().trim().min(1, { message: '请填写名称' }).max(100);
const aliases = z.array(name).max(20);

const treeUnit = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  tier,
  unitClass,
  parent: z.string().nullable(),
  /** People with a post here who can sign in; null where the reader may not know. */
  staff: z.number().int().nullable(),
});
export type TreeUnit = z.infer<typeof treeUnit>;

export const organisationBody = z.object({
  /** The office the reader acts for. */
  office: z.string(),
  units: z.array(treeUnit),
  can: z.array(z.enum(ORGANISATION_CAN)),
});
export type OrganisationBody = z.infer<typeof organisationBody>;

const personView = z.object({
  id: z.string(),
  name: z.string(),
  /** Only for administrators. */
  account: z.string().nullable(),
  /** Masked; null: none is known, or the reader does not answer for the person. */
  mail: z.string().nullable(),
  disabled: z.boolean(),
  posts: z.array(post.extend({ officeName: z.string() })),
  can: z.array(z.enum(PERSON_CAN)),
});
export type PersonView = z.infer<typeof personView>;

const noteView = z.object({
  seq: z.number().int(),
  at: instant,
  by: z.string(),
  act: z.enum(ORGANISATION_ACTS),
  summary: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type NoteView = z.infer<typeof noteView>;

export const organisationUnitBody = z.object({
  unit: treeUnit.omit({ staff: true }),
  can: z.array(z.enum(UNIT_CAN)),
  /** Null where the reader may not know. */
  people: z.array(personView).nullable(),
  /** What administrators did here, the newest first; empty for everybody else. */
  notes: z.array(noteView),
});
export type OrganisationUnitBody = z.infer<typeof organisationUnitBody>;

export const addUnitBody = z.strictObject({
  id: streamId.optional().meta({ description: '不填则由系统生成' }),
  name,
  aliases: aliases.default([]),
  tier,
  unitClass,
  parent: streamId,
});
export type AddUnitBody = z.input<typeof addUnitBody>;

export const changeUnitBody = z.strictObject({
  name: name.optional(),
  aliases: aliases.optional(),
  tier: tier.optional(),
  unitClass: unitClass.optional(),
  parent: streamId.optional().meta({ description: '调整上级；有正在办理的工作时不能调整' }),
});
export type ChangeUnitBody = z.infer<typeof changeUnitBody>;
