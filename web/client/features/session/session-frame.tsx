import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../app/language-switch';
import './session.css';

/** The page of whoever is not inside yet. */
export function SessionFrame({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <main className="session">
      <div className="session-card card">
        <p className="session-brand">{t('name')}</p>
        <p className="session-motto">{t('motto')}</p>
        <h1 className="session-title">{title}</h1>
        {children}
      </div>
      <LanguageSwitch />
    </main>
  );
}
