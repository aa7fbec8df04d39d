import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '../../api/get-session';
import { SessionFrame } from './session-frame';
import { SignInForm } from './sign-in-form';

/** Signs in; the address asked for is opened afterwards. */
export function SignInPage() {
  const { t } = useTranslation('session');
  const queries = useQueryClient();
  const enter = () => void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
  return (
    <SessionFrame title={t('title')}>
      <SignInForm onDone={enter} />
      <p className="session-help soft">{t('help')}</p>
    </SessionFrame>
  );
}
