import { useTranslation } from 'react-i18next';
import { CHOKE_WORKDAYS } from '../../../../domain/rehearsal/approver-report';
import { endOfDay } from '../../../../domain/shanghai-time';
import type { RehearsalFigures, RehearsalView } from '../../../contract/rehearsal';
import { useDates } from '../../ui/use-dates';

/** Told one by one; the others as a number. */
const MOST_TOLD = 3;

interface ApproverSentencesProps {
  report: Pick<RehearsalFigures, 'approvers' | 'approversAsked' | 'approversChoking' | 'unstaffed'>;
  names: RehearsalView['names'];
}

/** Which approver chokes and from which day, in plain words; lines of a list. */
export function ApproverSentences({ report, names }: ApproverSentencesProps) {
  const { t } = useTranslation('rehearsal');
  const dates = useDates();
  const day = (on: string): string => dates.day(endOfDay(on));
  const { approvers, approversAsked, approversChoking, unstaffed } = report;
  const choking = approvers.filter(({ chokesOn }) => chokesOn !== null).slice(0, MOST_TOLD);
  const [busiest] = approvers;
  const named = ({ person, office, longest }: (typeof approvers)[number]) => ({
    ...{ person: names.people[person] ?? '', office: names.units[office] ?? '' },
    ...{ longest: longest.waiting, peak: day(longest.on), days: CHOKE_WORKDAYS },
  });
  return (
    <>
      {choking.map((one) => (
        <li key={`${one.person} ${one.office}`}>
          <strong>{t('says.chokes', { ...named(one), on: day(one.chokesOn ?? '') })}</strong>
          {t('says.chokesMore', { ...one, perDay: one.perDay })}
        </li>
      ))}
      {approversChoking > choking.length && (
        <li>{t('says.chokesElse', { count: approversChoking - choking.length })}</li>
      )}
      {busiest && choking.length === 0 && (
        <li>
          {t('says.flows', { ...named(busiest), count: approversAsked, worst: busiest.worst })}
        </li>
      )}
      {unstaffed.map(({ title, stopped }) => (
        <li key={title}>
          <strong>{t('says.unstaffed', { title, count: stopped })}</strong>
        </li>
      ))}
    </>
  );
}
