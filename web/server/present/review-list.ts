import type { z } from 'zod';
import {
  REVIEW_KINDS,
  type ReviewKind,
  type ReviewList,
  type ReviewRow,
  type reviewQuery,
} from '../../contract/reviews';
import { pagedByKey } from './paged-by-key';
import { reviewOrderOf } from './review-row';

type ReviewQuery = z.output<typeof reviewQuery>;

/** Rows of each value, in the order in which they came up first. */
function tallied<Told extends object>(
  rows: readonly ReviewRow[],
  keyOf: (row: ReviewRow) => string | undefined,
  tell: (row: ReviewRow) => Told,
): (Told & { count: number })[] {
  const found = new Map<string, Told & { count: number }>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === undefined) continue;
    const known = found.get(key) ?? { ...tell(row), count: 0 };
    found.set(key, { ...known, count: known.count + 1 });
  }
  return [...found.values()];
}

function countsOf(rows: readonly ReviewRow[]): ReviewList['counts'] {
  const count = (kind: ReviewKind) => rows.filter((row) => row.kind === kind).length;
  return Object.fromEntries(REVIEW_KINDS.map((kind) => [kind, count(kind)])) as Record<
    ReviewKind,
    number
  >;
}

/** One page of what waits, narrowed as asked, with what else there is to choose from. */
export function reviewListOf(rows: readonly ReviewRow[], query: ReviewQuery): ReviewList {
  const { kind, campaign, step } = query;
  const ofNotice = rows.filter((row) => campaign === undefined || row.campaign === campaign);
  const ofStep = ofNotice.filter(({ duty }) => step === undefined || duty?.step === step);
  const shown = ofStep.filter((row) => kind === undefined || row.kind === kind);
  return {
    ...pagedByKey(shown, reviewOrderOf, query),
    counts: countsOf(ofStep),
    notices: tallied(
      rows,
      (row) => row.campaign,
      ({ campaign: id, title }) => ({ campaign: id, title }),
    ),
    steps: tallied(
      ofNotice,
      ({ duty }) => duty?.step,
      ({ duty }) => ({ step: duty?.step ?? '', title: duty?.title ?? '' }),
    ),
  };
}
