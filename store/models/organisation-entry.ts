import { Schema } from 'mongoose';
import type { OrganisationEntry } from '../../domain/directory/organisation-entry';
import { defineModel } from './define-model';

/**
 * One act upon a directory; `_id` = `<directory>#<seq, ten digits>`. Written before its effects, so
 * that an act that was cut short is finished by whoever comes next.
 */
export interface OrganisationEntryDoc extends OrganisationEntry {
  _id: string;
  /** False until every effect is stored. */
  applied: boolean;
}

export const organisationEntryModel = defineModel<OrganisationEntryDoc>({
  name: 'organisationLog',
  fields: {
    directory: { type: String, required: true },
    seq: { type: Number, required: true },
    key: { type: String, required: true },
    hash: { type: String, required: true },
    at: { type: Number, required: true },
    by: { type: Schema.Types.Mixed, required: true },
    act: { type: String, required: true },
    units: { type: [String], required: true },
    summary: { type: Schema.Types.Mixed, required: true },
    effects: { type: Schema.Types.Mixed, required: true },
    applied: { type: Boolean, required: true },
  },
  indexes: [
    { directory: 1, seq: 1 },
    { applied: 1, directory: 1, seq: 1 },
    { directory: 1, units: 1, seq: 1 },
  ],
  uniqueIndexes: [{ directory: 1, key: 1 }],
});
