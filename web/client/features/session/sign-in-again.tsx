import { useEffect, useRef } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SessionBody } from '../../../contract/session';
import { setSessionExpired, useSessionExpired } from '../../api/session-expiry';
import { SignInForm } from './sign-in-form';
import './session.css';

/** Over the page when the session has ended in the middle of something: nothing written is lost. */
export function SignInAgain({ session }: { session: SessionBody }) {
  const { t } = useTranslation('session');
  const queries = useQueryClient();
  const isExpired = useSessionExpired();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isExpired) dialog.current?.showModal();
  }, [isExpired]);
  if (!isExpired) return null;
  const enter = (next: SessionBody) => {
    // What another person was writing is not for this one.
    if (next.person !== session.person) return window.location.assign('/');
    setSessionExpired(false);
    void queries.invalidateQueries();
  };
  return (
    <dialog
      ref={dialog}
      className="session-again"
      aria-labelledby="again-title"
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="again-title">{t('again.title')}</h2>
      <p className="soft">{t('again.sentence')}</p>
      <SignInForm account={session.account} onDone={enter} />
    </dialog>
  );
}
