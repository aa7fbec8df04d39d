import { afterDecision, neighbour } from '../../../../../web/client/features/review/neighbour';

const KEYS = ['a', 'b', 'c'];

describe('next and previous', () => {
  it.each([
    ['a', 1, 'b'],
    ['b', -1, 'a'],
    ['c', 1, undefined],
    ['a', -1, undefined],
  ] as const)('from %s by %i', (key, step, to) => {
    expect(neighbour(KEYS, { key, was: 0 }, step)).toBe(to);
  });

  it('begin at the ends while nothing is open', () => {
    expect(neighbour(KEYS, { key: null, was: 0 }, 1)).toBe('a');
    expect(neighbour(KEYS, { key: null, was: 0 }, -1)).toBe('c');
  });

  it('go on from where something stood that a colleague has decided', () => {
    const gone = { key: 'x', was: 1 };
    expect(neighbour(KEYS, gone, 1)).toBe('b');
    expect(neighbour(KEYS, gone, -1)).toBe('a');
  });

  it('find nothing in an empty queue', () => {
    expect(neighbour([], { key: null, was: 0 }, 1)).toBeUndefined();
  });
});

describe('what opens after a decision', () => {
  const rows = [
    { key: 'a', mayDecide: true },
    { key: 'b', mayDecide: true },
    { key: 'own', mayDecide: false },
    { key: 'c', mayDecide: true },
  ];

  it('is the next one that the reader may decide', () => {
    expect(afterDecision(rows, 'b')).toBe('c');
  });

  it('is the nearest one before it at the end of the queue', () => {
    expect(afterDecision(rows, 'c')).toBe('b');
  });

  it('is the first one for what was not in the queue', () => {
    expect(afterDecision(rows, 'gone')).toBe('a');
  });

  it('is nothing when nothing is left', () => {
    expect(afterDecision([{ key: 'a', mayDecide: true }], 'a')).toBeUndefined();
  });
});
