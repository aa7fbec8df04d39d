import type { FieldKind } from './form-design/field-kinds';
import type { Json } from './journal-entry';

/** What becomes of a value when the reports of many units are put together. */
export const ROLLUPS = ['sum', 'max', 'min', 'count', 'list', 'distinct'] as const;
/** 相加 · 取最大 · 取最小 · 计数 · 逐条列出 · 归类 */
export type Rollup = (typeof ROLLUPS)[number];

const OF_FIGURES: readonly Rollup[] = ['sum', 'max', 'min', 'count', 'list', 'distinct'];
const OF_DATES: readonly Rollup[] = ['max', 'min', 'count', 'list', 'distinct'];
const NONE: readonly Rollup[] = [];

/** How values of each kind of field can be put together; nothing that tells of a person is listed. */
export const ROLLUPS_OF_KIND = {
  line: ['list', 'distinct', 'count'],
  paragraph: ['list', 'count'],
  number: OF_FIGURES,
  computed: OF_FIGURES,
  date: OF_DATES,
  dateTime: OF_DATES,
  timeWindow: NONE,
  yesNo: ['count', 'distinct'],
  choice: ['distinct', 'count'],
  choices: ['distinct', 'count'],
  unit: ['count'],
  person: ['count'],
  phone: NONE,
  idNumber: NONE,
  documentNumber: ['list', 'count'],
  attachments: ['count'],
  table: ['count', 'list'],
  section: NONE,
  instruction: NONE,
  foreign: NONE,
} as const satisfies Record<FieldKind, readonly Rollup[]>;

/** A value that can be shown in a list, with how often it came. */
export interface RolledValue {
  value: string | number | boolean;
  count: number;
}

/** What the values of one field come to. */
export interface RolledUp {
  /** Sum, extreme or number; null: nothing to take it of. */
  value: number | string | null;
  /** For a list, and for what is told apart; rows of tables are counted, not listed. */
  values: RolledValue[];
  /** Values that are not shown. */
  more: number;
}

/** As many as a reader goes through. */
const MOST = 100;

/** Puts values together one by one, however many there are; of lists it keeps what is shown. */
export class RollingUp {
  private said = 0;
  private total = 0;
  private more = 0;
  private extreme: number | string | null = null;
  private readonly counts = new Map<string, RolledValue>();

  constructor(private readonly rollup: Rollup) {}

  /** Adds what one report says; each element of a list by itself. */
  add(value: Json): void {
    if (Array.isArray(value)) {
      for (const one of value) this.add(one);
      return;
    }
    const isNothing = value === null || value === '';
    if (isNothing || (this.rollup === 'count' && value === false)) return;
    this.said += 1;
    if (typeof value === 'object') return;
    if (typeof value === 'number') this.total += value;
    if (typeof value !== 'boolean') this.compare(value);
    if (this.rollup === 'distinct' || this.rollup === 'list') this.keep(value);
  }

  /** What it all comes to. */
  result(): RolledUp {
    const values = [...this.counts.values()];
    if (this.rollup === 'distinct') values.sort((a, b) => b.count - a.count);
    return { value: this.value(), values, more: this.more };
  }

  private value(): number | string | null {
    switch (this.rollup) {
      case 'sum':
        return this.total;
      case 'max':
      case 'min':
        return this.extreme;
      case 'count':
      case 'list':
        return this.said;
      case 'distinct':
        return this.counts.size + this.more;
    }
  }

  /** Figures by size, days and texts by their order. */
  private compare(value: number | string): void {
    const isFirst = this.extreme === null || typeof this.extreme !== typeof value;
    const isMore = !isFirst && value > (this.extreme ?? value);
    const isLess = !isFirst && value < (this.extreme ?? value);
    if (isFirst || (this.rollup === 'max' ? isMore : isLess)) this.extreme = value;
  }

  private keep(value: RolledValue['value']): void {
    const key = `${typeof value} ${value}`;
    const known = this.counts.get(key);
    if (known) known.count += 1;
    else if (this.counts.size < MOST) this.counts.set(key, { value, count: 1 });
    else this.more += 1;
  }
}
