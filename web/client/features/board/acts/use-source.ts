import { useState } from 'react';
import type { EntryChannel } from '../../../../../domain/duty-state';
import type { AttachmentRef } from '../../../../../domain/form';
import type { IssuanceRef } from '../../../../../domain/stream-name';
import { uploadAttachment } from '../../../api/upload-attachment';

/** How something that is entered for a unit arrived: the channel and what proves it. */
export function useSource(issuance: IssuanceRef) {
  const [channel, setChannel] = useState<EntryChannel>('phone');
  const [files, setFiles] = useState<AttachmentRef[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const add = async (chosen: readonly File[]) => {
    setBusy(true);
    setError(null);
    try {
      for (const file of chosen) {
        const stored = await uploadAttachment(issuance, file);
        setFiles((before) => [...before, stored]);
      }
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  };
  const remove = (id: string) => setFiles(files.filter((file) => file.id !== id));
  const source = { channel, attachments: files.map(({ id }) => id) };
  return { source, files, isBusy, error, setChannel, add, remove };
}
