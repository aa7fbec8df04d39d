import { useTranslation } from 'react-i18next';
import { LANGUAGES, speak } from '../../app/texts';

/** The language of every screen, kept in this browser. */
export function Language() {
  const { t, i18n } = useTranslation('settings');
  return (
    <section className="card settings-box">
      <fieldset className="settings-language">
        <legend>{t('language')}</legend>
        {LANGUAGES.map((language) => (
          <label key={language}>
            <input
              type="radio"
              name="language"
              checked={i18n.language === language}
              onChange={() => void speak(language)}
            />
            {t(`languages.${language}`)}
          </label>
        ))}
      </fieldset>
    </section>
  );
}
