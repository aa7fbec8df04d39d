import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ItemView } from '../../../contract/items';
import { useDates } from '../../ui/use-dates';
import { CloseDialog } from './close-dialog';
import { CountersignDialog } from './countersign-dialog';

type Open = 'close' | 'agree' | 'refuse';

/** The closing that was proposed: as what, by whom, who has agreed and whom it waits for. */
function Proposed({ item }: { item: ItemView }) {
  const { t } = useTranslation('items');
  const { t: states } = useTranslation('states');
  const dates = useDates();
  const { closing, units, names } = item;
  if (!closing) return null;
  const nameOf = (office: string): string =>
    units.find(({ unit }) => unit === office)?.name ?? names.units[office] ?? '';
  const { state, office, proposedAt, reason, signed, waits } = closing;
  return (
    <>
      <p>
        {t('closing.proposed', {
          ...{ office: nameOf(office), state: states(`item.${state}`), reason },
          at: dates.moment(proposedAt),
        })}
      </p>
      <ul className="item-signed">
        {signed.map((one) => (
          <li key={one.office}>
            {nameOf(one.office)} <span className="mark mark-green">{t('closing.signed')}</span>{' '}
            <span className="soft">{one.opinion}</span>
          </li>
        ))}
        {waits.map((one) => (
          <li key={one}>
            {nameOf(one)} <span className="mark mark-amber">{t('closing.waits')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** 办结销号 of an item: proposed by a lead, countersigned by the others, or closed by the sponsor. */
export function ItemClosing({ item }: { item: ItemView }) {
  const { t } = useTranslation('items');
  const [open, setOpen] = useState<Open | null>(null);
  const closes = item.can.includes('closeItem') && item.state === 'underway';
  const signs = item.can.includes('countersignClosing');
  if (!item.closing && !closes) return null;
  const onClose = () => setOpen(null);
  return (
    <section className="card item-closing" aria-label={t('closing.title')}>
      <h2>{t('closing.title')}</h2>
      <Proposed item={item} />
      <div className="item-acts">
        {signs && (
          <>
            <Button type="primary" onClick={() => setOpen('agree')}>
              {t('closing.agree')}
            </Button>
            <Button onClick={() => setOpen('refuse')}>{t('closing.refuse')}</Button>
          </>
        )}
        {closes && (
          <Button onClick={() => setOpen('close')}>
            {t(item.closing ? 'closing.again' : 'closing.close')}
          </Button>
        )}
      </div>
      {open === 'close' && <CloseDialog item={item} onClose={onClose} />}
      {(open === 'agree' || open === 'refuse') && (
        <CountersignDialog item={item} agree={open === 'agree'} onClose={onClose} />
      )}
    </section>
  );
}
