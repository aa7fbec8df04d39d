import type { StepKind } from './campaign-file';
import { CHASED_STATES, isMet, type DutyState } from './duty-state';
import { PARTICIPANT_ROLES, type ParticipantRole } from './participant';
import { TIERS, UNIT_CLASSES, type Tier, type UnitClass } from './unit';

export const MILESTONES = ['receipt', 'plan', 'report', 'accepted'] as const;
/** 签收 · 报方案 · 报情况 · 全部办结: what the funnel of the board counts. */
export type Milestone = (typeof MILESTONES)[number];

export const STANDINGS = ['overdue', 'open', 'submitted', 'returned', 'met', 'sealedOwed'] as const;
/** 逾期 · 未报 · 待审 · 退回 · 已办 · 盖章件待交: what a cell may be searched for. */
export type Standing = (typeof STANDINGS)[number];

/** What the board is narrowed to; the same on the page, in its address and in the workbook. */
export interface BoardFilter {
  /** Part of a unit's name. */
  text?: string;
  tier?: Tier;
  unitClass?: UnitClass;
  role?: ParticipantRole;
  /** Units with a duty that stands so; with `duty`, that duty. */
  standing?: Standing;
  duty?: string;
  has?: Milestone;
  lacks?: Milestone;
  /** Units with an owed duty for which the chasing rules have come at least so far. */
  rung?: number;
  /** Only units that have been let go; otherwise they are left out. */
  released?: boolean;
}

/** What the filter looks at in a duty. */
export interface FilteredCell {
  state: DutyState;
  overdue?: boolean;
  rung?: number;
  released?: boolean;
  sealedOwed?: boolean;
}

/** What the filter looks at in a unit. */
export interface FilteredRow {
  name: string;
  tier: Tier | null;
  unitClass: UnitClass;
  roles: ParticipantRole[];
  released?: boolean;
  duties: { [duty: string]: FilteredCell };
}

/** The kind of each duty of the board. */
export type DutyKinds = ReadonlyMap<string, StepKind>;

const MILESTONE_OF = {
  receipt: 'receipt',
  plan: 'plan',
  report: 'report',
  progress: 'report',
  summary: 'report',
} as const satisfies Record<StepKind, Milestone>;

/** True while only the unit can move the duty on. */
export function isOwedCell({ state, released }: FilteredCell): boolean {
  return !released && CHASED_STATES.some((one) => one === state);
}

/**
 * Whether a unit has come so far: it has done one duty of that kind, or met every duty.
 * @returns null where nothing of the kind is asked of it
 */
export function hasReached(
  { duties }: Pick<FilteredRow, 'duties'>,
  milestone: Milestone,
  kinds: DutyKinds,
): boolean | null {
  const asked = Object.entries(duties).filter(([, cell]) => !cell.released);
  if (milestone === 'accepted') {
    return asked.length === 0 ? null : asked.every(([, { state }]) => isMet(state));
  }
  const own = asked.filter(([duty]) => {
    const kind = kinds.get(duty);
    return kind !== undefined && MILESTONE_OF[kind] === milestone;
  });
  return own.length === 0 ? null : own.some(([, { state }]) => state !== 'open');
}

function stands(cell: FilteredCell, standing: Standing): boolean {
  if (cell.released) return false;
  switch (standing) {
    case 'overdue':
      return cell.overdue === true;
    case 'open':
      return cell.state === 'open';
    case 'submitted':
      return cell.state === 'submitted' || cell.state === 'notApplicablePending';
    case 'returned':
      return cell.state === 'returned';
    case 'met':
      return isMet(cell.state);
    case 'sealedOwed':
      return cell.sealedOwed === true;
  }
}

function standsSomewhere({ duties }: FilteredRow, { standing, duty }: BoardFilter): boolean {
  if (!standing && !duty) return true;
  const cells = duty === undefined ? Object.values(duties) : [duties[duty]];
  return cells.some((cell) => cell !== undefined && (!standing || stands(cell, standing)));
}

function isChasedTo({ duties }: FilteredRow, rung: number): boolean {
  return Object.values(duties).some((cell) => isOwedCell(cell) && (cell.rung ?? 0) >= rung);
}

function isOfKind(row: FilteredRow, { text, tier, unitClass, role }: BoardFilter): boolean {
  return (
    row.name.includes(text?.trim() ?? '') &&
    (!tier || row.tier === tier) &&
    (!unitClass || row.unitClass === unitClass) &&
    (!role || row.roles.includes(role))
  );
}

/** Whether a unit is shown under a filter. */
export function isShownUnder(row: FilteredRow, filter: BoardFilter, kinds: DutyKinds): boolean {
  const { has, lacks, rung, released = false } = filter;
  return (
    (row.released === true) === released &&
    isOfKind(row, filter) &&
    standsSomewhere(row, filter) &&
    (!has || hasReached(row, has, kinds) === true) &&
    (!lacks || hasReached(row, lacks, kinds) === false) &&
    (rung === undefined || isChasedTo(row, rung))
  );
}

function oneOf<Value extends string>(known: readonly Value[], given: unknown): Value | undefined {
  return known.find((value) => value === given);
}

function asText(given: unknown): string | undefined {
  const text = typeof given === 'number' ? String(given) : given;
  return typeof text === 'string' && text !== '' ? text : undefined;
}

/** The filter that an address carries; what it does not understand is left out. */
export function filterOf(search: Record<string, unknown>): BoardFilter {
  const rung = Number(search['rung']);
  const found: BoardFilter = {
    text: asText(search['text']),
    tier: oneOf(TIERS, search['tier']),
    unitClass: oneOf(UNIT_CLASSES, search['unitClass']),
    role: oneOf(PARTICIPANT_ROLES, search['role']),
    standing: oneOf(STANDINGS, search['standing']),
    duty: asText(search['duty']),
    has: oneOf(MILESTONES, search['has']),
    lacks: oneOf(MILESTONES, search['lacks']),
    rung: Number.isInteger(rung) && rung > 0 ? rung : undefined,
    released: String(search['released']) === 'true' ? true : undefined,
  };
  const given = Object.entries(found).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given);
}
