import { chasersAfter, chasingOffice, takerOf } from '../../domain/chaser';
import { canSteer, type Viewer } from '../../domain/permissions';
import type { Rung } from '../../domain/ladder';
import { endOfDay } from '../../domain/shanghai-time';
import { validateCampaign } from '../../domain/validate-campaign';
import { firedRungs } from '../../domain/wind-clock';
import { CALENDAR_2022 as calendar } from '../builders/calendar-2022';
import { buildCampaign, DIRECTORY } from '../builders/campaign-file';
import { NOON } from '../builders/unit-run';

const SIDE = { sponsor: 'sf-publicity', issuer: 'sf' };

function rung(no: number, part: Partial<Rung> = {}): Rung {
  const offset = { kind: 'days' as const, count: no };
  return { no, offset, action: 'reassign', audiences: ['sponsor'], ...part };
}

const dueAt = endOfDay('2022-04-25');
const ladder = [
  rung(1, { action: 'chase' }),
  rung(2),
  rung(3, { handTo: 'sf-office' }),
  rung(4, { action: 'chase' }),
];

function chasersAt(day: string, before: Parameters<typeof firedRungs>[0]['chasedBy']) {
  const chased = before ? { chasedBy: before } : {};
  const due = { unit: 'sf-east', duty: 'plan', clock: 0, dueAt, nextRungAt: dueAt, ...chased };
  const rows = firedRungs(due, ladder, { now: endOfDay(day), calendar });
  return rows.map(({ chasedBy }) => chasingOffice(chasedBy, SIDE));
}

test('a chase stays with the sponsor until a rung hands it to the issuer, or to the office it names', () => {
  expect(chasersAt('2022-04-26', undefined)).toEqual(['sf-publicity']);
  expect(chasersAt('2022-04-27', undefined)).toEqual(['sf', 'sf']);
  expect(new Set(chasersAt('2022-04-29', undefined))).toEqual(new Set(['sf-office']));
  expect(chasersAt('2022-04-26', 'office:sf-office')).toEqual(['sf-office']);
  expect([takerOf({}), takerOf({ handTo: 'a' })]).toEqual(['issuer', 'office:a']);
  const again = [...ladder, rung(5, { handTo: 'sf-office' })];
  expect(chasersAfter(['sf-school'], again)).toEqual(['sf-office', 'sf-school']);
});

test('it is handed to a part of the issuing body, which is not the sponsor', () => {
  const faultsOf = (part: Partial<Rung>) =>
    validateCampaign(buildCampaign({ ladder: [rung(1, part)] }), DIRECTORY, {
      ...{ calendar, now: NOON },
    }).map(({ path, code }) => `${path} ${code}`);
  const outside = ['ladder[0].handTo reassignedOutside'];
  expect(faultsOf({ handTo: 'sf-office' })).toEqual([]);
  expect(faultsOf({ handTo: 'sf-school' })).toEqual([]);
  expect(faultsOf({ handTo: 'sf' })).toEqual([]);
  for (const handTo of ['sf-publicity', 'sf-east', 'sf-east-office', 'nowhere']) {
    expect(faultsOf({ handTo })).toEqual(outside);
  }
  expect(faultsOf({ action: 'chase', handTo: 'sf-office' })).toEqual(outside);
});

test('whoever may be handed a chase chases, and does nothing else to the notice', () => {
  const viewer: Viewer = {
    ...{ person: 'p', office: 'sf-office', officePath: '/sf/sf-office/' },
    ...{ roles: ['handler'], posts: [{ office: 'sf-office', role: 'handler' }] },
  };
  const chasing = { ...SIDE, chasers: ['sf-office'] };
  for (const act of ['urge', 'confirmRungs', 'holdRungs'] as const) {
    expect([canSteer(viewer, act, chasing), canSteer(viewer, act, SIDE)]).toEqual([true, false]);
  }
  for (const act of ['extendDue', 'amend', 'signCircular', 'close'] as const) {
    expect(canSteer(viewer, act, chasing)).toBe(false);
  }
});
