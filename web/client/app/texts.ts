import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import * as first from '../i18n/zh-CN/first';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEPT_AT = 'luoshi.language';

function keptLanguage(): Language {
  return localStorage.getItem(KEPT_AT) === 'en' ? 'en' : 'zh-CN';
}

async function load(language: Language): Promise<void> {
  const all: Record<string, object> =
    language === 'en' ? await import('../i18n/en') : await import('../i18n/zh-CN');
  for (const [feature, texts] of Object.entries(all)) {
    i18next.addResourceBundle(language, feature, texts);
  }
}

/** Fetches what the first page did without: Chinese stands in where another language lacks a text. */
export async function loadAllTexts(): Promise<void> {
  if (!i18next.hasResourceBundle('zh-CN', 'task')) await load('zh-CN');
}

/** Prepares the texts; the first page's Chinese is part of it, English is fetched when it is wanted. */
export async function startTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { 'zh-CN': { ...first } },
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    defaultNS: 'app',
    interpolation: { escapeValue: false },
  });
  await speak(keptLanguage());
}

/** Changes the language of the whole client and remembers it in this browser. */
export async function speak(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'app')) await load('en');
  localStorage.setItem(KEPT_AT, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
