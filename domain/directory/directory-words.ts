import type { PostRole } from '../person';
import type { Tier, UnitClass } from '../unit';
import { nameKey } from './name-key';

/** Official word first, then what tables also say. */
type Words = readonly [string, ...string[]];

const TIER_WORDS = {
  nation: ['全国', '全国级'],
  province: ['省级', '省', '省区市'],
  prefecture: ['市州级', '市级', '市州', '地市级', '州级', '地级'],
  county: ['县区级', '县级', '区县级', '区级', '县区'],
  township: ['乡镇街道', '乡镇级', '乡镇', '街道'],
  grassroots: ['基层', '基层级'],
} as const satisfies Record<Tier, Words>;

const CLASS_WORDS = {
  federation: ['总工会（本级）', '总工会本级', '本级'],
  prefecture: ['市州总工会', '市总工会', '州总工会'],
  newArea: ['新区总工会', '新区工会'],
  county: ['县区总工会', '县总工会', '区总工会', '县（区）总工会'],
  industry: ['产业（系统）工会', '产业工会', '系统工会'],
  organsCommittee: ['省直机关工会工委', '机关工会工委', '省直机关工委'],
  directGrassroots: ['直属基层工会', '直属基层'],
  largeEnterprise: ['大企业工会', '大型企业工会'],
  department: ['机关部室', '部室', '部门', '内设机构'],
  institution: ['直属单位', '事业单位', '直属事业单位'],
  developmentZone: ['开发区总工会', '开发区工会'],
  township: ['乡镇街道工会', '乡镇工会', '街道工会'],
  grassroots: ['基层工会'],
} as const satisfies Record<UnitClass, Words>;

const ROLE_WORDS = {
  registryClerk: ['收发员'],
  handler: ['承办人', '经办人', '联络员'],
  departmentHead: ['部门负责人', '负责人'],
  leaderInCharge: ['分管领导', '领导'],
  supervisor: ['督办员', '督办'],
  administrator: ['管理员', '系统管理员'],
} as const satisfies Record<PostRole, Words>;

/** The words of one union: told by a value, found by what somebody typed. */
export interface WordList<Value extends string> {
  /** The official word. */
  wordOf(value: Value): string;
  /** Exact but for width, spaces and case; null for words that are none of them. */
  valueOf(words: string): Value | null;
  /** The official words, in order. */
  all: string[];
}

function wordList<Value extends string>(words: Record<Value, Words>): WordList<Value> {
  const entries = Object.entries(words) as [Value, Words][];
  const values = new Map(
    entries.flatMap(([value, each]) => each.map((word) => [nameKey(word), value] as const)),
  );
  return {
    wordOf: (value) => words[value][0],
    valueOf: (typed) => values.get(nameKey(typed)) ?? null,
    all: entries.map(([, [word]]) => word),
  };
}

export const tierWords: WordList<Tier> = wordList(TIER_WORDS);
export const classWords: WordList<UnitClass> = wordList(CLASS_WORDS);
export const roleWords: WordList<PostRole> = wordList(ROLE_WORDS);
