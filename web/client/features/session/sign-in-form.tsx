import { type FormEvent, useId, useState } from 'react';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SessionBody } from '../../../contract/session';
import { useSignIn } from '../../api/sign-in';
import { Failure } from '../../ui/failure';

interface SignInFormProps {
  /** Filled in where it is known who must sign in again. */
  account?: string;
  onDone: (session: SessionBody) => void;
}

/** Account and password; what the server says of them is shown as it says it. */
export function SignInForm({ account: known = '', onDone }: SignInFormProps) {
  const { t } = useTranslation('session');
  const [account, setAccount] = useState(known);
  const [password, setPassword] = useState('');
  const [isAsked, setAsked] = useState(false);
  const id = useId();
  const signIn = useSignIn(onDone);
  const isWhole = account.trim() !== '' && password !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (isWhole) signIn.mutate({ account: account.trim(), password });
  };
  return (
    <form className="session-form" onSubmit={submit} noValidate>
      <label htmlFor={`${id}account`}>{t('account')}</label>
      <Input
        id={`${id}account`}
        name="account"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus={known === ''}
        value={account}
        onChange={(event) => setAccount(event.target.value)}
        status={isAsked && account.trim() === '' ? 'error' : ''}
      />
      <label htmlFor={`${id}password`}>{t('password')}</label>
      <Input.Password
        id={`${id}password`}
        name="password"
        autoComplete="current-password"
        autoFocus={known !== ''}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        status={isAsked && password === '' ? 'error' : ''}
      />
      {isAsked && !isWhole && <p className="session-missing">{t('missing')}</p>}
      {signIn.isError && isWhole && <Failure error={signIn.error} />}
      <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
        {t('signIn')}
      </Button>
    </form>
  );
}
