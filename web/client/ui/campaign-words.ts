import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CampaignFile, UnitRef } from '../../../domain/campaign-file';
import type { DueOrigin, DueRule } from '../../../domain/due-rule';
import type { Rung, RungOffset } from '../../../domain/ladder';
import { USUAL_READERS } from '../../../domain/circular-reader';
import { parseDueInstant } from '../../../domain/iso-instant';
import type { TimeWindow, WindowEdge } from '../../../domain/time-window';
import { type Dates, useDates } from './use-dates';

type Words = Pick<CampaignFile, 'anchors'>;

const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** Reads the rules of a campaign file back in words. */
export class CampaignWords {
  constructor(
    private readonly t: TFunction<'campaigns'>,
    private readonly dates: Dates,
    private readonly file: Words,
  ) {}

  private anchor(id: string): string {
    const found = this.file.anchors.find((one) => one.id === id);
    const name = found?.name || this.t('words.unknownEvent');
    return found?.on ? this.t('words.eventOn', { name, on: this.day(found.on) }) : name;
  }

  private day(on: string): string {
    const at = parseDueInstant(on);
    return at === null ? on || this.t('words.noDay') : this.dates.due(at);
  }

  edge(edge: WindowEdge | undefined): string {
    if (edge === undefined) return '';
    return 'on' in edge ? this.day(edge.on) : this.anchor(edge.anchor);
  }

  /** From when to when; an end that is not set says nothing. */
  span(from: WindowEdge | undefined, to: WindowEdge | undefined): string {
    if (!from && !to) return this.t('words.noSpan');
    if (!to) return this.t('words.since', { from: this.edge(from) });
    if (!from) return this.t('words.until', { to: this.edge(to) });
    return this.t('words.span', { from: this.edge(from), to: this.edge(to) });
  }

  window(window: TimeWindow): string {
    switch (window.kind) {
      case 'days':
        return window.from === window.to
          ? this.day(window.from)
          : this.t('words.span', { from: this.day(window.from), to: this.day(window.to) });
      case 'months':
        return this.t(window.from === window.to ? 'words.month' : 'words.months', { ...window });
      case 'year':
        return this.t('words.year', { year: window.year });
      case 'open':
        return window.from === undefined
          ? this.t('words.open')
          : this.t('words.openSince', { from: this.day(window.from) });
      case 'anchored':
        return this.span(window.from, window.to);
      case 'prompt':
        return this.t('words.prompt', { words: window.words });
    }
  }

  private origin(from: DueOrigin): string {
    if (typeof from === 'object') return this.anchor(from.anchor);
    return this.t(`words.origin.${from}`);
  }

  private counted(kind: 'days' | 'workdays', count: number, from: DueOrigin): string {
    const side = count < 0 ? 'Before' : 'After';
    const values = { count: Math.abs(count), from: this.origin(from) };
    return this.t(`words.${kind}${side}`, values);
  }

  due(due: DueRule): string {
    switch (due.kind) {
      case 'instant':
        return this.t('words.by', { at: this.day(due.at) });
      case 'days':
      case 'workdays':
        return this.counted(due.kind, due.count, due.from);
      case 'windowEnd':
        return this.t('words.windowEnd');
      case 'each':
        return this.t(`words.each.${due.every}`, {
          day: due.day,
          weekday: this.t(`words.weekday.${WEEKDAYS[due.day - 1] ?? 'monday'}`),
          until: this.day(due.until),
        });
      case 'duration':
        return this.t('words.duration', { iso: due.iso, from: this.origin(due.from) });
      case 'none':
        return this.t('words.undated');
    }
  }

  offset(offset: RungOffset): string {
    if (offset.kind === 'duration') {
      return this.t(offset.before ? 'words.durationBefore' : 'words.durationAfter', {
        iso: offset.iso,
      });
    }
    if (offset.count === 0) return this.t('words.atDue');
    const side = offset.count < 0 ? 'Before' : 'After';
    return this.t(`words.${offset.kind}${side}`, {
      count: Math.abs(offset.count),
      from: this.t('words.origin.due'),
    });
  }

  /**
   * What happens at a rung, as a sentence without its full stop.
   * @param nameOf the name of a unit by id; without it an office that is named stays unnamed
   */
  rung(rung: Omit<Rung, 'no' | 'hours'>, nameOf?: (id: string) => string | undefined): string {
    const { offset, action, audiences, confirmWithin, handTo, circulate = USUAL_READERS } = rung;
    const when = this.offset(offset);
    const words = { when, action: this.t(`action.${action}`) };
    const comma = this.t('words.comma');
    const whom = audiences.map((one) => this.t(`audience.${one}`)).join(comma);
    const readers = circulate.map((one) => this.t(`reader.${one}`)).join(comma);
    const named = handTo === undefined ? this.t('words.rung.issuer') : nameOf?.(handTo);
    const taker = named ?? this.t('words.rung.office');
    const said =
      whom === ''
        ? this.t('words.rung.nobody', words)
        : this.t(`words.rung.${action}`, { when, whom, readers, taker });
    if (confirmWithin === undefined) return said;
    return said + this.t('words.rung.confirmed', { count: confirmWithin });
  }

  /** @param nameOf the name of a unit by id, name or alias */
  ref(ref: UnitRef, nameOf: (words: string) => string): string {
    if ('unit' in ref) return nameOf(ref.unit);
    const unitClass = this.t(`unitClass.${ref.unitClass}`);
    if (!ref.except?.length) return this.t('words.allOf', { unitClass });
    const names = ref.except.map(nameOf).join(this.t('words.comma'));
    return this.t('words.allBut', { unitClass, names });
  }
}

/** Words for the rules of one file, in the reader's language. */
export function useCampaignWords(file: Words): CampaignWords {
  const { t } = useTranslation('campaigns');
  return new CampaignWords(t, useDates(), file);
}
