import { itemsReviewed, touchedNodes, withItemReview } from '../../../domain/approval/item-review';
import { itemsSeenBy } from '../../../domain/approval/items-seen';
import { mayAct } from '../../../domain/approval/may-act';
import type { ApprovalFacts } from '../../../domain/approval/approval-facts';
import { buildItem } from '../../builders/campaign-file';
import { nodeOf, Play, staff, SUBMITTER } from './play';

const LED = [1, 2, 3].map((no) => buildItem({ no, title: `任务${no}`, leads: [{ unit: 'l' }] }));
const REVIEW = { title: '分项审核', role: 'departmentHead' } as const;
const JOIN = nodeOf('join', 'k', { mode: 'any' });
const ROUTE = withItemReview({ parts: [JOIN] }, REVIEW, LED);

const CANDIDATES = {
  ...{ 'item:1': [staff('a'), staff('b')], 'item:2': [staff('c')] },
  ...{ 'item:3': [staff('d')], join: [staff('k')] },
};

function begin(change: Partial<ApprovalFacts> = {}): Play {
  return new Play(ROUTE, { candidates: CANDIDATES, keepers: ['keeper', 'k'], ...change });
}

const advise = (play: Play, ...people: string[]) =>
  expect(people.map((person) => play.approve(person))).toEqual(people.map(() => null));

function sendBack(play: Play, parts?: string[]): string | null {
  const payload = { slot: play.slot('k'), opinion: '请修改', to: null, again: false };
  return play.ask('k', 'sendBack', { ...payload, ...(parts ? { parts } : {}) });
}

function viewer(person: string) {
  return {
    ...{ person, office: 'sponsor', campaign: 'drill', at: 1, delegations: [] },
    ...{ isKeeper: false, isUnit: false, isBarred: false },
  };
}

it('concerns the items a unit has a part in or tells about, where somebody leads them', () => {
  const items = [...LED, buildItem({ no: 4, leads: [] })];
  const own = [
    { item: 2, role: 'cooperating' as const },
    { item: 4, role: 'cooperating' as const },
  ];
  const body = { itemRows: [{ item: 3 }, { item: 9 }] };
  expect(itemsReviewed(items, own, body).map(({ no }) => no)).toEqual([2, 3]);
  expect(withItemReview({ parts: [JOIN] }, REVIEW, [])).toEqual({ parts: [JOIN] });
});

it('asks every lead at once, each about its item alone, then the sponsor', () => {
  const play = begin();
  expect(play.asked()).toEqual(['a', 'b', 'c', 'd']);
  const can = mayAct(play.state, viewer('c'));
  expect(can.answer).toMatchObject([{ advisory: true, item: 2 }]);
  expect(itemsSeenBy(play.state, { person: 'c' }, can)).toEqual([2]);
  advise(play, 'a', 'c', 'd');
  expect(play.asked()).toEqual(['k']);
  const joined = mayAct(play.state, viewer('k'));
  expect(joined.answer).toMatchObject([
    { advisory: false, item: null, parts: ['item:1', 'item:2', 'item:3'] },
  ]);
  expect(itemsSeenBy(play.state, { person: 'k' }, joined)).toBeNull();
  expect(play.approve('k')).toBeNull();
  expect(play.state.status).toBe('completed');
});

it('hears an objection without ending by it; whether it goes back is the sponsor’s to say', () => {
  const play = begin();
  expect(play.back('c', null)).toBe('adviceOnly');
  expect(play.ask('c', 'reject', { slot: play.slot('c'), opinion: '' })).toBe('reasonRequired');
  expect(play.reject('c')).toBeNull();
  expect(play.state.status).toBe('running');
  advise(play, 'a', 'd', 'k');
  expect(play.state.status).toBe('completed');
});

describe('what comes back', () => {
  function returned(parts?: string[]): Play {
    const play = begin();
    play.reject('c');
    advise(play, 'a', 'd');
    expect(sendBack(play, parts)).toBeNull();
    expect(play.state.status).toBe('returned');
    return play;
  }

  it('is judged again only where somebody objected', () => {
    const play = returned();
    play.resubmit();
    expect(play.state.round).toBe(2);
    expect(play.asked()).toEqual(['c']);
    advise(play, 'c', 'k');
    expect(play.state.status).toBe('completed');
    expect(play.state.opinions.map(({ round }) => round)).toEqual([1, 1, 1, 1, 2, 2]);
  });

  it('is judged again where the sponsor says so', () => {
    const play = returned(['item:3']);
    play.resubmit();
    expect(play.asked()).toEqual(['d']);
  });

  it('is judged again also where the unit has changed what a lead had agreed to', () => {
    const play = returned();
    play.facts = { ...play.facts, touched: ['item:1', 'join'] };
    play.resubmit();
    expect(play.asked()).toEqual(['a', 'b', 'c']);
  });

  it('names no part that nobody has advised on', () => {
    const play = begin();
    advise(play, 'a', 'c', 'd');
    expect(sendBack(play, ['join'])).toBe('returnTargetUnknown');
  });
});

it('waits for no lead for ever: the sponsor decides without, with a reason that stays', () => {
  const play = begin();
  advise(play, 'a', 'd');
  const nodes = ['item:2'];
  expect(play.ask('a', 'waive', { nodes, reason: '逾期' })).toBe('notTheKeeper');
  expect(play.ask('keeper', 'waive', { nodes, reason: ' ' })).toBe('reasonRequired');
  expect(play.ask('keeper', 'waive', { nodes: ['join'], reason: '逾期' })).toBe('adviceNotAwaited');
  expect(play.ask('keeper', 'waive', { nodes, reason: '逾期未提意见' })).toBeNull();
  expect(play.asked()).toEqual(['k']);
  expect(play.state.nodes['item:2']).toMatchObject({ state: 'skipped', skipped: 'waived' });
  expect(sendBack(play)).toBeNull();
  play.resubmit();
  expect(play.asked()).toEqual(['k']);
});

it('never asks a unit about its own submission: the leader in charge judges the item it leads', () => {
  const own = { ...CANDIDATES, 'item:2': [SUBMITTER, staff('colleague')] };
  const play = begin({ candidates: own });
  expect(play.asked()).toEqual(['a', 'b', 'd', 'leader']);
  expect(play.ask(SUBMITTER, 'waive', { nodes: ['item:2'], reason: '免' })).toBe('ownSubmission');
});

it('finds the nodes whose item reads otherwise', () => {
  const before = {
    itemRows: [
      { item: 1, text: '甲' },
      { item: 2, text: '乙' },
    ],
  };
  const after = {
    itemRows: [
      { item: 1, text: '甲' },
      { item: 2, text: '丙' },
    ],
    overview: '新',
  };
  expect(touchedNodes(ROUTE, before, after)).toEqual(['item:2']);
});
