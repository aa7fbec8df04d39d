import { Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '../api/get-session';
import { actFor } from '../api/office';
import { useSignOut } from '../api/sign-out';

/** Ends the session and forgets what this tab has read. */
export function SignOut() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const signOut = useSignOut(() => {
    actFor(null);
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    queries.setQueryData(sessionQuery.queryKey, null);
  });
  return (
    <Button size="small" type="text" loading={signOut.isPending} onClick={() => signOut.mutate()}>
      {t('header.signOut')}
    </Button>
  );
}
