import type { Connection } from 'mongoose';
import { CHASED_STATES } from '../domain/duty-state';
import { issuanceId } from '../domain/stream-name';
import { draftModel, type DraftDoc } from './models/draft';
import { dutyModel, type DutyDoc } from './models/duty';
import { issuanceModel, type IssuanceDoc } from './models/issuance';
import { unitTaskModel, type UnitTaskDoc } from './models/unit-task';

const AWAITING = ['submitted', 'notApplicablePending'] as const;
const OVER = ['closed', 'withdrawn'] as const;

async function issuancesFor(
  connection: Connection,
  refs: readonly { campaign: string; office: string }[],
): Promise<Map<string, IssuanceDoc>> {
  const docs = await issuanceModel(connection)
    .find({ _id: { $in: [...new Set(refs.map(issuanceId))] } })
    .lean<IssuanceDoc[]>()
    .exec();
  return new Map(docs.map((doc) => [doc._id, doc]));
}

/** What one office has on its hands; the numbers a hand-over names. */
export interface OfficeLoad {
  open: number;
  overdue: number;
  drafts: { savedBy: string }[];
  reviews: number;
}

async function reviewsFor(connection: Connection, office: string): Promise<number> {
  const issuances = await issuanceModel(connection)
    .find({ status: 'running', $or: [{ office }, { sponsor: office }] }, { campaign: 1, office: 1 })
    .lean<Pick<IssuanceDoc, 'campaign' | 'office'>[]>()
    .exec();
  const counts = await Promise.all(
    issuances.flatMap(({ campaign, office: issuer }) => [
      dutyModel(connection)
        .countDocuments({
          ...{ campaign, office: issuer, state: { $in: AWAITING } },
          ...{ kind: { $ne: 'receipt' }, released: false },
        })
        .exec(),
      dutyModel(connection)
        .countDocuments({ campaign, office: issuer, 'request.state': 'open', released: false })
        .exec(),
    ]),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Counts what an office owes, has begun to write and is to decide, in issuings that run. */
export async function loadOfOffice(connection: Connection, office: string): Promise<OfficeLoad> {
  const [duties, drafts, reviews] = await Promise.all([
    dutyModel(connection)
      .find({ unit: office, state: { $in: CHASED_STATES }, released: false })
      .lean<DutyDoc[]>()
      .exec(),
    draftModel(connection).find({ unit: office }, { savedBy: 1 }).lean<DraftDoc[]>().exec(),
    reviewsFor(connection, office),
  ]);
  const issuances = await issuancesFor(connection, duties);
  const owed = duties.filter((duty) => issuances.get(issuanceId(duty))?.status === 'running');
  return {
    open: owed.length,
    overdue: owed.filter(({ overdue }) => overdue).length,
    drafts: drafts.map(({ savedBy }) => ({ savedBy: savedBy.person })),
    reviews,
  };
}

/** Issuings not yet over that any of the units takes part in, issues or runs. */
export async function openIssuancesOf(
  connection: Connection,
  units: string[],
): Promise<{ title: string }[]> {
  const [tasks, led] = await Promise.all([
    unitTaskModel(connection)
      .find({ unit: { $in: units }, released: false }, { campaign: 1, office: 1 })
      .lean<Pick<UnitTaskDoc, 'campaign' | 'office'>[]>()
      .exec(),
    issuanceModel(connection)
      .find({ $or: [{ office: { $in: units } }, { sponsor: { $in: units } }] })
      .lean<IssuanceDoc[]>()
      .exec(),
  ]);
  const all = await issuancesFor(connection, tasks);
  for (const one of led) all.set(one._id, one);
  return [...all.values()].filter(({ status }) => !OVER.some((over) => over === status));
}
