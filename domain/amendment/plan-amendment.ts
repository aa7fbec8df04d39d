import { addWorkdays, workdaysBetween, type CalendarData } from '../calendar';
import { dutyPlans, type EnrolContext } from '../duty-plans';
import { collectParts, enrolParticipants, rolesOf, type Part } from '../enrol-participants';
import type { ItemRole, Participant, ParticipantRole } from '../participant';
import { classAfter } from '../placement';
import { sameJson } from '../same-json';
import { addDays, dayOf, dueDayOf, endOfDay } from '../shanghai-time';
import type { Directory, UnitClass } from '../unit';
import { amendDuties, type Asked } from './amend-unit';
import { amendedClock } from './amended-clock';
import { reformedDuties } from './reformed';
import { reroutedDuties } from './rerouted';
import { isUnderway, type Terms } from './terms';
import type { Rewound, StandingUnit, UnitChange } from './unit-change';

/** What an amendment is planned with; instants are epoch ms. */
export interface AmendmentContext {
  directory: Directory;
  calendar: CalendarData;
  anchors: EnrolContext['anchors'];
  issuedAt: number;
  /** When the supplementary notice reaches the units. */
  now: number;
  /** Working days for what would fall due before a unit could do it (late joiners, added duties). */
  lateWorkdays: number;
}

/** Terms before and after, ready to be asked about one unit after another. */
export interface Amending {
  before: Terms;
  after: Terms;
  context: AmendmentContext;
  parts: { before: Map<string, Part>; after: Map<string, Part> };
  joining: Map<string, Participant>;
}

function partsOf({ file }: Terms, { directory }: AmendmentContext): Map<string, Part> {
  return new Map(collectParts(file, directory).map((part) => [part.unit.id, part]));
}

/**
 * A date that lies behind whoever is asked only now is put off: so many working days from now. What
 * is asked for without a date stays so.
 */
function inTime<Plan extends { dueAt: number | null }>(
  plan: Plan,
  { now, lateWorkdays, calendar }: AmendmentContext,
): Plan {
  if (plan.dueAt === null || plan.dueAt > now) return plan;
  return { ...plan, dueAt: endOfDay(addWorkdays(dayOf(now), lateWorkdays, calendar)) };
}

/** Prepares the planning of one amendment; pure, and the same for the preview and for the act. */
export function beginAmending(before: Terms, after: Terms, context: AmendmentContext): Amending {
  const { directory, calendar, anchors, issuedAt, now } = context;
  const own = { issuedAt, deliveredAt: now, calendar, anchors, moved: after.moved };
  const joining = enrolParticipants(after.file, directory, own).map((one): Participant => ({
    ...one,
    duties: one.duties
      .filter(({ item }) => isUnderway(after, item))
      .map((plan) => inTime(plan, context)),
  }));
  return {
    ...{ before, after, context },
    parts: { before: partsOf(before, context), after: partsOf(after, context) },
    joining: new Map(joining.map((one) => [one.unit, one])),
  };
}

/** Ids of units that take part by the later terms and never did before, in order of id. */
export function newcomers({ joining }: Amending, known: ReadonlySet<string>): string[] {
  return [...joining.keys()].filter((unit) => !known.has(unit)).sort();
}

interface Bearing {
  unitClass: UnitClass;
  roles: ParticipantRole[];
  items: ItemRole[];
}

function asked(
  terms: Terms,
  { unitClass, roles, items }: Bearing,
  { unit, context }: { unit: StandingUnit; context: AmendmentContext },
): Asked {
  const { issuedAt, calendar, anchors } = context;
  const { deliveredAt, acknowledgedAt } = unit;
  const row = roles.includes('addressed') ? unitClass : 'assigned';
  const plans = dutyPlans(
    terms.file,
    { row, items },
    { issuedAt, deliveredAt, acknowledgedAt, calendar, anchors, moved: terms.moved },
  );
  const owed = plans.filter(({ item }) => isUnderway(terms, item)).map(({ duty }) => duty);
  return { plans, owed: new Set(owed) };
}

const NOBODY: Asked = { plans: [], owed: new Set() };

const UNCHANGED = {
  ...{ joins: null, rejoins: false, leaves: false, mergedInto: null, ends: 0, part: null },
  ...{ unitClass: null, added: [], dropped: [], rerouted: [], reformed: [] },
  ...{ revived: [], moved: [], shifted: [], reworded: [], rewound: [], own: [] },
} satisfies Omit<UnitChange, 'unit' | 'name'>;

function isNothing({ unit: _unit, name: _name, own: _own, ...change }: UnitChange): boolean {
  const { own: _none, ...nothing } = UNCHANGED;
  return JSON.stringify(change) === JSON.stringify(nothing);
}

/** What the amendment changes for a unit that never took part. */
export function joinUnit({ joining }: Amending, unit: string): UnitChange | null {
  const joins = joining.get(unit);
  return joins ? { ...UNCHANGED, unit, name: joins.name, joins } : null;
}

/** Its part by the later terms; a unit enrolled in another's place keeps the one it was given. */
function partAfter(
  { parts, before, after }: Amending,
  { unit, unitClass, roles, items }: StandingUnit,
): Bearing | null {
  const part = parts.after.get(unit);
  if (!part) return parts.before.has(unit) ? null : { unitClass, roles, items };
  return {
    unitClass: classAfter([before.file, after.file], part.unit, unitClass),
    roles: rolesOf(part),
    items: [...part.items].sort((a, b) => a.item - b.item),
  };
}

/** Clocks that go on by the later ladder; what gets another date gets a clock of that ladder anyway. */
function rewound(
  { before, after, context }: Amending,
  { duties }: StandingUnit,
  { moved, dropped, shifted }: Pick<UnitChange, 'moved' | 'dropped' | 'shifted'>,
): Rewound[] {
  const { rungs } = after;
  if (!rungs) return [];
  const ladders = { before: before.file.ladder, after: after.file.ladder, rungs };
  const wound = new Set([...moved, ...shifted].map(({ duty }) => duty).concat(dropped));
  return duties.flatMap(({ duty, running }) => {
    const clock = running && !wound.has(duty) ? amendedClock(running, ladders, context) : null;
    return clock ? [{ duty, ...clock }] : [];
  });
}

/**
 * What the amendment changes for a unit that takes part, or did; null where that is nothing.
 * A unit that was let go as wrongly addressed is not called back by an amendment.
 */
export function amendUnit(amending: Amending, standing: StandingUnit): UnitChange | null {
  const { before, after, context, parts } = amending;
  const { unit, name, unitClass, roles, items, released, duties } = standing;
  const wasPart = parts.before.has(unit);
  const to = partAfter(amending, standing);
  if (released && (wasPart || to === null || !parts.after.has(unit))) return null;
  if (to === null) {
    const mergedInto = after.merged?.[unit] ?? null;
    const ends = duties.filter((one) => !one.met && !one.released).length;
    return { ...UNCHANGED, unit, name, leaves: true, mergedInto, ends };
  }
  const about = { unit: standing, context };
  const was = released
    ? { ...asked(before, to, about), owed: NOBODY.owed }
    : asked(before, { unitClass, roles, items }, about);
  const is = asked(after, to, about);
  const changes = amendDuties(duties, was, is);
  const part = { roles: to.roles, items: to.items };
  const isSame = sameJson({ roles, items: [...items] } as never, part as never);
  const change: UnitChange = {
    ...{ ...UNCHANGED, unit, name, rejoins: released },
    ...changes,
    added: changes.added.map((plan) => inTime(plan, context)),
    rewound: released ? [] : rewound(amending, standing, changes),
    rerouted: released ? [] : reroutedDuties(standing, amending),
    reformed: released ? [] : reformedDuties(standing, amending, changes),
    part: isSame ? null : part,
    unitClass: to.unitClass === unitClass ? null : to.unitClass,
  };
  return isNothing(change) ? null : change;
}

/** What an amendment comes to, in the numbers it is confirmed with. */
export interface AmendmentCounts {
  /** Units for which anything changes. */
  units: number;
  joins: number;
  leaves: number;
  added: number;
  dropped: number;
  revived: number;
  /** Dates by how many working days later (earlier below 0); null: a date given or taken away. */
  moved: { workdays: number | null; units: number; duties: number }[];
  /** Duties chased in another way: rungs more and fewer to come, and those that are not made up for. */
  chased: { units: number; duties: number; more: number; fewer: number; missed: number };
  /** Units that count as another class from now on. */
  reclassed: number;
  /** Units that go into another, and what they still owed. */
  merged: { units: number; ends: number };
  /** Duties that others look at, and those on their way that go on as they set out. */
  rerouted: { units: number; duties: number; keepRoute: number; keepWord: number };
  /** Duties filled in by another version of their form: those that wait for the unit, and those on their way. */
  reformed: { units: number; duties: number; onTheWay: number };
  /** Duties that keep a date of their own. */
  own: number;
  /** Units that have something that is overdue at once. */
  overdue: number;
}

/** Working days between two due days, below 0 for an earlier one; null where one is none. */
function workdaysLater(
  { from, to }: { from: number | null; to: number | null },
  calendar: CalendarData,
): number | null {
  if (from === null || to === null) return null;
  const [a, b] = [dueDayOf(from), dueDayOf(to)];
  return a <= b
    ? workdaysBetween(addDays(a, 1), b, calendar)
    : -workdaysBetween(addDays(b, 1), a, calendar);
}

function movedCounts(
  changes: readonly UnitChange[],
  calendar: CalendarData,
): AmendmentCounts['moved'] {
  const found = new Map<number | null, { units: Set<string>; duties: number }>();
  for (const { unit, moved } of changes) {
    for (const one of moved) {
      const workdays = workdaysLater(one, calendar);
      const known = found.get(workdays) ?? { units: new Set(), duties: 0 };
      found.set(workdays, { units: known.units.add(unit), duties: known.duties + 1 });
    }
  }
  return [...found]
    .map(([workdays, { units, duties }]) => ({ workdays, units: units.size, duties }))
    .sort((a, b) => (b.workdays ?? -Infinity) - (a.workdays ?? -Infinity));
}

function chasedCounts(changes: readonly UnitChange[]): AmendmentCounts['chased'] {
  const all = changes.flatMap(({ rewound: clocks }) => clocks);
  const sum = (of: (one: Rewound) => number): number =>
    all.reduce((total, one) => total + of(one), 0);
  return {
    units: changes.filter(({ rewound: clocks }) => clocks.length > 0).length,
    duties: all.length,
    more: sum(({ ahead }) => Math.max(0, ahead.after - ahead.before)),
    fewer: sum(({ ahead }) => Math.max(0, ahead.before - ahead.after)),
    missed: sum(({ missed }) => missed),
  };
}

function reroutedCounts(changes: readonly UnitChange[]): AmendmentCounts['rerouted'] {
  const all = changes.flatMap(({ rerouted }) => rerouted);
  return {
    units: changes.filter(({ rerouted }) => rerouted.length > 0).length,
    duties: all.length,
    keepRoute: all.filter(({ keeps }) => keeps === 'route').length,
    keepWord: all.filter(({ keeps }) => keeps === 'word').length,
  };
}

function reformedCounts(changes: readonly UnitChange[]): AmendmentCounts['reformed'] {
  const waiting = changes.flatMap(({ reformed }) => reformed.filter(({ waits }) => waits));
  const all = changes.reduce((sum, { reformed }) => sum + reformed.length, 0);
  return {
    units: changes.filter(({ reformed }) => reformed.some(({ waits }) => waits)).length,
    duties: waiting.length,
    onTheWay: all - waiting.length,
  };
}

/** Sums up what changes for the units of an amendment. */
export function countAmendment(
  changes: readonly UnitChange[],
  { calendar, now }: Pick<AmendmentContext, 'calendar' | 'now'>,
): AmendmentCounts {
  const sum = (of: (change: UnitChange) => number): number =>
    changes.reduce((all, change) => all + of(change), 0);
  const isLate = ({ to }: { to: number | null }): boolean => to !== null && to <= now;
  return {
    units: changes.length,
    joins: sum(({ joins, rejoins }) => Number(joins !== null || rejoins)),
    leaves: sum(({ leaves }) => Number(leaves)),
    added: sum(({ added, joins }) => added.length + (joins?.duties.length ?? 0)),
    dropped: sum(({ dropped }) => dropped.length),
    revived: sum(({ revived }) => revived.length),
    moved: movedCounts(changes, calendar),
    chased: chasedCounts(changes),
    reclassed: sum(({ unitClass }) => Number(unitClass !== null)),
    merged: {
      units: sum(({ mergedInto }) => Number(mergedInto !== null)),
      ends: sum(({ mergedInto, ends }) => (mergedInto === null ? 0 : ends)),
    },
    rerouted: reroutedCounts(changes),
    reformed: reformedCounts(changes),
    own: sum(({ own }) => own.length),
    overdue: sum(({ moved, revived }) => Number([...moved, ...revived].some(isLate))),
  };
}
