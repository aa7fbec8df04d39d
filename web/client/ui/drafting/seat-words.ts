import { useTranslation } from 'react-i18next';
import type { DraftingView } from '../../../contract/drafting';

interface Seat {
  person: string;
  office: string;
}

/** A seat as the value of a choice. */
export function seatKey({ person, office }: Seat): string {
  return `${person}@${office}`;
}

/** The seat a choice stands for; undefined for none of these. */
export function seatOf(key: string, seats: readonly Seat[]): Seat | undefined {
  return seats.find((one) => seatKey(one) === key);
}

/** Names of people on a draft, with and without the office they speak for. */
export function useSeatWords({ names }: Pick<DraftingView, 'names'>) {
  const { t } = useTranslation('drafting');
  const person = (seat: Seat) => names.people[seat.person] ?? t('somebody');
  const whole = (seat: Seat) =>
    t('seat', { name: person(seat), office: names.units[seat.office] ?? '' });
  return { person, whole };
}
