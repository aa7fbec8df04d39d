import { type RefObject, useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * Keeps the title of the browser's tab as the heading of the page: whatever screen is shown, and
 * however late its heading comes.
 */
export function usePageTitle(page: RefObject<HTMLElement | null>): void {
  const { t } = useTranslation();
  useEffect(() => {
    const shown = page.current;
    if (!shown) return;
    const name = () => {
      const heading = shown.querySelector('h1')?.textContent;
      const title = heading ? t('pageTitle', { heading }) : t('name');
      if (document.title !== title) document.title = title;
    };
    name();
    const observer = new MutationObserver(name);
    observer.observe(shown, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      document.title = t('name');
    };
  }, [page, t]);
}
