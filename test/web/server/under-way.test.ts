import { UnderWay } from '../../../web/server/under-way';

it('ends only when everything has ended, whatever came of it and whatever came after', async () => {
  const underWay = new UnderWay();
  const told: string[] = [];
  let finish = (): void => undefined;
  const first = new Promise<void>((resolve) => (finish = resolve));
  const later = underWay
    .until(first)
    .then(() => underWay.until(Promise.reject(new Error('broken'))))
    .catch(() => told.push('broken'));
  const ended = underWay.ended().then(() => told.push('ended'));
  expect(told).toEqual([]);
  finish();
  await Promise.all([later, ended]);
  expect(told).toEqual(['broken', 'ended']);
});

it('gives back what the work gave', async () => {
  expect(await new UnderWay().until(Promise.resolve(7))).toBe(7);
});
