import fc from 'fast-check';
import { escapedStep, pointerSteps, unescapedStep } from '../../domain/json-pointer';

// The examples of RFC 6901 §5.
it.each([
  ['', []],
  ['/foo', ['foo']],
  ['/foo/0', ['foo', '0']],
  ['/', ['']],
  ['/a~1b', ['a/b']],
  ['/m~0n', ['m~n']],
  ['/~01', ['~1']],
])('reads %j', (pointer, steps) => {
  expect(pointerSteps(pointer)).toEqual(steps);
});

it('finds every name again', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (names) => {
      const pointer = names.map((name) => `/${escapedStep(name)}`).join('');
      expect(pointerSteps(pointer)).toEqual(names);
    }),
  );
  expect(unescapedStep(escapedStep('~1/~0'))).toBe('~1/~0');
});
