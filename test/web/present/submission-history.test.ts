import type { JournalEntry } from '../../../domain/journal-entry';
import { submissionHistory } from '../../../web/server/present/submission-history';

const HANDED = { duty: 'plan', kind: 'plan', form: 'plan', formVersion: 'v', bodyHash: 'h' };

function entry(act: string, data: object): JournalEntry {
  const by = { person: 'p', office: 'o' };
  return { act, data, by, at: 1 } as unknown as JournalEntry;
}

function outcomes(handling: string, ...decisions: JournalEntry[]) {
  const shared = { ...HANDED, handling, dueAt: null, late: false };
  const entries = [
    entry('plan.submitted', { ...shared, submission: 'first', round: 1 }),
    entry('submission.corrected', {
      ...{ ...shared, submission: 'second', round: 2, reason: '有误', previous: 'first' },
    }),
    ...decisions,
  ];
  return submissionHistory(entries).map(({ submission, outcome }) => [submission, outcome]);
}

test('a correction that is only filed counts at once and takes the place of what it corrects', () => {
  expect(outcomes('file')).toEqual([
    ['first', 'replaced'],
    ['second', 'filed'],
  ]);
});

test('a correction under review takes no place before it is accepted', () => {
  expect(outcomes('review')).toEqual([
    ['first', 'pending'],
    ['second', 'pending'],
  ]);
  const accepted = entry('submission.accepted', {
    duty: 'plan',
    submission: 'second',
    opinion: '',
  });
  expect(outcomes('review', accepted)).toEqual([
    ['first', 'replaced'],
    ['second', 'accepted'],
  ]);
});
