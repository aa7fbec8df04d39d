import type { CircularReader } from './circular-reader';
import type { WorkingHours } from './working-hours';

/** Distance of a rung from the due instant; negative counts and `before: true` lie before it. */
export type RungOffset =
  | { kind: 'workdays'; count: number }
  | { kind: 'days'; count: number }
  | { kind: 'workhours'; count: number }
  | { kind: 'duration'; iso: string; before?: boolean };

export const RUNG_ACTIONS = [
  'remind',
  'markOverdue',
  'chase',
  'tellSuperior',
  'redFlag',
  'reassign',
  'draftCircular',
] as const;
/** 提醒 · 标记逾期 · 催办 · 报上级 · 亮红牌 · 转交督办 · 起草通报 */
export type RungAction = (typeof RUNG_ACTIONS)[number];

export const AUDIENCES = ['liaison', 'unitHead', 'sponsor', 'issuerLeader'] as const;
/** 联络员 · 单位负责人 · 主办部门 · 发文单位分管领导 */
export type Audience = (typeof AUDIENCES)[number];

export const RUNG_CHANNELS = ['product', 'productAndMail'] as const;
/** 只在系统内 · 系统内并发邮件 */
export type RungChannel = (typeof RUNG_CHANNELS)[number];

/** One rung of the chasing rules. */
export interface Rung {
  /** 1, 2, 3 … in the order of firing; part of the rung's natural key. */
  no: number;
  offset: RungOffset;
  action: RungAction;
  audiences: Audience[];
  /**
   * Working hours it keeps: one that falls outside them moves, before the due instant to the last
   * working moment, at or after it to the next one. Absent: it fires at whatever hour it falls on.
   */
  hours?: WorkingHours;
  /**
   * Working hours within which the handler confirms it or holds it back before it fires; after them
   * it fires by itself. Absent: nobody is asked.
   */
  confirmWithin?: number;
  /** How it reaches people; absent: in the product and by mail. */
  channel?: RungChannel;
  /** Id of the office a chase is handed to (转交督办); absent: the issuing office. */
  handTo?: string;
  /** Who gets the circular it drafts, once that is signed; absent: the units named and the leader. */
  circulate?: CircularReader[];
}

/** 催办规则: rungs in order of time. */
export type Ladder = Rung[];
