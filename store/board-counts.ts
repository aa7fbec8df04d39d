import type { Connection } from 'mongoose';
import type { Scope } from '../domain/permissions';
import type { IssuanceRef } from '../domain/stream-name';
import { dutyModel, type DutyDoc } from './models/duty';
import { submissionModel, type SubmissionDoc } from './models/submission';
import { unitTaskModel, type UnitTaskDoc } from './models/unit-task';
import { reachesIssuance } from './read-scope';

/** Participants by stage, released ones left out. */
export interface StageCount {
  stage: UnitTaskDoc['stage'];
  units: number;
}

/** Duties of one step in one state. */
export interface StepCount {
  step: string;
  state: DutyDoc['state'];
  duties: number;
  overdue: number;
  late: number;
}

type StageGroup = { _id: StageCount['stage']; units: number };
type StepGroup = Omit<StepCount, 'step' | 'state'> & { _id: Pick<StepCount, 'step' | 'state'> };

const BODIES_AT_A_TIME = 500;

/** Counts of one issuing for its board; null beyond the reach of the scope. */
export async function countBoard(
  connection: Connection,
  scope: Scope,
  ref: IssuanceRef,
): Promise<{ stages: StageCount[]; steps: StepCount[] } | null> {
  if (!reachesIssuance(scope, ref)) return null;
  const match = { campaign: ref.campaign, office: ref.office, released: false };
  const countIf = (field: string) => ({ $sum: { $cond: [field, 1, 0] } });
  const [stages, steps] = await Promise.all([
    unitTaskModel(connection)
      .collection.aggregate<StageGroup>([
        { $match: match },
        { $group: { _id: '$stage', units: { $sum: 1 } } },
      ])
      .toArray(),
    dutyModel(connection)
      .collection.aggregate<StepGroup>([
        { $match: match },
        {
          $group: {
            _id: { step: '$step', state: '$state' },
            duties: { $sum: 1 },
            overdue: countIf('$overdue'),
            late: countIf('$late'),
          },
        },
      ])
      .toArray(),
  ]);
  return {
    stages: stages.map(({ _id: stage, units }) => ({ stage, units })),
    steps: steps.map(({ _id, ...rest }) => ({ ..._id, ...rest })),
  };
}

/** The bodies that count in sums: in force, page by page; none beyond the reach of the scope. */
export async function* bodiesInForce(
  connection: Connection,
  scope: Scope,
  ref: IssuanceRef,
): AsyncGenerator<Pick<SubmissionDoc, '_id' | 'unit' | 'form' | 'formVersion' | 'body'>[]> {
  if (!reachesIssuance(scope, ref)) return;
  const { campaign, office } = ref;
  const inForce = await dutyModel(connection)
    .find({ campaign, office, released: false, inForce: { $ne: null } }, { inForce: 1 })
    .lean<Pick<DutyDoc, 'inForce'>[]>()
    .exec();
  const ids = inForce.flatMap(({ inForce: id }) => (id === null ? [] : [id]));
  for (let start = 0; start < ids.length; start += BODIES_AT_A_TIME) {
    yield await submissionModel(connection)
      .find(
        { _id: { $in: ids.slice(start, start + BODIES_AT_A_TIME) } },
        { unit: 1, form: 1, formVersion: 1, body: 1 },
      )
      .lean<SubmissionDoc[]>()
      .exec();
  }
}
