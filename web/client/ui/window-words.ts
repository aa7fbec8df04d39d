import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { startOfDay } from '../../../domain/shanghai-time';
import type { TimeWindow, WindowEdge } from '../../../domain/time-window';

/** Named events with their dates, null while unknown. */
export type NamedAnchors = readonly { id: string; name: string; on: string | null }[];

/** Writes when something is to be done as an official would. */
export class WindowWords {
  constructor(
    private readonly t: TFunction<'states'>,
    private readonly language: string,
    private readonly anchors: NamedAnchors,
  ) {}

  private day(on: string): string {
    return new Intl.DateTimeFormat(this.language === 'en' ? 'en-GB' : 'zh-CN', {
      timeZone: 'Asia/Shanghai',
      dateStyle: 'long',
    }).format(startOfDay(on.slice(0, 10)));
  }

  private edge(edge: WindowEdge): string {
    if ('on' in edge) return this.day(edge.on);
    const anchor = this.anchors.find(({ id }) => id === edge.anchor);
    const name = anchor?.name ?? '';
    if (!anchor?.on) return this.t('window.undatedEvent', { name });
    return this.t('window.event', { name, on: this.day(anchor.on) });
  }

  private span(from: string | undefined, to: string | undefined): string {
    if (from && to) return from === to ? from : this.t('window.span', { from, to });
    if (to) return this.t('window.until', { to });
    return from ? this.t('window.since', { from }) : this.t('window.open');
  }

  readonly of = (window: TimeWindow): string => {
    switch (window.kind) {
      case 'days':
        return this.span(this.day(window.from), this.day(window.to));
      case 'months':
        return window.from === window.to
          ? this.t('window.month', window)
          : this.t('window.months', window);
      case 'year':
        return this.t('window.year', window);
      case 'open':
        return window.from
          ? this.t('window.openSince', { from: this.day(window.from) })
          : this.t('window.open');
      case 'anchored':
        return this.span(window.from && this.edge(window.from), window.to && this.edge(window.to));
      case 'prompt':
        return window.words;
    }
  };
}

/** Windows of one notice in the reader's language. */
export function useWindowWords(anchors: NamedAnchors): (window: TimeWindow) => string {
  const { t, i18n } = useTranslation('states');
  return new WindowWords(t, i18n.language, anchors).of;
}
