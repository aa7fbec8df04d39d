import type { DraftView } from '../../../../../web/contract/submissions';
import {
  type LocalCopy,
  openDraft,
  type Opening,
} from '../../../../../web/client/features/task/draft';

const initial = { body: { title: '上一轮' }, words: '' };
const remote: DraftView = {
  ...{ body: { title: '服务器' }, words: '答复', formVersion: null, revision: 3, savedAt: 50 },
  ...{ savedBy: { person: 'b', office: 'east' }, earlier: [] },
  names: { units: {}, people: {} },
};
const none: DraftView = { ...remote, body: {}, words: '', revision: 0, savedAt: 0 };
const copy: LocalCopy = { body: { title: '本机' }, words: '', revision: 3, round: 1, savedAt: 60 };

function open(change: Partial<Opening>) {
  return openDraft({ initial, round: 1, since: 0, remote: none, local: null, ...change });
}

test('without a draft the form begins as it is given', () => {
  expect(open({})).toMatchObject({
    written: initial,
    revision: 0,
    standing: { kind: 'untouched' },
  });
});

test('the draft of the unit is in the form, with the words beside it', () => {
  const opened = open({ remote });
  expect(opened.written).toEqual({ body: { title: '服务器' }, words: '答复' });
  expect(opened.standing).toEqual({ kind: 'saved', at: 50 });
});

test('a draft from before the last hand-in has been answered; its revision still counts', () => {
  expect(open({ remote, since: 51 })).toMatchObject({ written: initial, revision: 3 });
});

test('what only this browser had is in the form and on its way to the server', () => {
  const opened = open({ remote, local: { copy, aside: [] } });
  expect([opened.written.body, opened.standing.kind]).toEqual([{ title: '本机' }, 'typing']);
});

test('if a colleague saved since, both texts are there to choose from', () => {
  const local = { copy: { ...copy, revision: 2 }, aside: [] };
  const opened = open({ remote, local });
  expect(opened.written.body).toEqual({ title: '本机' });
  expect(opened.standing).toMatchObject({ kind: 'conflict', theirs: { revision: 3 } });
});

test('a copy that the server has already is no news', () => {
  const local = {
    copy: { ...copy, body: remote.body as LocalCopy['body'], words: '答复' },
    aside: [],
  };
  expect(open({ remote, local }).standing.kind).toBe('saved');
});

test('what was written for an earlier round and not handed in can be had back', () => {
  const opened = open({ round: 2, local: { copy, aside: [] } });
  expect(opened.written).toEqual(initial);
  expect(opened.aside).toEqual([{ body: { title: '本机' }, words: '', savedAt: 60, by: null }]);
});

test('what colleagues had written before can be had back, unless it was answered since', () => {
  const savedBy = { person: 'c', office: 'east' };
  const earlier = [40, 20].map((savedAt) => ({
    ...{ body: { savedAt }, words: '', formVersion: null, savedAt, savedBy },
  }));
  const opened = open({ since: 30, remote: { ...remote, earlier } });
  expect(opened.aside).toEqual([{ body: { savedAt: 40 }, words: '', savedAt: 40, by: 'c' }]);
});
