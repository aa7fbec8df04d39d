import { useTranslation } from 'react-i18next';
import type { InnerSettingsView } from '../../../../contract/inner';

/** The same for whoever may not change it: whether it is on, and who sets it. */
export function SettingsRead({ view }: { view: InnerSettingsView }) {
  const { t } = useTranslation('inside');
  return (
    <section className="card settings-box">
      <p>
        <span className={`mark mark-${view.isOn ? 'green' : 'plain'}`}>
          {t(view.isOn ? 'settings.isOn' : 'settings.isOff')}
        </span>{' '}
        {view.names.units[view.unit]}
      </p>
      <p className="soft">{t('settings.readOnly')}</p>
    </section>
  );
}
