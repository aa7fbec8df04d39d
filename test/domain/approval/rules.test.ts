import { HOUR, nodeOf, Play, staff, SUBMITTER } from './play';

const VOTE = { mode: 'vote' as const, need: { count: 2 } };

describe('nobody decides on their own', () => {
  it('leaves those out who may not', () => {
    const play = new Play(
      { parts: [nodeOf('x', 'ab')] },
      { candidates: { x: [staff('submitter'), staff('a'), staff('colleague')] } },
    );
    expect(play.asked()).toEqual(['a']);
  });

  it('goes to the leaders above where nobody else is named, one of whom is enough', () => {
    const play = new Play(
      { parts: [nodeOf('x', 'a', { ifEmpty: 'pass' })] },
      { candidates: { x: [staff('colleague')] }, fallback: [staff('leader'), staff('m')] },
    );
    expect(play.asked()).toEqual(['leader', 'm']);
    play.approve('m');
    expect(play.state.status).toBe('completed');
  });

  it('asks the sponsor where the leaders above are none, rather than passing it', () => {
    const play = new Play(
      { parts: [nodeOf('x', 'a', { ifEmpty: 'pass' })] },
      { candidates: { x: [staff('colleague')] }, fallback: [] },
    );
    expect(play.asked()).toEqual(['?x']);
    const approvers = [staff('b')];
    expect(play.ask('a', 'appoint', { node: 'x', approvers })).toBe('notTheKeeper');
    expect(play.ask('keeper', 'appoint', { node: 'x', approvers })).toBeNull();
    expect(play.asked()).toEqual(['b']);
  });

  it('by no way round: added, passed on, appointed, handed over', () => {
    const play = new Play({ parts: [nodeOf('x', 'ab')] });
    expect(play.add('a', 'beside', 'colleague')).toBe('approverBarred');
    expect(play.transfer('a', 'submitter')).toBe('approverBarred');
    const over = { from: 'a', approver: staff('colleague'), reason: '调离' };
    expect(play.ask('keeper', 'handOver', over)).toBe('approverBarred');
  });

  it('not even with a post in the unit that came later', () => {
    const play = new Play({ parts: [nodeOf('x', 'ab')] });
    play.facts = { ...play.facts, barred: ['submitter', 'a'] };
    expect(play.approve('a')).toBe('ownSubmission');
    expect(play.remove('keeper', 'a')).toBeNull();
  });
});

describe('who leaves', () => {
  const over = (to: string) => ({ from: 'a', approver: staff(to), reason: '离岗交接' });

  it('is succeeded in every open question by an act of their administrator', () => {
    const play = new Play({ parts: [nodeOf('x', 'ab', { mode: 'sequence' })] });
    expect(play.ask('admin', 'handOver', over('c'))).toBe('notTheKeeper');
    play.facts = { ...play.facts, administrators: ['admin'] };
    expect(play.ask('admin', 'handOver', over('submitter'))).toBe('approverBarred');
    expect(play.ask('admin', 'handOver', over('b'))).toBe('approverTwice');
    expect(play.ask('admin', 'handOver', over('c'))).toBeNull();
    expect(play.ask('admin', 'handOver', over('c'))).toBe('nothingToHandOver');
    expect(play.asked()).toEqual(['c']);
  });

  it('leaves an administrator no other act of the keepers', () => {
    const play = new Play({ parts: [nodeOf('x', 'ab')] }, { administrators: ['admin'] });
    expect(play.remove('admin', 'a')).toBe('notYoursToRemove');
    expect(play.approve('admin')).toBe('notYourTurn');
  });
});

describe('who is found', () => {
  it('passes an empty node by where the rule says so', () => {
    const route = { parts: [nodeOf('x', '', { ifEmpty: 'pass' }), nodeOf('y', 'b')] };
    const play = new Play(route);
    expect(play.nodes()).toEqual({ x: 'skipped', y: 'open' });
  });

  it('asks for no more votes than there are people', () => {
    const play = new Play({ parts: [nodeOf('x', 'a', { ...VOTE, need: { count: 3 } })] });
    play.approve('a');
    expect(play.state.status).toBe('completed');
  });

  it('keeps those found at the opening, whatever becomes of the directory', () => {
    const play = new Play({ parts: [nodeOf('x', 'ab')] });
    play.facts = { ...play.facts, candidates: { x: [staff('z')] } };
    expect(play.approve('z')).toBe('notYourTurn');
    expect(play.asked()).toEqual(['a', 'b']);
  });
});

describe('a return', () => {
  it('goes only to a node that has passed and leads here', () => {
    const play = new Play({ parts: [nodeOf('x', 'a'), nodeOf('y', 'b')] });
    expect(play.back('a', 'y')).toBe('returnTargetUnknown');
    expect(play.back('a', 'x')).toBe('returnTargetUnknown');
    expect(play.back('a', 'nowhere')).toBe('returnTargetUnknown');
  });

  it('straight back asks nobody in between again', () => {
    const play = new Play({ parts: [nodeOf('x', 'a'), nodeOf('y', 'b'), nodeOf('z', 'c')] });
    play.approve('a');
    play.approve('b');
    play.back('c', 'x', false);
    play.approve('a');
    expect(play.asked()).toEqual(['c']);
    expect(play.state.round).toBe(2);
  });

  it('looks at conditions again, so that a changed figure passes no node by', () => {
    const route = { parts: [nodeOf('x', 'a'), nodeOf('dear', 'b'), nodeOf('z', 'c')] };
    const play = new Play(route, { unmet: ['dear'] });
    play.approve('a');
    play.back('c', null, false);
    play.facts = { ...play.facts, unmet: [] };
    play.resubmit();
    expect(play.asked()).toEqual(['b']);
  });

  it('leaves branches alone that it does not concern, and stops those it does', () => {
    const branches = [
      { id: 'p', title: 'p', nodes: [nodeOf('p1', 'a'), nodeOf('p2', 'b')] },
      { id: 'q', title: 'q', nodes: [nodeOf('q1', 'c')] },
    ];
    const fork = { kind: 'fork' as const, id: 'f', title: 'f', branches };
    const play = new Play({ parts: [nodeOf('x', 'f'), fork] });
    play.approve('f');
    play.approve('a');
    play.back('b', 'p1');
    expect(play.asked()).toEqual(['a', 'c']);
    play.back('c', 'x', false);
    expect(play.asked()).toEqual(['f']);
    play.approve('f');
    expect(play.asked()).toEqual(['a', 'c']);
  });

  it('keeps every word given, with its round', () => {
    const play = new Play({ parts: [nodeOf('x', 'a'), nodeOf('y', 'b')] });
    play.approve('a');
    play.back('b', 'x');
    play.approve('a');
    const words = play.state.opinions.map((one) => `${one.person} ${one.verdict} ${one.round}`);
    expect(words).toEqual(['a approved 1', 'b returned 1', 'a approved 2']);
  });
});

describe('changing who is asked', () => {
  it('refuses what would leave nobody, or a vote that cannot be carried', () => {
    const alone = new Play({ parts: [nodeOf('x', 'a')] });
    expect(alone.remove('keeper', 'a')).toBe('lastApprover');
    const vote = new Play({ parts: [nodeOf('x', 'abc', VOTE)] });
    expect(vote.remove('keeper', 'a')).toBeNull();
    expect(vote.remove('keeper', 'b')).toBe('lastApprover');
  });

  it('lets only the adder and the sponsor take somebody off, and only before they answer', () => {
    const play = new Play({ parts: [nodeOf('x', 'ab')] });
    play.add('a', 'beside', 'd');
    expect(play.remove('b', 'd')).toBe('notYoursToRemove');
    expect(play.remove('a', 'b')).toBe('notYoursToRemove');
    const slot = play.slot('d');
    play.approve('d');
    expect(play.ask('a', 'remove', { slot, reason: '误加' })).toBe('notYourTurn');
  });

  it('passes a 会签 when the last one missing is taken off', () => {
    const play = new Play({ parts: [nodeOf('x', 'ab'), nodeOf('y', 'c')] });
    play.approve('a');
    play.remove('keeper', 'b');
    expect(play.asked()).toEqual(['c']);
  });

  it('passes a question on five times and no more', () => {
    const play = new Play({ parts: [nodeOf('x', 'a')] });
    const way = [...'abcdef'];
    const said = way.slice(1).map((to, i) => play.transfer(way[i] ?? '', to));
    expect(said).toEqual([null, null, null, null, null]);
    expect(play.transfer('f', 'g')).toBe('tooOftenTransferred');
  });

  it('asks nobody twice at one node, and gives nobody two voices in a vote', () => {
    const lent = { from: 'a', to: 'b', fromAt: 0, untilAt: 1_000 };
    const all = new Play({ parts: [nodeOf('x', 'ab')] }, { delegations: [lent] });
    expect(all.add('a', 'after', 'b')).toBe('approverTwice');
    expect(all.approve('b', 'a')).toBeNull();
    const vote = new Play({ parts: [nodeOf('x', 'abc', VOTE)] }, { delegations: [lent] });
    expect(vote.approve('b', 'a')).toBe('voiceTwice');
  });
});

describe('taking back', () => {
  it('is the unit’s until a node has passed in this round', () => {
    const play = new Play({ parts: [nodeOf('x', 'a'), nodeOf('y', 'b')] });
    expect(play.withdraw(staff('a'))).toBe('notTheSubmitter');
    play.approve('a');
    expect(play.withdraw()).toBe('builtUpon');
  });

  it('is an approver’s until somebody has built on it', () => {
    const play = new Play({ parts: [nodeOf('x', 'abc', { mode: 'sequence' })] });
    play.approve('a');
    const slot = play.state.opinions[0]?.slot ?? '';
    expect(play.ask('b', 'retract', { slot })).toBe('nothingToRetract');
    play.approve('b');
    expect(play.ask('a', 'retract', { slot })).toBe('builtUpon');
  });
});

describe('urging', () => {
  it('tells those it waits for, by the unit or the sponsor, and rests for four hours', () => {
    const play = new Play({ parts: [nodeOf('x', 'ab')] });
    play.approve('b');
    expect(play.ask('a', 'urge', { text: '' })).toBe('notTheKeeper');
    expect(play.ask(SUBMITTER, 'urge', { text: '' })).toBeNull();
    expect(play.events.at(-1)?.event).toMatchObject({ data: { people: ['a'] } });
    expect(play.ask('keeper', 'urge', { text: '' })).toBe('urgedRecently');
    play.now += 4 * HOUR;
    expect(play.ask('keeper', 'urge', { text: '' })).toBeNull();
  });

  it('reaches whoever answers for them now, never one who may not', () => {
    const lent = { from: 'a', fromAt: 0, untilAt: HOUR };
    const delegations = [
      { ...lent, to: 'd' },
      { ...lent, to: 'far' },
      { ...lent, to: 'gone' },
      { ...lent, to: 'colleague' },
      { ...lent, to: 'c', untilAt: 1 },
    ];
    const play = new Play({ parts: [nodeOf('x', 'ab')] }, { delegations });
    play.facts.posts['far'] = ['elsewhere'];
    play.approve('b');
    expect(play.ask('keeper', 'urge', { text: '' })).toBeNull();
    const told = [staff('a'), staff('d'), { person: 'far', office: 'elsewhere' }];
    expect(play.events.at(-1)?.event).toMatchObject({ data: { people: ['a'], told } });
  });
});
