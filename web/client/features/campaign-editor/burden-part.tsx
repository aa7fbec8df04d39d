import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BurdenView } from '../../../contract/campaigns';

const MINUTES = 60;

/** 填报负担: what the notice asks to be filled in, in one sentence, against the cap on it. */
export function BurdenPart({ burden }: { burden: BurdenView }) {
  const { t } = useTranslation('editor');
  const { units, known, cap, isOverCap } = burden;
  if (units === 0) return <p className="soft">{t('burden.none')}</p>;
  const hours = Math.max(1, Math.round(burden.minutes / MINUTES));
  const bound = cap && t('burden.cap', { from: cap.from, minutes: cap.minutes });
  return (
    <section className="burden" aria-label={t('burden.title')}>
      <h3>{t('burden.title')}</h3>
      <p>
        {t('burden.one', {
          fields: burden.fieldsOfOne,
          rounds: burden.roundsOfOne,
          minutes: burden.minutesOfOne,
        })}
        {t('burden.all', { units, fields: burden.fields, hours })}
        {known > 0 && t('burden.known', { known })}
      </p>
      {isOverCap ? (
        <Alert type="warning" title={bound} description={t('burden.over')} />
      ) : (
        bound !== null && <p className="soft">{t('burden.within', { bound })}</p>
      )}
      <p className="soft">{t('burden.how')}</p>
    </section>
  );
}
