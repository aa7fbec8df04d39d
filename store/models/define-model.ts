import { type Connection, type Model, Schema, type SchemaDefinition } from 'mongoose';

/** How one collection is stored; `_id` is a natural key wherever one exists. */
export interface Collection {
  name: string;
  fields: SchemaDefinition;
  indexes?: Record<string, 1>[];
  uniqueIndexes?: Record<string, 1>[];
}

/**
 * Gives the model of a collection on a connection, made once for each connection.
 * Unknown paths in queries throw, unknown paths in documents are refused.
 */
export function defineModel<Doc extends { _id: string }>(
  collection: Collection,
): (connection: Connection) => Model<Doc> {
  return (connection) => {
    const known = connection.models[collection.name];
    if (known) return known;
    const schema = new Schema(
      { _id: { type: String, required: true }, ...collection.fields },
      {
        collection: collection.name,
        strict: 'throw',
        strictQuery: 'throw',
        minimize: false,
        versionKey: false,
      },
    );
    for (const index of collection.indexes ?? []) schema.index(index);
    for (const index of collection.uniqueIndexes ?? []) schema.index(index, { unique: true });
    return connection.model(collection.name, schema) as unknown as Model<Doc>;
  };
}
