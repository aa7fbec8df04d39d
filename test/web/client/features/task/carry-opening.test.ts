import type { DraftView } from '../../../../../web/contract/submissions';
import { carryOpening, olderVersions } from '../../../../../web/client/features/task/carry-opening';
import type { Opening } from '../../../../../web/client/features/task/draft';

const savedBy = { person: 'a', office: 'east' };
const none: DraftView = {
  ...{ body: {}, words: '', formVersion: null, revision: 0, savedAt: 0, savedBy },
  ...{ earlier: [], names: { units: {}, people: {} } },
};
const draft = (formVersion: string | null, savedAt: number) => ({
  ...{ body: { title: `稿${savedAt}` }, words: '', formVersion, savedAt, savedBy },
});
const opened = (change: Partial<Opening>): Opening => ({
  ...{ initial: { body: {}, words: '' }, round: 1, since: 0, remote: none, local: null },
  ...change,
});
/** Says where a body came from and what of it was lost. */
const open = (change: Partial<Opening>) =>
  carryOpening(opened(change), 'v2', (version, body) => ({
    body: { from: version },
    lost: [{ path: ['名称'], value: body.title ?? null, schema: {} }],
  }));

it('leaves alone what was written in the version in force, or in one that was not told', () => {
  const remote = { ...none, ...draft('v2', 5), revision: 1, earlier: [draft(null, 3)] };
  const opening = opened({ remote });
  expect(open({ remote })).toEqual({ opening, carried: null });
  expect(olderVersions(opening, 'v2')).toEqual([]);
});

it('puts everything else into it, and tells of the newest alone', () => {
  const remote = { ...none, ...draft('v1', 5), revision: 1, earlier: [draft('v0', 3)] };
  const initial = { body: { title: '已报' }, words: '', formVersion: 'v0' };
  const { opening, carried } = open({ remote, initial });
  expect(opening.remote.body).toEqual({ from: 'v1' });
  expect(opening.remote.earlier[0]?.body).toEqual({ from: 'v0' });
  expect(opening.initial.body).toEqual({ from: 'v0' });
  expect(carried?.lost[0]?.value).toBe('稿5');
  expect(olderVersions(opened({ remote, initial }), 'v2')).toEqual(['v0', 'v1']);
});

it('goes on telling once the draft itself is in the version in force', () => {
  const remote = { ...none, ...draft('v2', 9), revision: 2, earlier: [draft('v1', 5)] };
  expect(open({ remote }).carried?.lost[0]?.value).toBe('稿5');
});

it('tells of what came back, not of drafts that were answered by handing in', () => {
  const remote = { ...none, ...draft('v0', 5), revision: 1 };
  const initial = { body: { title: '已报' }, words: '', formVersion: 'v1' };
  expect(open({ remote, initial, since: 7 }).carried?.lost[0]?.value).toBe('已报');
});

it('tells first of what only this browser has', () => {
  const kept = { body: { title: '本机' }, words: '', revision: 1, savedAt: 8 };
  const remote = { ...none, ...draft('v1', 5), revision: 1 };
  const local = { copy: { ...kept, round: 1, formVersion: 'v1' }, aside: [] };
  const { opening, carried } = open({ remote, local });
  expect(carried?.lost[0]?.value).toBe('本机');
  expect(opening.local?.copy?.body).toEqual({ from: 'v1' });
});
