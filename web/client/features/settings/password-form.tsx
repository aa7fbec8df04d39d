import { type FormEvent, useId, useState } from 'react';
import { Alert, Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useChangePassword } from '../../api/change-password';
import { Failure } from '../../ui/failure';

const LEAST = 8;
const BLANK = { current: '', next: '', again: '' };
const FIELDS = ['current', 'next', 'again'] as const;

type Typed = typeof BLANK;

/** What is wrong with what was typed; null: nothing. */
function mistake({ current, next, again }: Typed): 'missing' | 'short' | 'differs' | null {
  if (current === '' || next === '') return 'missing';
  if (next.length < LEAST) return 'short';
  return next === again ? null : 'differs';
}

/** 修改密码: the old one once, the new one twice. */
export function PasswordForm({ account }: { account: string }) {
  const { t } = useTranslation('settings');
  const id = useId();
  const [typed, setTyped] = useState<Typed>(BLANK);
  const [isAsked, setAsked] = useState(false);
  const change = useChangePassword();
  const wrong = mistake(typed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (wrong !== null) return;
    const { current, next } = typed;
    const onSuccess = () => {
      setTyped(BLANK);
      setAsked(false);
    };
    change.mutate({ current, next }, { onSuccess });
  };
  return (
    <section className="card settings-box" aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`}>{t('password.title')}</h2>
      <p className="soft">{t('password.sentence')}</p>
      <form className="settings-form" onSubmit={submit} noValidate>
        {/* Browsers that keep passwords look for whose it is. */}
        <input type="hidden" name="username" autoComplete="username" value={account} readOnly />
        {FIELDS.map((name) => (
          <div key={name} className="settings-field">
            <label htmlFor={`${id}${name}`}>{t(`password.${name}`)}</label>
            <Input.Password
              id={`${id}${name}`}
              autoComplete={name === 'current' ? 'current-password' : 'new-password'}
              value={typed[name]}
              onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
            />
            {name === 'next' && <p className="soft">{t('password.hint')}</p>}
          </div>
        ))}
        {isAsked && wrong !== null && <p className="settings-wrong">{t(`password.${wrong}`)}</p>}
        {change.isError && <Failure error={change.error} />}
        {change.isSuccess && !isAsked && (
          <Alert type="success" showIcon role="status" title={t('password.changed')} />
        )}
        <p>
          <Button type="primary" htmlType="submit" loading={change.isPending}>
            {t('password.change')}
          </Button>
        </p>
      </form>
    </section>
  );
}
