import { lastDecision } from '../../../../../web/client/features/review/last-decision';
import type { TimelineRow } from '../../../../../web/contract/journal';

const BY = { person: 'p-head', office: 'sf-publicity' };

function entry(act: string, data: unknown, at: number): TimelineRow {
  return { id: `${at}`, stream: 's', seq: at, at, by: BY, act, data };
}

const timeline = [
  entry('notice.returned', { reason: '误投。' }, 1),
  entry('noticeReturn.refused', { opinion: '属实，请照办。' }, 2),
  entry('plan.submitted', { duty: 'plan' }, 3),
  entry('submission.returned', { duty: 'plan', opinion: '请补充。', correctBy: 99 }, 4),
  entry('plan.submitted', { duty: 'plan' }, 5),
  entry('submission.accepted', { duty: 'report', opinion: '' }, 6),
];

describe('the last decision', () => {
  it('on a duty is told with its words and its correction date', () => {
    expect(lastDecision({ timeline }, 'plan')).toEqual({
      ...{ decided: 'returned', at: 4, by: BY },
      ...{ words: '请补充。', correctBy: 99 },
    });
  });

  it('on a notice sent back is no decision on a duty', () => {
    expect(lastDecision({ timeline }, undefined)).toMatchObject({
      decided: 'returnRefused',
      at: 2,
    });
  });

  it('is that the unit was let go, whatever one was looking at', () => {
    const released = [...timeline, entry('participant.released', { reason: '改送。' }, 7)];
    expect(lastDecision({ timeline: released }, 'plan')).toMatchObject({ decided: 'released' });
  });

  it('is none where nobody has decided', () => {
    expect(lastDecision({ timeline }, 'summary')).toBeNull();
  });
});
