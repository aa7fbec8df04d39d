import { useTranslation } from 'react-i18next';
import { endOfDay } from '../../../domain/shanghai-time';
import type { CampaignPreview, DueDayBody } from '../../contract/campaigns';
import { useDates } from './use-dates';

const MOST_TOLD = 12;

function DueList({ days }: { days: readonly DueDayBody[] }) {
  const { t } = useTranslation('campaigns');
  const dates = useDates();
  return (
    <ul>
      {days.slice(0, MOST_TOLD).map(({ duty, dueOn, title, units }) => (
        <li key={`${dueOn} ${duty}`}>
          {t('risk.due', { on: dates.due(endOfDay(dueOn)), title, count: units })}
        </li>
      ))}
      {days.length > MOST_TOLD && (
        <li className="soft">{t('risk.more', { count: days.length - MOST_TOLD })}</li>
      )}
    </ul>
  );
}

interface DueRisksProps {
  risk: Pick<CampaignPreview['risk'], 'onDaysOff' | 'assumed'>;
  /** Last day that has been decreed. */
  knownUntil: string;
}

/** Dues that fall on days off, or into years whose holidays are not decreed yet. */
export function DueRisks({ risk, knownUntil }: DueRisksProps) {
  const { t } = useTranslation('campaigns');
  const { onDaysOff, assumed } = risk;
  return (
    <>
      {onDaysOff.length > 0 && (
        <div className="due-risk">
          <p className="mark mark-amber">{t('risk.onDaysOff', { count: onDaysOff.length })}</p>
          <DueList days={onDaysOff} />
        </div>
      )}
      {assumed.length > 0 && (
        <div className="due-risk">
          <p className="mark mark-amber">
            {t('risk.assumed', { count: assumed.length, year: knownUntil.slice(0, 4) })}
          </p>
          <DueList days={assumed} />
          <p className="soft">{t('risk.assumedHint')}</p>
        </div>
      )}
    </>
  );
}
