import { useTranslation } from 'react-i18next';
import { useDesk } from './desk-context';

/** The pane while nothing is open. */
export function NothingOpen() {
  const { t } = useTranslation('review');
  const { rows, hasKeys } = useDesk();
  return (
    <section className="card review-pane review-nothing state-box" aria-label={t('pane')}>
      <p>{t(rows.length === 0 ? 'emptyPane' : 'choose')}</p>
      {rows.length > 0 && hasKeys && <p className="review-hint">{t('chooseByKey')}</p>}
    </section>
  );
}
