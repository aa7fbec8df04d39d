import { useRef } from 'react';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Annex } from '../../../../domain/campaign-file';
import { sessionQuery } from '../../api/get-session';
import { AttachmentList } from '../../ui/form/attachment-list';
import { SecrecyNote } from '../../ui/form/secrecy-note';
import { UploadList } from '../../ui/form/upload-list';
import { useUploads } from '../../ui/form/use-uploads';
import { useEditing } from './editing';

interface AnnexFileProps {
  annex: Annex;
  onChange: (annex: Annex) => void;
}

/** The paper itself: everybody who takes part will read it once the notice is issued. */
export function AnnexFile({ annex, onChange }: AnnexFileProps) {
  const { t } = useTranslation('editor');
  const { file: campaign } = useEditing();
  const { data: session } = useQuery(sessionQuery);
  const input = useRef<HTMLInputElement>(null);
  const files = annex.file ? [annex.file] : [];
  const { uploads, add, dismiss, remove } = useUploads({
    issuance: { campaign: campaign.id, office: campaign.notice.issuer },
    ...{ limit: session?.attachmentLimit ?? Infinity, most: 1, files },
    keep: ([file]) => {
      const { file: _earlier, ...named } = annex;
      onChange(file ? { ...named, file } : named);
    },
  });
  const label = t('notice.annexFile', { label: annex.label });
  return (
    <div className="edit-annex-file">
      <AttachmentList files={files} onRemove={remove} />
      <UploadList uploads={uploads} onDismiss={dismiss} />
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        onChange={(event) => {
          add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      {files.length === 0 && (
        <>
          <Button size="small" aria-label={label} onClick={() => input.current?.click()}>
            {t('notice.addAnnexFile')}
          </Button>
          <SecrecyNote />
        </>
      )}
    </div>
  );
}
