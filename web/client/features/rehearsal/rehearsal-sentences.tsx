import { useTranslation } from 'react-i18next';
import { endOfDay } from '../../../../domain/shanghai-time';
import type { RehearsalFigures, RehearsalView } from '../../../contract/rehearsal';
import { useDates } from '../../ui/use-dates';
import { ApproverSentences } from './approver-sentences';

interface SentencesProps {
  report: RehearsalFigures;
  view: Pick<RehearsalView, 'names' | 'tookMs'>;
}

/** What a rehearsal came to, in plain words. */
export function RehearsalSentences({ report, view }: SentencesProps) {
  const { t } = useTranslation('rehearsal');
  const dates = useDates();
  const day = (on: string): string => dates.day(endOfDay(on));
  const { participants, duties, forms, lateForms: late, returned, peak, desks, total } = report;
  const told = { ...report.counts, total, offices: report.officesTold };
  return (
    <ul className="rehearsal-says">
      <li>
        {t('says.scope', {
          ...{ participants, duties, forms, late, returned, end: day(report.endsOn) },
        })}
      </li>
      <li>{total > 0 ? t('says.total', told) : t('says.none')}</li>
      {peak && (
        <li>
          <strong>{t('says.peak', { on: day(peak.on), total: peak.total })}</strong>
        </li>
      )}
      {report.escalated > 0 && <li>{t('says.escalated', { count: report.escalated })}</li>}
      <ApproverSentences report={report} names={view.names} />
      {desks.map(({ office, handling, received, longest, slowest }) => (
        <li key={`${office} ${handling}`}>
          {t('says.desk', {
            ...{ office: view.names.units[office] ?? '', handling: t(`handling.${handling}`) },
            ...{ received, longest: longest.waiting, on: day(longest.on), slowest },
          })}
        </li>
      ))}
      {report.open > 0 && <li>{t('says.open', { count: report.open })}</li>}
      {report.undated > 0 && <li>{t('says.undated', { count: report.undated })}</li>}
      <li className="soft">{t('says.took', { seconds: (view.tookMs / 1_000).toFixed(1) })}</li>
    </ul>
  );
}
