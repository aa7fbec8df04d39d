import type { Ladder } from '../../domain/ladder';
import { confirmedLadder, USUAL_SETTINGS } from '../../domain/office-settings';
import { OFFICE_HOURS } from '../../domain/working-hours';

const offset = { kind: 'workdays', count: 1 } as const;
const HOURS = [{ from: '09:00', to: '17:00' }];
const LADDER: Ladder = [
  { no: 1, offset, action: 'remind', audiences: ['liaison'] },
  { no: 2, offset, action: 'tellSuperior', audiences: ['sponsor'] },
  { no: 3, offset, action: 'chase', audiences: ['issuerLeader'], confirmWithin: 2, hours: HOURS },
];

it('leaves a ladder as it is where an office wants nobody to be asked', () => {
  expect(confirmedLadder(LADDER, USUAL_SETTINGS)).toEqual(LADDER);
});

it('asks before rungs that reach leaders, unless the ladder says so itself', () => {
  const [first, second, third] = confirmedLadder(LADDER, { confirmWithin: 6 });
  expect(first).toEqual(LADDER[0]);
  expect(second).toMatchObject({ confirmWithin: 6, hours: HOURS });
  expect(third).toEqual(LADDER[2]);
});

it('brings office hours where the ladder keeps none: the wait is counted in them', () => {
  const [rung] = confirmedLadder(LADDER.slice(1, 2), { confirmWithin: 6 });
  expect(rung?.hours).toEqual(OFFICE_HOURS);
});
