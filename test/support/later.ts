/** The clock on the wall shows a later hour; whatever waits goes on waiting as before. */
export function laterBy(ms: number): void {
  const doNotFake: FakeableAPI[] = [
    ...(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const),
    ...(['setImmediate', 'clearImmediate', 'nextTick', 'queueMicrotask'] as const),
    ...(['performance', 'hrtime'] as const),
  ];
  jest.useFakeTimers({ now: Date.now() + ms, doNotFake });
}
