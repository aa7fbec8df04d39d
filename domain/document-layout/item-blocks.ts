import type { Anchor, WorkItem } from '../campaign-file';
import type { Block } from './block';
import { chineseNumeral } from './chinese-numeral';
import { textBlocks } from './text-blocks';
import { unitsInWords } from './units-in-words';
import { windowInWords } from './window-in-words';

/** What the words of an item depend on. */
export interface ItemContext {
  anchors: readonly Anchor[];
  nameOf: (words: string) => string;
}

function labelled(label: string, words: string): Block[] {
  return words === '' ? [] : [{ kind: 'paragraph', text: `${label}：${words}` }];
}

function subActivityWords(item: WorkItem, { anchors }: ItemContext): string {
  return item.subActivities
    .map(({ title, window }) => (window ? `${title}（${windowInWords(window, anchors)}）` : title))
    .join('、');
}

function scheduleLines(item: WorkItem, { anchors }: ItemContext): Block[] {
  return (item.schedule ?? []).map(({ who, where, when }, n): Block => {
    const words = [windowInWords(when, anchors), where, who].filter((word) => word !== '');
    return { kind: 'paragraph', text: `${n + 1}. ${words.join('，')}` };
  });
}

/** One numbered piece of work: its title with its time, its text, and who does it. */
export function itemBlocks(item: WorkItem, at: number, context: ItemContext): Block[] {
  const { anchors, nameOf } = context;
  const window = windowInWords(item.window, anchors);
  const time = window === '' ? '' : `（${window}）`;
  const quotas = item.quotas.map(({ name, count, measure }) => `${name}${count}${measure}`);
  const text = `（${chineseNumeral(at)}）${item.title}${time}`;
  return [
    { kind: 'heading', level: 2, text, rest: '' },
    ...textBlocks(item.text),
    ...labelled('主要活动', subActivityWords(item, context)),
    ...scheduleLines(item, context),
    ...labelled('牵头单位', unitsInWords(item.leads, nameOf)),
    ...labelled('配合单位', unitsInWords(item.cooperating, nameOf)),
    ...labelled('合作单位', item.partners.join('、')),
    ...labelled('名额', quotas.join('、')),
  ];
}
