import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../../contract/organisation';
import { useResetPassword } from '../../api/reset-password';
import { useSavePerson } from '../../api/save-person';
import { Dialog } from '../../ui/dialog';
import { Failure } from '../../ui/failure';

/** What is done to an account after a question. */
export type AccountAct = 'reset' | 'disable' | 'enable';

interface AccountDialogProps {
  person: PersonView;
  act: AccountAct;
  onClose: () => void;
  /** A new password where there is one. */
  onDone: (password: string | null) => void;
}

/** Says what an act on an account means and asks before it is done. */
export function AccountDialog({ person, act, onClose, onDone }: AccountDialogProps) {
  const { t } = useTranslation('organisation');
  const reset = useResetPassword();
  const save = useSavePerson();
  const error = reset.error ?? save.error;
  const run = () => {
    if (act === 'reset') {
      reset.mutate(person.id, { onSuccess: ({ password }) => onDone(password) });
    } else {
      const change = { disabled: act === 'disable' };
      save.mutate({ person: person.id, change }, { onSuccess: () => onDone(null) });
    }
  };
  return (
    <Dialog title={t(`people.${act}Title`)} onClose={onClose}>
      <p>{t(`people.${act}Effect`, { name: person.name })}</p>
      {error && <Failure error={error} />}
      <div className="dialog-buttons">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="primary" loading={reset.isPending || save.isPending} onClick={run}>
          {t(`people.${act}`)}
        </Button>
      </div>
    </Dialog>
  );
}
