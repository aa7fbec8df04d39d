import type { Connection } from 'mongoose';
import { dutyId, issuanceId, type IssuanceRef } from '../domain/stream-name';
import { dutyModel, type DutyDoc } from './models/duty';

/** A duty that is spoken of: of one unit, or (null) of everybody who owes it. */
export interface SpokenDuty extends IssuanceRef {
  unit: string | null;
  duty: string;
}

/** A duty has the same title in every unit of one issuing. */
export function titleKey(ref: IssuanceRef, duty: string): string {
  return `${issuanceId(ref)}:${duty}`;
}

type Titled = Pick<DutyDoc, '_id' | 'title'>;

async function anyTitled(connection: Connection, spoken: SpokenDuty): Promise<string> {
  const { campaign, office, duty } = spoken;
  // A moved date may name the step, and with it every duty of the step.
  const below = { $gte: `${duty}.`, $lt: `${duty}/` };
  const found = await dutyModel(connection)
    .findOne({ campaign, office, $or: [{ duty }, { duty: below }] }, { title: 1 })
    .lean<Titled>()
    .exec();
  return found?.title ?? '';
}

/** Titles of duties by `titleKey`; one that nobody owes any more has an empty one. */
export async function findDutyTitles(
  connection: Connection,
  spoken: readonly SpokenDuty[],
): Promise<Map<string, string>> {
  const oneOf = new Map(spoken.map((one) => [titleKey(one, one.duty), one]));
  for (const one of spoken) if (one.unit !== null) oneOf.set(titleKey(one, one.duty), one);
  const idOf = ({ unit, duty, ...ref }: SpokenDuty) =>
    unit === null ? null : dutyId({ ...ref, unit }, duty);
  const ids = [...oneOf.values()].map(idOf).filter((id) => id !== null);
  const docs = await dutyModel(connection)
    .find({ _id: { $in: ids } }, { title: 1 })
    .lean<Titled[]>()
    .exec();
  const titleOf = new Map(docs.map(({ _id, title }) => [_id, title]));
  const titles = await Promise.all(
    [...oneOf].map(async ([key, one]): Promise<[string, string]> => {
      const id = idOf(one);
      return [key, id === null ? await anyTitled(connection, one) : (titleOf.get(id) ?? '')];
    }),
  );
  return new Map(titles);
}
