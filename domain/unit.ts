/** Tiers of the organisation tree, highest first. The tree is ragged: tier is not depth. */
export const TIERS = [
  'nation',
  'province',
  'prefecture',
  'county',
  'township',
  'grassroots',
] as const;
export type Tier = (typeof TIERS)[number];

/** What a unit is within the directory; recipients are addressed by class (S5, S6). */
export const UNIT_CLASSES = [
  'federation',
  'prefecture',
  'newArea',
  'county',
  'industry',
  'organsCommittee',
  'directGrassroots',
  'largeEnterprise',
  'department',
  'institution',
  'developmentZone',
  'township',
  'grassroots',
] as const;
export type UnitClass = (typeof UNIT_CLASSES)[number];

/** One node of the directory: a union, or a department or institution under one. */
export interface Unit {
  /** ASCII, for ever; part of workflow ids. */
  id: string;
  name: string;
  /** Other spellings met in notices (S7). */
  aliases: string[];
  tier: Tier;
  unitClass: UnitClass;
  /** Id of the superior node; null only for the root of a directory. */
  parent: string | null;
}

/** The units of one federation, as data handed to the pure rules. */
export type Directory = readonly Unit[];
