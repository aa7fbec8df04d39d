import { DRAFTING_ROLES, REVIEWING_ROLES } from './permissions';
import type { PostRole } from './person';

export const PLACES = [
  'todo',
  'toRead',
  'done',
  'inbox',
  'items',
  'campaigns',
  'reviews',
  'approvals',
  'board',
  'forms',
  'organisation',
  'settings',
] as const;
/** 待办 · 待阅 · 已办 · 收文 · 任务 · 发文 · 审核 · 流程审批 · 督办台账 · 表单 · 组织机构 · 设置,
 * in the order of the day. */
export type PlaceName = (typeof PLACES)[number];

/** What the places of somebody depend on, in the office they act for. */
export interface PlaceFacts {
  roles: readonly PostRole[];
  /** The office issues or sponsors an issuing. */
  runs: boolean;
  /** The office may issue: it has a draft, is a federation or a department, or has units under it. */
  issues: boolean;
  /** The office leads items or cooperates on them in an issuing that runs. */
  hasItems: boolean;
  /** The office leads one of them: what cooperating units hand in may be judged by it item by item. */
  leads: boolean;
}

type Rule = (facts: PlaceFacts) => boolean;

/** Somebody who does the office's work, and not only keeps its people and posts. */
const works: Rule = ({ roles }) => roles.some((role) => role !== 'administrator');
const hasOneOf = (roles: readonly PostRole[], wanted: readonly PostRole[]) =>
  roles.some((role) => wanted.includes(role));

const reviews: Rule = ({ roles, runs, leads }) =>
  (runs || leads) && hasOneOf(roles, REVIEWING_ROLES);

const SHOWN_TO = {
  todo: works,
  toRead: works,
  done: works,
  inbox: works,
  items: (facts) => facts.hasItems && works(facts),
  campaigns: ({ roles, issues }) => issues && hasOneOf(roles, DRAFTING_ROLES),
  reviews,
  // On the issuing side it lies behind 审核; elsewhere it is shown while something waits there.
  approvals: (facts) => works(facts) && !reviews(facts),
  board: (facts) => facts.runs && works(facts),
  forms: ({ roles, issues }) => issues && hasOneOf(roles, DRAFTING_ROLES),
  organisation: () => true,
  settings: () => true,
} as const satisfies Record<PlaceName, Rule>;

/** The places somebody is shown (design §9). What may be done there is asked again at each act. */
export function placesOf(facts: PlaceFacts): PlaceName[] {
  return PLACES.filter((place) => SHOWN_TO[place](facts));
}
