import type { RouteNode, Route } from '../../../domain/approval/route';
import { nodeOf, type Play } from './play';

/** How the people of the node under test decide together; two ways of voting. */
export const CELL_MODES = ['sequence', 'all', 'any', 'count', 'percent'] as const;
export type CellMode = (typeof CELL_MODES)[number];

/** Where the node under test stands: alone, between others, beside others, after a return. */
export const CELL_IDIOMS = ['single', 'chain', 'fork', 'condition', 'rerun', 'straight'] as const;
export type CellIdiom = (typeof CELL_IDIOMS)[number];

export const CELL_ACTS = [
  ...['act', 'reject', 'return', 'withdraw', 'delegate'],
  ...['add before', 'add after', 'add beside', 'remove', 'remove added'],
] as const;
export type CellAct = (typeof CELL_ACTS)[number];

/** One move at the node under test: who does what, for whom or to whom. */
export type Move =
  | { agrees: string; for?: string }
  | { disagrees: string }
  | { adds: string; by: string; where: 'before' | 'after' | 'beside' }
  | { removes: string; by: string };

/** What is seen at the node after a move: who is asked, or that it is decided. */
export type Seen = string;
export type Script = readonly (readonly [Move, Seen])[];

const PASSED = 'passed';
const REJECTED = 'rejected';

export const NEEDS: Record<CellMode, Partial<RouteNode>> = {
  sequence: { mode: 'sequence' },
  all: { mode: 'all' },
  any: { mode: 'any' },
  count: { mode: 'vote', need: { count: 2 } },
  percent: { mode: 'vote', need: { percent: 60 } },
};

/** Who is asked when the node of a, b and c opens. */
export const FIRST_ASKED: Record<CellMode, Seen> = {
  ...{ sequence: 'a', all: 'abc', any: 'abc', count: 'abc', percent: 'abc' },
};

const agree = (by: string, seen: Seen) => [{ agrees: by }, seen] as const;
const disagree = (by: string, seen: Seen) => [{ disagrees: by }, seen] as const;
const adds = (where: 'before' | 'after' | 'beside', seen: Seen) =>
  [{ adds: 'd', by: 'a', where }, seen] as const;

const ACT: Record<CellMode, Script> = {
  sequence: [agree('a', 'b'), agree('b', 'c'), agree('c', PASSED)],
  all: [agree('a', 'bc'), agree('c', 'b'), agree('b', PASSED)],
  any: [agree('b', PASSED)],
  count: [agree('a', 'bc'), agree('c', PASSED)],
  percent: [agree('a', 'bc'), agree('b', PASSED)],
};

const REJECT: Record<CellMode, Script> = {
  sequence: [agree('a', 'b'), disagree('b', REJECTED)],
  all: [agree('a', 'bc'), disagree('b', REJECTED)],
  any: [disagree('c', REJECTED)],
  count: [disagree('a', 'bc'), disagree('b', REJECTED)],
  percent: [agree('a', 'bc'), disagree('b', 'c'), disagree('c', REJECTED)],
};

const DELEGATE: Record<CellMode, Script> = {
  sequence: [[{ agrees: 'e', for: 'a' }, 'b'], agree('b', 'c'), agree('c', PASSED)],
  all: [[{ agrees: 'e', for: 'a' }, 'bc'], agree('b', 'c'), agree('c', PASSED)],
  any: [[{ agrees: 'e', for: 'a' }, PASSED]],
  count: [[{ agrees: 'e', for: 'a' }, 'bc'], agree('b', PASSED)],
  percent: [[{ agrees: 'e', for: 'a' }, 'bc'], agree('c', PASSED)],
};

const BEFORE: Record<CellMode, Script> = {
  sequence: [
    ...[adds('before', 'd'), agree('d', 'a'), agree('a', 'b')],
    ...[agree('b', 'c'), agree('c', PASSED)],
  ],
  all: [
    ...[adds('before', 'bcd'), agree('d', 'abc'), agree('a', 'bc')],
    ...[agree('b', 'c'), agree('c', PASSED)],
  ],
  any: [adds('before', 'bcd'), agree('d', 'abc'), agree('a', PASSED)],
  count: [adds('before', 'bcd'), agree('b', 'cd'), agree('d', 'ac'), agree('a', PASSED)],
  percent: [adds('before', 'bcd'), agree('d', 'abc'), agree('b', 'ac'), agree('c', PASSED)],
};

const AFTER: Record<CellMode, Script> = {
  sequence: [
    ...[adds('after', 'a'), agree('a', 'd'), agree('d', 'b')],
    ...[agree('b', 'c'), agree('c', PASSED)],
  ],
  all: [
    ...[adds('after', 'abc'), agree('a', 'bcd'), agree('b', 'cd')],
    ...[agree('c', 'd'), agree('d', PASSED)],
  ],
  any: [adds('after', 'abc'), agree('a', 'bcd'), agree('d', PASSED)],
  count: [adds('after', 'abc'), agree('a', 'bcd'), agree('b', 'cd'), agree('d', PASSED)],
  percent: [adds('after', 'abc'), agree('a', 'bcd'), agree('d', 'bc'), agree('c', PASSED)],
};

const BESIDE: Record<CellMode, Script> = {
  sequence: [
    ...[adds('beside', 'ad'), agree('a', 'd'), agree('d', 'b')],
    ...[agree('b', 'c'), agree('c', PASSED)],
  ],
  all: [
    ...[adds('beside', 'abcd'), agree('d', 'abc'), agree('a', 'bc')],
    ...[agree('b', 'c'), agree('c', PASSED)],
  ],
  any: [adds('beside', 'abcd'), agree('d', PASSED)],
  count: [adds('beside', 'abcd'), agree('d', 'abc'), agree('b', PASSED)],
  percent: [adds('beside', 'abcd'), agree('d', 'abc'), agree('a', 'bc'), agree('c', PASSED)],
};

const takesOff = (by: string, person: string, seen: Seen) =>
  [{ removes: person, by }, seen] as const;

const REMOVE: Record<CellMode, Script> = {
  sequence: [takesOff('keeper', 'b', 'a'), agree('a', 'c'), agree('c', PASSED)],
  all: [agree('a', 'bc'), takesOff('keeper', 'b', 'c'), agree('c', PASSED)],
  any: [takesOff('keeper', 'b', 'ac'), agree('c', PASSED)],
  count: [takesOff('keeper', 'b', 'ac'), agree('a', 'c'), agree('c', PASSED)],
  percent: [agree('a', 'bc'), takesOff('keeper', 'b', 'c'), agree('c', PASSED)],
};

const REMOVE_ADDED: Record<CellMode, Script> = {
  sequence: [adds('before', 'd'), takesOff('a', 'd', 'a'), ...ACT.sequence],
  all: [adds('before', 'bcd'), takesOff('a', 'd', 'abc'), ...ACT.all],
  any: [adds('beside', 'abcd'), takesOff('a', 'd', 'abc'), ...ACT.any],
  count: [adds('after', 'abc'), takesOff('a', 'd', 'abc'), ...ACT.count],
  percent: [adds('beside', 'abcd'), takesOff('a', 'd', 'abc'), ...ACT.percent],
};

/** What is done before somebody returns it or the unit takes it back: words given are at stake. */
const HALF: Record<CellMode, Script> = {
  sequence: [agree('a', 'b')],
  all: [agree('b', 'ac')],
  any: [],
  count: [disagree('c', 'ab')],
  percent: [agree('a', 'bc')],
};

/** Whoever returns it after that. */
export const RETURNS: Record<CellMode, string> = {
  ...{ sequence: 'b', all: 'a', any: 'c', count: 'b', percent: 'b' },
};

const SCRIPTS: Record<CellAct, Record<CellMode, Script>> = {
  act: ACT,
  reject: REJECT,
  return: HALF,
  withdraw: HALF,
  delegate: DELEGATE,
  'add before': BEFORE,
  'add after': AFTER,
  'add beside': BESIDE,
  remove: REMOVE,
  'remove added': REMOVE_ADDED,
};

/** A place in a route for the node under test, and how one gets there, out of it and back. */
export interface Idiom {
  words: string;
  route: (x: RouteNode) => Route;
  unmet?: string[];
  /** From the start to the node under test. */
  open: (play: Play) => void;
  /** Asked besides the people of the node while it is open. */
  beside: string;
  /** Who is asked, one after the other, once the node has passed; then it is completed. */
  onwards: string[];
  /** Where a return goes to, and how. */
  back: { to: string | null; again: boolean };
  /** From there to the node again. */
  reopen: (play: Play) => void;
  /** How a withdrawn one comes back to the node; null where it is too late to withdraw. */
  handInAnew: ((play: Play) => void) | null;
}

const onceMore = (play: Play): void => play.resubmit();
const firstAgrees = (play: Play): void => void play.approve('f');
const anewFromFirst = (play: Play): void => {
  play.resubmit();
  play.approve('f');
};

export const IDIOMS: Record<CellIdiom, Idiom> = {
  single: {
    words: 'one node',
    route: (x) => ({ parts: [x] }),
    ...{ open: () => undefined, beside: '', onwards: [] },
    ...{ back: { to: null, again: true }, reopen: onceMore, handInAnew: onceMore },
  },
  chain: {
    words: 'between two nodes',
    route: (x) => ({ parts: [nodeOf('first', 'f'), x, nodeOf('last', 'l')] }),
    ...{ open: firstAgrees, beside: '', onwards: ['l'] },
    ...{ back: { to: 'first', again: true }, reopen: firstAgrees, handInAnew: null },
  },
  fork: {
    words: 'in one of two branches',
    route: (x) => ({
      parts: [
        {
          ...{ kind: 'fork', id: 'fork', title: 'fork' },
          branches: [
            { id: 'one', title: 'one', nodes: [nodeOf('first', 'f'), x] },
            { id: 'two', title: 'two', nodes: [nodeOf('side', 's')] },
          ],
        },
        nodeOf('last', 'l'),
      ],
    }),
    ...{ open: firstAgrees, beside: 's', onwards: ['s', 'l'] },
    ...{ back: { to: 'first', again: true }, reopen: firstAgrees, handInAnew: null },
  },
  condition: {
    words: 'among nodes whose conditions do not hold',
    route: (x) => ({ parts: [nodeOf('first', 'f'), x, nodeOf('last', 'l')] }),
    unmet: ['first', 'last'],
    ...{ open: () => undefined, beside: '', onwards: [] },
    ...{ back: { to: null, again: true }, reopen: onceMore, handInAnew: onceMore },
  },
  rerun: {
    words: 'in the second round, everything decided again',
    route: (x) => ({ parts: [nodeOf('first', 'f'), x] }),
    open: (play) => {
      play.approve('f');
      play.back('a', null, true);
      anewFromFirst(play);
    },
    ...{ beside: '', onwards: [], back: { to: 'first', again: true } },
    ...{ reopen: firstAgrees, handInAnew: null },
  },
  straight: {
    words: 'in the second round, straight back to the node',
    route: (x) => ({ parts: [nodeOf('first', 'f'), x] }),
    open: (play) => {
      play.approve('f');
      play.back('a', null, false);
      play.resubmit();
    },
    ...{ beside: '', onwards: [], back: { to: null, again: false } },
    ...{ reopen: onceMore, handInAnew: anewFromFirst },
  },
};

/** One cell of the table: what is done where, and what is seen. */
export interface Cell {
  idiom: CellIdiom;
  mode: CellMode;
  act: CellAct;
  script: Script;
}

/** Every cell of the table; the tests and docs/approval.md are made from them. */
export const CELLS: readonly Cell[] = CELL_IDIOMS.flatMap((idiom) =>
  CELL_MODES.flatMap((mode) =>
    CELL_ACTS.map((act) => ({ idiom, mode, act, script: SCRIPTS[act][mode] })),
  ),
);

/** What carries the node after a return or a withdrawal. */
export function carryingScript(mode: CellMode): Script {
  return ACT[mode];
}
