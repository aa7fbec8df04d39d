import type { RungOffset } from '../ladder';
import type { PostRole } from '../person';
import type { Tier, UnitClass } from '../unit';
import type { WorkingHours } from '../working-hours';

export const ROUTE_MODES = ['sequence', 'all', 'any', 'vote'] as const;
/** 依次 · 会签 · 或签 · 票签 */
export type RouteMode = (typeof ROUTE_MODES)[number];

/** Who decides at a node, as an office would say it; resolved to people when the node opens. */
export type ApproverRule =
  | { kind: 'person'; person: string; office: string }
  | { kind: 'post'; office: string; role: PostRole }
  /** The office directly above the unit that submitted. */
  | { kind: 'superior'; role: PostRole }
  /** The first-named lead of an item: of the one named here, or of the one the duty belongs to. */
  | { kind: 'itemLead'; role: PostRole; item?: number }
  /** Whoever the submitter names when handing in. */
  | { kind: 'chosen' };

export const APPROVER_RULES = ['person', 'post', 'superior', 'itemLead', 'chosen'] as const;

/** A condition on what the unit wrote, or on what the unit is. */
export type RouteCondition =
  | { kind: 'number'; field: string; atLeast?: number; atMost?: number }
  | { kind: 'word'; field: string; oneOf: string[] }
  | { kind: 'unitClass'; oneOf: UnitClass[] }
  | { kind: 'tier'; oneOf: Tier[] };

export const ROUTE_CONDITIONS = ['number', 'word', 'unitClass', 'tier'] as const;

/** Votes that carry a node: so many, or so many of a hundred of those asked, rounded up. */
export type VoteNeed = { count: number } | { percent: number };

export const EMPTY_RULES = ['appoint', 'pass'] as const;
/** What becomes of a node for which nobody is found: 请主办部门指定 · 自动通过 */
export type EmptyRule = (typeof EMPTY_RULES)[number];

/** One node of a route (审批节点). */
export interface RouteNode {
  kind: 'node';
  /** ASCII; unique in the route. */
  id: string;
  title: string;
  mode: RouteMode;
  /** Vote only. */
  need?: VoteNeed;
  approvers: ApproverRule[];
  /** All must hold, or the node is left out. */
  when?: RouteCondition[];
  /** Left out: the sponsor appoints somebody. */
  ifEmpty?: EmptyRule;
  /** Told when the node has passed; they owe nothing (抄送). */
  copies?: ApproverRule[];
  /** Its words are advice (分项审核): given, they end nothing; a later node decides with them. */
  advisory?: boolean;
  /** Number of the item it looks at; left out: it looks at all that was handed in. */
  item?: number;
}

/** One of several ways that are gone at the same time. */
export interface RouteBranch {
  id: string;
  title: string;
  when?: RouteCondition[];
  nodes: RouteNode[];
}

/** Branches side by side; the route goes on when every one of them is through. */
export interface RouteFork {
  kind: 'fork';
  id: string;
  title: string;
  branches: RouteBranch[];
}

export type RoutePart = RouteNode | RouteFork;

export const CHASE_TELLS = ['asked', 'nextInLine'] as const;
/** Whom a rung of an approval tells: 审批人 · 审批人及其上一级 */
export type ChaseTells = (typeof CHASE_TELLS)[number];

/** One rung of chasing somebody who is asked and does not answer (审批催办). */
export interface ApprovalRung {
  /** From the moment they were asked; never before it. */
  offset: RungOffset;
  tell: ChaseTells;
}

/** How those are chased who are asked on a route, each from the moment they were asked. */
export interface RouteChase {
  /** A rung that falls outside them moves to the next working moment; absent: it moves never. */
  hours?: WorkingHours;
  /** In order of time; empty: nobody is chased. */
  rungs: ApprovalRung[];
}

/** An approval route as data (审批流程): its parts one after the other. */
export interface Route {
  parts: RoutePart[];
  /** Left out: `DEFAULT_CHASE`. */
  chase?: RouteChase;
}
