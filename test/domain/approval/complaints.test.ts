import { resolveApprovers } from '../../../domain/approval/resolve-approvers';
import type { Person } from '../../../domain/person';
import { nodeOf, Play, staff, SUBMITTER } from './play';

const LENT = { from: 'a', to: 'e', fromAt: 0, untilAt: 1_000 };

describe('what users of other systems complain about', () => {
  it('a sequence takes an added approver (flowable-engine#3642, #2036)', () => {
    const play = new Play({ parts: [nodeOf('x', 'abc', { mode: 'sequence' })] });
    play.approve('a');
    expect(play.add('b', 'after', 'd')).toBeNull();
    play.approve('b');
    expect(play.asked()).toEqual(['d']);
    play.approve('d');
    expect(play.asked()).toEqual(['c']);
  });

  it('the list of approvers is evaluated anew after a return (flowable-engine#4135)', () => {
    const play = new Play({ parts: [nodeOf('first', 'f'), nodeOf('x', 'ab')] });
    play.approve('f');
    play.facts = { ...play.facts, candidates: { first: [staff('f')], x: [staff('c')] } };
    expect(play.asked()).toEqual(['a', 'b']);
    play.back('a', 'first');
    play.approve('f');
    expect(play.asked()).toEqual(['c']);
  });

  it('a return into a node of several people asks all of them (ruoyi-vue-pro#727)', () => {
    const play = new Play({ parts: [nodeOf('x', 'abc'), nodeOf('last', 'l')] });
    for (const person of 'abc') play.approve(person);
    expect(play.back('l', 'x')).toBeNull();
    expect(play.asked()).toEqual(['a', 'b', 'c']);
  });

  it('somebody added by mistake is taken off again (ruoyi-vue-pro#896)', () => {
    const play = new Play({ parts: [nodeOf('x', 'a')] });
    play.add('a', 'before', 'd');
    expect(play.asked()).toEqual(['d']);
    expect(play.remove('a', 'd')).toBeNull();
    expect(play.asked()).toEqual(['a']);
  });

  it('in 或签 a refusal stands with whoever gave it and with nobody else (ruoyi-vue-pro#939)', () => {
    const play = new Play({ parts: [nodeOf('x', 'abc', { mode: 'any' })] });
    play.reject('b');
    expect(play.state.opinions.map(({ person }) => person)).toEqual(['b']);
    expect(play.asked()).toEqual([]);
  });

  it('a refusal among several approvers leaves nothing stuck (loonflow#426)', () => {
    const play = new Play({ parts: [nodeOf('x', 'abc'), nodeOf('last', 'l')] });
    play.approve('a');
    play.reject('b');
    expect(play.state.status).toBe('rejected');
    expect(play.asked()).toEqual([]);
    expect(play.approve('c')).toBe('approvalNotRunning');
  });

  it('the unit withdraws from a 会签, and an approver takes a word back (workflow#1377)', () => {
    const play = new Play({ parts: [nodeOf('x', 'abc')] });
    play.approve('a');
    const [slot] = play.state.opinions.map((one) => one.slot);
    expect(play.ask('a', 'retract', { slot: slot ?? '' })).toBeNull();
    expect(play.asked()).toEqual(['a', 'b', 'c']);
    play.approve('a');
    expect(play.withdraw()).toBeNull();
    expect(play.asked()).toEqual(['submitter']);
  });

  it('a running node grows (camunda#15656, #40179)', () => {
    const play = new Play({ parts: [nodeOf('x', 'ab')] });
    play.approve('a');
    expect(play.add('b', 'beside', 'd')).toBeNull();
    play.approve('b');
    expect(play.asked()).toEqual(['d']);
  });

  it('a delegation covers its period and nothing else (powercat-business-approvals-kit#202)', () => {
    const play = new Play({ parts: [nodeOf('x', 'ab')] }, { delegations: [LENT] });
    expect(play.approve('e', 'a')).toBeNull();
    expect(play.state.opinions).toMatchObject([{ person: 'e', onBehalfOf: 'a' }]);
    const later = new Play({ parts: [nodeOf('x', 'ab')] }, { delegations: [LENT] });
    later.now = 999;
    expect(later.approve('e', 'a')).toBe('notYourTurn');
  });

  it('a delegation sends nothing to anybody else (powercat-business-approvals-kit#60)', () => {
    const play = new Play({ parts: [nodeOf('x', 'ab')] }, { delegations: [LENT] });
    expect(play.approve('e', 'b')).toBe('notYourTurn');
    expect(play.asked()).toEqual(['a', 'b']);
  });

  it('a chain of delegations is bounded, and people asked by their post stay asked (objectstack PR #3235)', () => {
    const next = (from: string, to: string) => ({ ...LENT, from, to });
    const chain = [next('a', 'e'), next('e', 'g'), next('g', 'h')];
    const play = new Play({ parts: [nodeOf('x', 'a')] }, { delegations: chain });
    expect(play.asked()).toEqual(['a']);
    expect(play.approve('h', 'a')).toBe('notYourTurn');
    expect(play.approve('g', 'a')).toBeNull();
  });

  it('a delegation never reaches the submitter (documenso#3087)', () => {
    const lent = { ...LENT, to: 'submitter' };
    const play = new Play({ parts: [nodeOf('x', 'a')] }, { delegations: [lent] });
    const slot = play.slot('a');
    expect(play.ask(SUBMITTER, 'approve', { slot, opinion: '同意' })).toBe('ownSubmission');
    expect(play.asked()).toEqual(['a']);
  });

  it('all that waits for somebody who leaves is handed over at once (steedos-platform#7151)', () => {
    const branch = (id: string, people: string) => ({
      id,
      title: id,
      nodes: [nodeOf(`n${id}`, people)],
    });
    const play = new Play({
      parts: [
        { kind: 'fork', id: 'f', title: 'f', branches: [branch('1', 'ab'), branch('2', 'ac')] },
      ],
    });
    const over = { from: 'a', approver: staff('z'), reason: '调离' };
    expect(play.ask('keeper', 'handOver', over)).toBeNull();
    expect(play.asked()).toEqual(['b', 'c', 'z', 'z']);
  });

  it('whoever moved to another office is asked no more (timeoff-management-application#230)', () => {
    const moved: Person = {
      ...{ id: 'a', name: 'A', account: 'a1', disabled: false },
      posts: [{ office: 'elsewhere', role: 'departmentHead' }],
    };
    const rule = { kind: 'post' as const, office: 'sponsor', role: 'departmentHead' as const };
    const sources = {
      people: [moved],
      superior: null,
      itemLead: null,
      itemLeads: new Map<number, string>(),
      chosen: [],
    };
    expect(resolveApprovers([rule], sources)).toEqual([]);
  });

  it('a refusal takes no reader away (steedos-platform#6985)', () => {
    const play = new Play({ parts: [nodeOf('x', 'ab')] });
    play.ask('a', 'copy', { readers: [staff('r'), staff('q')] });
    play.reject('b');
    expect(play.state.copies.filter(({ readAt }) => readAt === null)).toHaveLength(2);
    expect(play.ask('r', 'readCopy', {})).toBeNull();
    expect(play.state.copies.map(({ person, readAt }) => [person, readAt !== null])).toEqual([
      ['r', true],
      ['q', false],
    ]);
  });

  it('readers are told by the rule of a node too (steedos-platform#4027, #6998)', () => {
    const copies = nodeOf('x', 'rq').approvers;
    const play = new Play({ parts: [nodeOf('x', 'a', { copies }), nodeOf('last', 'l')] });
    expect(play.state.copies).toEqual([]);
    play.approve('a');
    expect(play.state.copies.map(({ person, node }) => [person, node])).toEqual([
      ['r', 'x'],
      ['q', 'x'],
    ]);
  });
});
