import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachmentRef } from '../../../../domain/form';
import type { IssuanceRef } from '../../../../domain/stream-name';
import { type StartedUpload, startUpload } from '../../api/upload-attachment';
import { useFailureSentence } from '../failure-sentence';
import { sizeText } from './size-text';
import { uploadObjection } from './upload-objection';

/** A file on its way, or one that was refused. */
export interface Upload {
  key: string;
  name: string;
  size: number;
  /** How much has gone out, 0 to 1. */
  part: number;
  /** Why it was not taken; null while it is under way. */
  refusal: string | null;
}

interface Uploading {
  issuance: IssuanceRef;
  /** Bytes one file may have. */
  limit: number;
  /** Files the field may hold. */
  most: number;
  files: readonly AttachmentRef[];
  keep: (files: AttachmentRef[]) => void;
}

/** Uploads side by side would only share the line; one that fails stops no other. */
export function useUploads({ issuance, limit, most, files, keep }: Uploading) {
  const { t } = useTranslation('form');
  const sentence = useFailureSentence();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const started = useRef(new Map<string, StartedUpload>());
  const dropped = useRef(new Set<string>());
  const queue = useRef(Promise.resolve());
  // What comes in one after the other must not write over each other.
  const present = useRef<readonly AttachmentRef[]>(files);
  const change = (key: string, next: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...next } : one)));
  const drop = (key: string) => setUploads((all) => all.filter((one) => one.key !== key));

  const send = async (key: string, file: File) => {
    if (dropped.current.has(key)) return;
    const upload = startUpload(issuance, file, (part) => change(key, { part }));
    started.current.set(key, upload);
    try {
      const stored = await upload.stored;
      present.current = [...present.current, stored];
      keep([...present.current]);
      drop(key);
    } catch (error) {
      if (!dropped.current.has(key)) change(key, { refusal: sentence(error) });
    }
    started.current.delete(key);
  };

  const add = (chosen: File[]) => {
    if (uploads.every(({ refusal }) => refusal !== null)) present.current = files;
    let room = most - present.current.length - uploads.filter((one) => !one.refusal).length;
    const added = chosen.map((file) => {
      const found = uploadObjection(file, { limit, room });
      const refusal = found && t(`file.${found}`, { limit: sizeText(limit), most });
      if (refusal === null) room -= 1;
      const key = crypto.randomUUID();
      return { file, row: { key, name: file.name, size: file.size, part: 0, refusal } };
    });
    setUploads((all) => [
      ...all.filter(({ refusal }) => refusal === null),
      ...added.map(({ row }) => row),
    ]);
    for (const { file, row } of added) {
      if (row.refusal === null) queue.current = queue.current.then(() => send(row.key, file));
    }
  };
  const dismiss = (key: string) => {
    dropped.current.add(key);
    started.current.get(key)?.giveUp();
    drop(key);
  };
  const remove = (id: string) => {
    present.current = files.filter((one) => one.id !== id);
    keep([...present.current]);
  };
  return { uploads, add, dismiss, remove };
}
