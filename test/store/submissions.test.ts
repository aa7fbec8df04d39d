import type { SubmissionDoc } from '../../store/models/submission';
import { findSubmission, listReceivedSince, stageSubmission } from '../../store/submissions';
import { openDatabase, type Database } from '../support/database';

let db: Database;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

function form(part: Partial<SubmissionDoc> = {}): SubmissionDoc {
  return {
    _id: 'cmd-1',
    campaign: 'c',
    office: 'sf',
    unit: 'sf-east',
    duty: 'plan',
    form: 'plan',
    formVersion: 'v1',
    body: { title: '方案', days: [1, 2] },
    bodyHash: 'h1',
    by: { person: 'p-1', office: 'sf-east' },
    receivedAt: 5_000,
    ...part,
  };
}

it('keeps a body once and answers a retry with what was kept first', async () => {
  expect(await stageSubmission(db.connection, form())).toEqual(form());
  // A retry is stamped anew by the server; the first stamp decides lateness.
  expect(await stageSubmission(db.connection, form({ receivedAt: 9_000 }))).toEqual(form());
  expect(await findSubmission(db.connection, 'cmd-1')).toEqual(form());
});

it('refuses the same id for another body or another person', async () => {
  await stageSubmission(db.connection, form({ _id: 'cmd-2' }));
  const refused = { refused: 'keyReused', params: { key: 'cmd-2' } };
  const otherBody = form({ _id: 'cmd-2', bodyHash: 'h2', body: { title: '别的' } });
  expect(await stageSubmission(db.connection, otherBody)).toEqual(refused);
  const otherPerson = form({ _id: 'cmd-2', by: { person: 'p-2', office: 'sf-east' } });
  expect(await stageSubmission(db.connection, otherPerson)).toEqual(refused);
  expect(await findSubmission(db.connection, 'cmd-2')).toEqual(form({ _id: 'cmd-2' }));
});

it('keeps one of ten staged at once', async () => {
  const asked = Array.from({ length: 10 }, (_, i) =>
    stageSubmission(db.connection, form({ _id: 'cmd-3', receivedAt: 6_000 + i })),
  );
  const kept = await Promise.all(asked);
  const stored = await findSubmission(db.connection, 'cmd-3');
  for (const one of kept) expect(one).toEqual(stored);
});

it('lists forms of one issuing taken in since an instant', async () => {
  const ref = { campaign: 'd', office: 'sf' };
  await stageSubmission(db.connection, form({ ...ref, _id: 'd-1', receivedAt: 99 }));
  await stageSubmission(db.connection, form({ ...ref, _id: 'd-2', receivedAt: 100 }));
  await stageSubmission(db.connection, form({ ...ref, _id: 'd-3', office: 'sx', receivedAt: 101 }));
  const listed = await listReceivedSince(db.connection, ref, 100);
  expect(listed.map(({ _id }) => _id)).toEqual(['d-2']);
});

it('finds nothing under an id nobody used', async () => {
  expect(await findSubmission(db.connection, 'none')).toBeNull();
});
