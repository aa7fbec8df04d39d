import { useRef, useState } from 'react';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AttachmentRef } from '../../../../domain/form';
import type { TaskView } from '../../../contract/tasks';
import { useTaskAct } from '../../api/act-on-task';
import { sessionQuery } from '../../api/get-session';
import { Dialog } from '../../ui/dialog';
import { Failure } from '../../ui/failure';
import { AttachmentList } from '../../ui/form/attachment-list';
import { SecrecyNote } from '../../ui/form/secrecy-note';
import { UploadList } from '../../ui/form/upload-list';
import { useUploads } from '../../ui/form/use-uploads';

const MOST_FILES = 20;

interface SealedDialogProps {
  task: TaskView;
  duty: string;
  submission: string;
  onClose: () => void;
}

function useScans(task: TaskView) {
  const [files, setFiles] = useState<AttachmentRef[]>([]);
  const { data: session } = useQuery(sessionQuery);
  const limit = session?.attachmentLimit ?? Infinity;
  return {
    files,
    ...useUploads({ issuance: task, limit, most: MOST_FILES, files, keep: setFiles }),
  };
}

function Scans({ scans }: { scans: ReturnType<typeof useScans> }) {
  const { t } = useTranslation('documents');
  const input = useRef<HTMLInputElement>(null);
  return (
    <fieldset className="field">
      <legend>{t('sealed.files')}</legend>
      <AttachmentList files={scans.files} onRemove={scans.remove} />
      <UploadList uploads={scans.uploads} onDismiss={scans.dismiss} />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".pdf,.jpg,.jpeg,.png"
        aria-label={t('sealed.files')}
        onChange={(event) => {
          scans.add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Button onClick={() => input.current?.click()}>{t('sealed.add')}</Button>
      <SecrecyNote />
    </fieldset>
  );
}

/** Takes the scan of the paper that was printed, signed and sealed. */
export function SealedDialog({ task, duty, submission, onClose }: SealedDialogProps) {
  const { t } = useTranslation('documents');
  const scans = useScans(task);
  const act = useTaskAct(task);
  const attachments = scans.files.map(({ id }) => id);
  const handIn = () =>
    act.mutate(
      { act: 'handInSealed', body: { duty, submission, attachments } },
      { onSuccess: onClose },
    );
  return (
    <Dialog title={t('sealed.title')} onClose={onClose}>
      <p>{t('sealed.effect')}</p>
      <Scans scans={scans} />
      {act.error && <Failure error={act.error} />}
      <div className="dialog-buttons">
        <Button onClick={onClose}>{t('sealed.cancel')}</Button>
        <Button
          type="primary"
          disabled={attachments.length === 0}
          loading={act.isPending}
          onClick={handIn}
        >
          {t('sealed.title')}
        </Button>
      </div>
    </Dialog>
  );
}
