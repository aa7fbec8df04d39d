import { type ChangeEvent, useRef, useState } from 'react';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { LabelledField } from '../../ui/labelled-field';

const ACCEPTED = '.docx,.pdf,.txt,.md,.doc,.wps,.ofd,.png,.jpg,.jpeg';

interface ChooseNoticeProps {
  isBusy: boolean;
  onChoose: (file: File) => void;
}

/** A file or pasted text; that nothing secret belongs here is said before. */
export function ChooseNotice({ isBusy, onChoose }: ChooseNoticeProps) {
  const { t } = useTranslation('noticeImport');
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    // The same file, mended, may be chosen again.
    target.value = '';
    if (file) onChoose(file);
  };
  return (
    <section className="card import-choose">
      <p className="import-secrecy">{t('secrecy')}</p>
      <p className="soft">{t('formats', { read: '.docx .pdf .txt .md' })}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED}
        aria-label={t('choose')}
        onChange={choose}
      />
      <p>
        <Button type="primary" loading={isBusy} onClick={() => input.current?.click()}>
          {t('choose')}
        </Button>
      </p>
      <LabelledField label={t('paste')}>
        {(id) => (
          <Input.TextArea
            id={id}
            rows={6}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </LabelledField>
      <p>
        <Button
          disabled={text.trim() === '' || isBusy}
          onClick={() => onChoose(new File([text], t('pasted')))}
        >
          {t('readPasted')}
        </Button>
      </p>
    </section>
  );
}
