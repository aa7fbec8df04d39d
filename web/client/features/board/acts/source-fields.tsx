import { useRef } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ENTRY_CHANNELS } from '../../../../../domain/duty-state';
import { AttachmentList } from '../../../ui/form/attachment-list';
import { SecrecyNote } from '../../../ui/form/secrecy-note';
import { UploadList } from '../../../ui/form/upload-list';
import { ChoiceField } from '../../../ui/act-fields';
import type { useSource } from './use-source';

/** How it arrived, and the note of the call or the fax. */
export function SourceFields({ from }: { from: ReturnType<typeof useSource> }) {
  const { t } = useTranslation('board');
  const input = useRef<HTMLInputElement>(null);
  const { source, files, uploads, setChannel, add, remove, dismiss } = from;
  return (
    <>
      <ChoiceField
        label={t('dialog.channel')}
        value={source.channel}
        onChange={(value) => setChannel(ENTRY_CHANNELS.find((one) => one === value) ?? 'phone')}
      >
        {ENTRY_CHANNELS.map((one) => (
          <option key={one} value={one}>
            {t(`channel.${one}`)}
          </option>
        ))}
      </ChoiceField>
      <fieldset className="field">
        <legend>{t('dialog.note')}</legend>
        <AttachmentList files={files} onRemove={remove} />
        <UploadList uploads={uploads} onDismiss={dismiss} />
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t('dialog.note')}
          onChange={(event) => {
            add([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <Button onClick={() => input.current?.click()}>{t('dialog.addFile')}</Button>
        <SecrecyNote />
      </fieldset>
    </>
  );
}
