import type { Anchor } from '../campaign-file';
import type { TimeWindow, WindowEdge } from '../time-window';
import { chineseDay } from './chinese-day';

function edgeInWords(edge: WindowEdge, anchors: readonly Anchor[]): string {
  if ('on' in edge) return chineseDay(edge.on);
  return anchors.find(({ id }) => id === edge.anchor)?.name ?? '';
}

function span(from: string, to: string): string {
  if (from && to) return from === to ? from : `${from}至${to}`;
  if (to) return `${to}前`;
  return from ? `${from}起` : '长期';
}

/** A stretch of time as a notice writes it; events by their names, for their dates come later. */
export function windowInWords(window: TimeWindow, anchors: readonly Anchor[]): string {
  switch (window.kind) {
    case 'days':
      return span(chineseDay(window.from), chineseDay(window.to));
    case 'months':
      return window.from === window.to
        ? `${window.year}年${window.from}月`
        : `${window.year}年${window.from}月至${window.to}月`;
    case 'year':
      return `${window.year}年全年`;
    case 'open':
      return window.from === undefined ? '长期' : `${chineseDay(window.from)}起长期`;
    case 'anchored':
      return span(
        window.from ? edgeInWords(window.from, anchors) : '',
        window.to ? edgeInWords(window.to, anchors) : '',
      );
    case 'prompt':
      return window.words;
  }
}
