import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import * as chinese from '../i18n/zh-CN';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEPT_AT = 'luoshi.language';

function keptLanguage(): Language {
  return localStorage.getItem(KEPT_AT) === 'en' ? 'en' : 'zh-CN';
}

async function load(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'app')) {
    const english: Record<string, object> = await import('../i18n/en');
    for (const [feature, texts] of Object.entries(english)) {
      i18next.addResourceBundle('en', feature, texts);
    }
  }
}

/** Prepares the texts; Chinese is part of the page, English is fetched when it is wanted. */
export async function startTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { 'zh-CN': chinese },
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    defaultNS: 'app',
    interpolation: { escapeValue: false },
  });
  await speak(keptLanguage());
}

/** Changes the language of the whole client and remembers it in this browser. */
export async function speak(language: Language): Promise<void> {
  await load(language);
  localStorage.setItem(KEPT_AT, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
