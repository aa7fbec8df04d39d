import {
  reviewedDutyOf,
  reviewFilterOf,
} from '../../../../../web/client/features/review/review-search';

describe('the address of the review desk', () => {
  it('carries the filter', () => {
    const filter = { kind: 'filing', notice: 'c', step: 'plan' };
    expect(reviewFilterOf({ ...filter, duty: 'plan' })).toEqual(filter);
    expect(reviewedDutyOf({ duty: 'plan' })).toEqual({ duty: 'plan' });
  });

  it('is read without what it cannot mean', () => {
    expect(reviewFilterOf({ kind: 'everything', notice: 7, step: '' })).toEqual({});
    expect(reviewedDutyOf({ duty: ['plan'] })).toEqual({});
  });
});
