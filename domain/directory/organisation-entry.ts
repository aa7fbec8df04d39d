import type { Actor } from '../actor';
import type { Post } from '../person';
import type { Unit } from '../unit';

/** What administrators do to units and people. */
export const ORGANISATION_ACTS = [
  'unit.added',
  'unit.changed',
  'unit.moved',
  'person.added',
  'person.changed',
  'person.disabled',
  'person.enabled',
  'person.handedOver',
  'directory.imported',
] as const;
export type OrganisationAct = (typeof ORGANISATION_ACTS)[number];

/** A unit as an act leaves it. */
export interface UnitEffect extends Unit {
  directory: string;
  path: string;
  place: number;
  isNew: boolean;
}

/** A person as an act leaves them; their sessions end where `ends` says so. */
export interface PersonEffect {
  id: string;
  name: string;
  account: string;
  posts: Post[];
  paths: string[];
  disabled: boolean;
  isNew: boolean;
  ends: boolean;
}

/** Everything one act changes. */
export interface OrganisationEffects {
  units: UnitEffect[];
  people: PersonEffect[];
}

/** What an entry tells a reader: numbers, and names as they were then. */
export type OrganisationSummary = Record<string, string | number>;

/** One act upon a directory, whole before anything of it is done. */
export interface OrganisationEntry {
  directory: string;
  /** From 1, without gaps, for each directory. */
  seq: number;
  /** The command id. */
  key: string;
  /** Binds the command id to what was asked. */
  hash: string;
  at: number;
  by: Actor;
  act: OrganisationAct;
  /** Units the entry is told at. */
  units: string[];
  summary: OrganisationSummary;
  effects: OrganisationEffects;
}
