import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';

/** A password on its way to somebody. */
export interface ShownPassword {
  name: string;
  account: string;
  password: string;
}

/** Shows a password this once. */
export function PasswordDialog({ shown, onClose }: { shown: ShownPassword; onClose: () => void }) {
  const { t } = useTranslation('organisation');
  const [isCopied, setCopied] = useState(false);
  const { name, account, password } = shown;
  const copy = () => void navigator.clipboard.writeText(password).then(() => setCopied(true));
  return (
    <Dialog title={t('password.title')} onClose={onClose}>
      <dl className="unit-facts">
        <div>
          <dt>{t('people.name')}</dt>
          <dd>{name}</dd>
        </div>
        <div>
          <dt>{t('people.account')}</dt>
          <dd>{account}</dd>
        </div>
      </dl>
      <p className="shown-password">
        <code>{password}</code>
        {/* Only a page that came over a safe line may write to the clipboard. */}
        {window.isSecureContext && (
          <Button size="small" onClick={copy}>
            {t(isCopied ? 'password.copied' : 'password.copy')}
          </Button>
        )}
      </p>
      <p className="soft">{t('password.sentence')}</p>
      <div className="dialog-buttons">
        <Button type="primary" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
    </Dialog>
  );
}
