import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { EntryChannel } from '../../../../../domain/duty-state';
import type { AttachmentRef } from '../../../../../domain/form';
import type { IssuanceRef } from '../../../../../domain/stream-name';
import { sessionQuery } from '../../../api/get-session';
import { useUploads } from '../../../ui/form/use-uploads';

const MOST_FILES = 20;

/** How something that is entered for a unit arrived: the channel and what proves it. */
export function useSource(issuance: IssuanceRef) {
  const [channel, setChannel] = useState<EntryChannel>('phone');
  const [files, setFiles] = useState<AttachmentRef[]>([]);
  const { data: session } = useQuery(sessionQuery);
  const limit = session?.attachmentLimit ?? Infinity;
  const uploading = useUploads({ issuance, limit, most: MOST_FILES, files, keep: setFiles });
  const source = { channel, attachments: files.map(({ id }) => id) };
  return { ...uploading, source, files, setChannel };
}
