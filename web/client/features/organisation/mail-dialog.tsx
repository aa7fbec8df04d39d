import { type FormEvent, useState } from 'react';
import { Button, Input } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isMailAddress } from '../../../../domain/mail-address';
import type { PersonView } from '../../../contract/organisation';
import { useSaveMailAddress } from '../../api/save-mail-address';
import { Dialog } from '../../ui/dialog';
import { Failure } from '../../ui/failure';
import { LabelledField } from '../../ui/labelled-field';

interface MailDialogProps {
  person: PersonView;
  onClose: () => void;
  onDone: () => void;
}

/** 邮箱: where somebody's mail goes. What is known is shown masked and written anew. */
export function MailDialog({ person, onClose, onDone }: MailDialogProps) {
  const { t } = useTranslation('organisation');
  const queries = useQueryClient();
  const [address, setAddress] = useState('');
  const [isAsked, setAsked] = useState(false);
  const save = useSaveMailAddress();
  const typed = address.trim();
  const isSound = typed === '' || isMailAddress(typed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!isSound) return;
    const onSuccess = () => {
      void queries.invalidateQueries({ queryKey: ['organisation'] });
      onDone();
    };
    save.mutate({ person: person.id, address: typed }, { onSuccess });
  };
  return (
    <Dialog title={t('mail.title', { name: person.name })} onClose={onClose}>
      <form className="organisation-form" onSubmit={submit} noValidate>
        <p>{person.mail === null ? t('mail.none') : t('mail.known', { mail: person.mail })}</p>
        <LabelledField label={t('mail.address')} hint={t('mail.hint')}>
          {(id) => (
            <Input
              id={id}
              type="email"
              value={address}
              maxLength={254}
              autoCapitalize="none"
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => setAddress(event.target.value)}
            />
          )}
        </LabelledField>
        {isAsked && !isSound && <p className="organisation-missing">{t('mail.malformed')}</p>}
        {save.isError && <Failure error={save.error} />}
        <div className="dialog-buttons">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
