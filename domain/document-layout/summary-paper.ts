import type { ItemState } from '../issuance-event';
import type { Rollup } from '../rollup';
import type { Block, OfficialDocument } from './block';
import { breakTitle } from './break-title';
import { chineseDay } from './chinese-day';
import { chineseNumeral } from './chinese-numeral';
import { noticeMatter } from './notice-matter';
import { textBlocks } from './text-blocks';

/** One step of the campaign, counted over the units that owe it. */
export interface StepTotals {
  title: string;
  owed: number;
  met: number;
  late: number;
  overdue: number;
}

/** An award or place, and what the units say they used of it. */
export interface QuotaTotals {
  name: string;
  measure: string;
  quota: number;
  used: number;
  units: number;
}

/** A practice worth telling, as a unit wrote it. */
export interface Experience {
  unit: string;
  title: string;
  text: string;
}

/** A figure of a form put together over units. */
export interface FigureTotal {
  title: string;
  rollup: Rollup;
  value: number | string;
  units: number;
}

/** All that a campaign's final summary puts together. */
export interface SummaryFacts {
  notice: { title: string; number: string };
  /** Signs it. */
  issuer: string;
  /** Runs the campaign; asked for more. */
  contacts: readonly { name: string; phone?: string }[];
  on: string;
  units: number;
  steps: readonly StepTotals[];
  figures: readonly FigureTotal[];
  items: readonly { no: number; title: string; state: ItemState; done: number; told: number }[];
  quotas: readonly QuotaTotals[];
  experiences: readonly Experience[];
  late: readonly { unit: string; what: readonly string[] }[];
}

const STATES = {
  underway: '办理中',
  completed: '已办结',
  closed: '已销号',
  suspended: '暂缓',
  standing: '转为常态工作',
} as const satisfies Record<ItemState, string>;

interface Section {
  title: string;
  blocks: Block[];
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

function table(columns: string[], rows: string[][]): Block[] {
  return rows.length === 0 ? [] : [{ kind: 'table', columns, rows }];
}

function overall({ notice, units, steps, late }: SummaryFacts): Block[] {
  const number = notice.number === '' ? '' : `（${notice.number}）`;
  const rows = steps.map(({ title, owed, met, late: tardy, overdue }) =>
    [title, owed, met, tardy, overdue].map(String),
  );
  return [
    paragraph(
      `《${notice.title}》${number}印发后，共有${units}个单位承办，其中${late.length}个单位有超期报送或逾期未报的事项。`,
    ),
    ...table(['办理环节', '应办', '已办', '超期办理', '逾期未办'], rows),
  ];
}

const ROLLED = {
  sum: '合计',
  max: '最大值',
  min: '最小值',
  count: '填报数',
  list: '逐项',
  distinct: '各不相同',
} as const satisfies Record<Rollup, string>;

function figureBlocks({ figures }: SummaryFacts): Block[] {
  const rows = figures.map(({ title, rollup, value, units }) => [
    ...[title, ROLLED[rollup], String(value), String(units)],
  ]);
  return table(['指标', '汇总方式', '数值', '填报单位数'], rows);
}

function itemBlocks({ items }: SummaryFacts): Block[] {
  const rows = items.map(({ no, title, state, done, told }) => [
    ...[String(no), title, STATES[state]],
    told === 0 ? '—' : `${done}/${told}`,
  ]);
  return table(['序号', '任务', '办理状态', '完成单位/填报单位'], rows);
}

function quotaBlocks({ quotas }: SummaryFacts): Block[] {
  const rows = quotas.map(({ name, measure, quota, used, units }) => [
    ...[name, `${quota}${measure}`, `${used}${measure}`],
    ...[quota === 0 ? '—' : `${Math.round((used / quota) * 100)}%`, String(units)],
  ]);
  return table(['名额', '分配数', '使用数', '使用率', '填报单位数'], rows);
}

function experienceBlocks({ experiences }: SummaryFacts): Block[] {
  return experiences.flatMap(({ unit, title, text }, n): Block[] => [
    {
      kind: 'heading',
      level: 2,
      // Numerals end at 99; nobody reads on that far.
      text: `（${chineseNumeral(Math.min(n + 1, 99))}）${title === '' ? unit : `${unit}：${title}`}`,
      rest: '',
    },
    ...textBlocks(text).map((block) =>
      block.kind === 'heading' ? paragraph(block.text + block.rest) : block,
    ),
  ]);
}

function lateBlocks({ late }: SummaryFacts): Block[] {
  const rows = late.map(({ unit, what }) => [unit, what.join('\n')]);
  return table(['单位', '事项'], rows);
}

function sectionsOf(facts: SummaryFacts): Section[] {
  const sections: Section[] = [
    { title: '总体情况', blocks: overall(facts) },
    { title: '主要数据', blocks: figureBlocks(facts) },
    { title: '任务完成情况', blocks: itemBlocks(facts) },
    { title: '名额使用情况', blocks: quotaBlocks(facts) },
    { title: '典型经验', blocks: experienceBlocks(facts) },
    { title: '超期和逾期情况', blocks: lateBlocks(facts) },
  ];
  return sections.filter(({ blocks }) => blocks.length > 0);
}

/** The final summary of a campaign over all its units; units are named in it, never people. */
export function summaryPaper(facts: SummaryFacts): OfficialDocument {
  const { notice, issuer, contacts, on } = facts;
  const title = `${issuer}关于${noticeMatter(notice.title)}的总结`;
  const sections = sectionsOf(facts);
  return {
    form: 'plain',
    name: title,
    blocks: [
      { kind: 'number', number: '', signer: '' },
      { kind: 'title', lines: breakTitle(title) },
      ...sections.flatMap(({ title: name, blocks }, n): Block[] => [
        { kind: 'heading', level: 1, text: `${chineseNumeral(n + 1)}、${name}`, rest: '' },
        ...blocks,
      ]),
      { kind: 'signature', issuer, date: chineseDay(on) },
      ...contacts.map(({ name, phone }): Block => {
        const words = phone ? `联系人：${name}，电话：${phone}` : `联系人：${name}`;
        return { kind: 'annotation', text: `（${words}）` };
      }),
    ],
    imprint: null,
  };
}
