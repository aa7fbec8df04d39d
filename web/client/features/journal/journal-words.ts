import type { TFunction } from 'i18next';
import type { IssuanceEvent } from '../../../../domain/issuance-event';
import type { RearmRow } from '../../../../domain/rearm-row';
import type { UnitEvent } from '../../../../domain/unit-event';
import type { IssuingView } from '../../../contract/board';
import type { JournalPage } from '../../../contract/journal';
import type { Dates } from '../../ui/use-dates';

/** What ids in the record are called. */
export interface JournalNames extends Pick<JournalPage, 'duties'> {
  units: Record<string, string>;
  anchors: IssuingView['anchors'];
}

/** As the journal tells it: of pages of units only how many they were. */
export type ToldEvent =
  | Exclude<IssuanceEvent | UnitEvent, { act: 'participants.enrolled' | 'heads.anchored' }>
  | {
      act: 'participants.enrolled' | 'heads.anchored';
      data: { page: number; units: number };
    };

const FIRST_NAMES = 3;

/** Tells what an entry did, data and all, in one sentence. */
export class JournalWords {
  constructor(
    private readonly t: TFunction<'journal'>,
    private readonly dates: Pick<Dates, 'due'>,
    private readonly names: JournalNames,
  ) {}

  readonly unit = (id: string): string => this.names.units[id] ?? this.t('someUnit');

  readonly duty = (key: string): string => this.names.duties[key] || this.t('someDuty');

  readonly anchor = (id: string): string =>
    this.names.anchors.find((one) => one.id === id)?.name ?? this.t('someEvent');

  readonly due = (at: number | null): string =>
    at === null ? this.t('noDate') : this.dates.due(at);

  /** The first few by name, and how many there are. */
  readonly units = (ids: readonly string[]): string => {
    const all = [...new Set(ids)];
    const names = all.slice(0, FIRST_NAMES).map(this.unit).join(this.t('comma'));
    if (all.length <= FIRST_NAMES) return names;
    return this.t('andMore', { names, count: all.length });
  };

  readonly dutiesOf = (rows: readonly Pick<RearmRow, 'duty'>[]): string =>
    [...new Set(rows.map(({ duty }) => this.duty(duty)))]
      .slice(0, FIRST_NAMES)
      .join(this.t('comma'));

  /** What a person wrote, after a colon; nothing where nothing was written. */
  readonly because = (words: string | undefined): string =>
    words ? this.t('because', { words }) : '';
}
