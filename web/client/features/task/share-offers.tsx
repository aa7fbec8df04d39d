import { useId } from 'react';
import { Checkbox } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SharingOffer } from '../../../contract/sharing';
import type { DraftRef } from '../../api/get-draft';
import { sharingQuery } from '../../api/get-sharing';
import { useDates } from '../../ui/use-dates';
import { useNoticeName } from '../../ui/use-notice-name';
import './share-offers.css';

/** Which duty of another notice the report is to serve too; null: none. */
export type Also = Pick<SharingOffer, 'campaign' | 'office' | 'duty'> | null;

function isSame(a: Also, b: SharingOffer): boolean {
  return a?.campaign === b.campaign && a.office === b.office && a.duty === b.duty;
}

interface ShareOffersProps {
  about: DraftRef;
  also: Also;
  onChange: (also: Also) => void;
}

/** Offers to hand in to another notice at once (一次报送，两件共用): one of them, or none. */
export function ShareOffers({ about, also, onChange }: ShareOffersProps) {
  const { t } = useTranslation('linked');
  const dates = useDates();
  const nameOf = useNoticeName();
  const head = useId();
  const { data } = useQuery(sharingQuery(about));
  const offers = data?.offers ?? [];
  if (offers.length === 0) return null;
  return (
    <div className="share-offers" role="group" aria-labelledby={head}>
      <strong id={head}>{t('offer.title')}</strong>
      {offers.map((offer) => {
        const { campaign, office, duty, dutyTitle, dueAt } = offer;
        const due = dueAt === null ? '' : t('offer.due', { on: dates.due(dueAt) });
        return (
          <Checkbox
            key={`${campaign} ${office} ${duty}`}
            checked={isSame(also, offer)}
            onChange={({ target }) => onChange(target.checked ? { campaign, office, duty } : null)}
          >
            {t('offer.as', { notice: nameOf(offer), duty: dutyTitle })}
            {due}
          </Checkbox>
        );
      })}
      <p className="soft">{t('offer.hint')}</p>
    </div>
  );
}
