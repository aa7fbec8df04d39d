import { ConfigProvider } from 'antd';
import chinese from 'antd/locale/zh_CN';
import { QueryClientProvider } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Gate } from './gate';
import { queryClient } from './query-client';
import { theme } from './theme';

/** The server puts a nonce into the page; style sheets made while it runs carry it. */
function cspNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/** The whole client. */
export function App() {
  const { i18n } = useTranslation();
  return (
    <ConfigProvider
      csp={{ nonce: cspNonce() }}
      theme={theme}
      locale={i18n.language === 'en' ? undefined : chinese}
      button={{ autoInsertSpace: false }}
    >
      <QueryClientProvider client={queryClient}>
        <Gate />
      </QueryClientProvider>
    </ConfigProvider>
  );
}
