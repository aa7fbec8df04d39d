import type { Tier, UnitClass } from '../../domain/unit';
import { defineModel } from './define-model';

/** One node of a directory; `_id` = its id. */
export interface UnitDoc {
  _id: string;
  /** Name of the directory it was loaded from; campaign files name it. */
  directory: string;
  name: string;
  aliases: string[];
  tier: Tier;
  unitClass: UnitClass;
  parent: string | null;
  /** `/gs/gs-lz/`: the ids from the root down, so that a subtree is a prefix. */
  path: string;
  /** Place in the directory, so that lists keep its order. */
  place: number;
  /** Number of the last organisation entry that wrote it; none where it was seeded. */
  entry?: number;
}

export const unitModel = defineModel<UnitDoc>({
  name: 'units',
  fields: {
    directory: { type: String, required: true },
    name: { type: String, required: true },
    aliases: { type: [String], required: true },
    tier: { type: String, required: true },
    unitClass: { type: String, required: true },
    parent: { type: String, default: null },
    path: { type: String, required: true },
    place: { type: Number, required: true },
    entry: { type: Number },
  },
  indexes: [{ directory: 1, place: 1 }, { parent: 1, place: 1 }, { path: 1 }],
});
