import fc from 'fast-check';
import { Agenda } from '../../../domain/rehearsal/agenda';

it('gives out whatever was put in, earliest first and otherwise in the order it came', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (instants) => {
      const agenda = new Agenda<{ at: number; place: number }>();
      const entries = instants.map((at, place) => ({ at, place }));
      entries.forEach((entry) => agenda.add(entry));
      const given = entries.map(() => agenda.next());
      expect(given).toEqual([...entries].sort((a, b) => a.at - b.at || a.place - b.place));
      expect(agenda.next()).toBeUndefined();
    }),
  );
});

it('takes in what comes while it is being emptied', () => {
  const agenda = new Agenda<{ at: number }>();
  [5, 3, 9].forEach((at) => agenda.add({ at }));
  expect(agenda.next()).toEqual({ at: 3 });
  agenda.add({ at: 4 });
  expect([agenda.next(), agenda.next(), agenda.next()]).toEqual([{ at: 4 }, { at: 5 }, { at: 9 }]);
});
