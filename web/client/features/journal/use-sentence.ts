import { useTranslation } from 'react-i18next';
import { UNIT_EVENTS, type UnitEvent } from '../../../../domain/unit-event';
import type { TimelineRow } from '../../../contract/journal';
import { useDates } from '../../ui/use-dates';
import { issuanceSentence } from './issuance-sentence';
import { type JournalNames, JournalWords, type ToldEvent } from './journal-words';
import { unitSentence } from './unit-sentence';

function isOfUnit(told: ToldEvent): told is UnitEvent {
  return UNIT_EVENTS.some((act) => act === told.act);
}

/** Tells entries in the reader's language. */
export function useSentence(names: JournalNames): (row: TimelineRow) => string {
  const { t } = useTranslation('journal');
  const words = new JournalWords(t, useDates(), names);
  return ({ act, data }) => {
    const told = { act, data } as ToldEvent;
    return isOfUnit(told) ? unitSentence(t, words, told) : issuanceSentence(t, words, told);
  };
}
