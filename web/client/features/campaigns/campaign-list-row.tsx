import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CampaignRow } from '../../../contract/campaigns';
import { useDates } from '../../ui/use-dates';
import { STATUS_MARK } from './campaign-group';

function useFacts(row: CampaignRow, office: string | null): string {
  const { t } = useTranslation('campaigns');
  const dates = useDates();
  const { number, draftedAt, deliveredAt, participants, duties, sponsor, draft } = row;
  return [
    number,
    draftedAt === null ? '' : t('draftedAt', { at: dates.moment(draftedAt) }),
    deliveredAt === null ? '' : t('deliveredAt', { at: dates.moment(deliveredAt) }),
    draft ? '' : t('participants', { count: participants }),
    draft ? '' : t('duties', { count: duties }),
    sponsor === office ? t('asSponsor') : '',
  ]
    .filter((word) => word !== '')
    .join(' · ');
}

/** One campaign; a draft opens in the editor, an issued one to be read. */
export function CampaignListRow({ row, office }: { row: CampaignRow; office: string | null }) {
  const { t } = useTranslation('campaigns');
  const facts = useFacts(row, office);
  return (
    <li>
      <Link
        className="campaign-row"
        to={row.draft ? '/campaigns/$campaign/edit' : '/campaigns/$campaign'}
        params={{ campaign: row.id }}
      >
        <span>
          <span className={STATUS_MARK[row.status]}>{t(`status.${row.status}`)}</span>
        </span>
        <span className="campaign-row-what">
          <strong>{row.title.trim() || t('untitled')}</strong>
          <span className="soft">{facts}</span>
        </span>
      </Link>
    </li>
  );
}
