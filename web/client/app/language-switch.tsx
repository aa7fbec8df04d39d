import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { speak } from './texts';

/** Names the other language in that language. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const other = i18n.language === 'en' ? 'zh-CN' : 'en';
  return (
    <Button size="small" type="text" lang={other} onClick={() => void speak(other)}>
      {t('otherLanguage')}
    </Button>
  );
}
