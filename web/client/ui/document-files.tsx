import { type ReactNode, useId } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DocumentType } from '../../contract/documents';
import { readFile } from '../api/read-file';
import { Failure } from './failure';
import './document-files.css';

const TYPES = ['docx', 'pdf'] as const satisfies readonly DocumentType[];

function keep(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  URL.revokeObjectURL(address);
}

interface DocumentFilesProps {
  /** What the files are, in the words of the reader. */
  label: string;
  pathOf: (type: DocumentType) => string;
  /** What is chosen before a file is taken. */
  children?: ReactNode;
}

/** An official document to be had as a file to work on or to print; it takes a moment to be written. */
export function DocumentFiles({ label, pathOf, children }: DocumentFilesProps) {
  const { t } = useTranslation('documents');
  const id = useId();
  const { mutate, isPending, variables, error } = useMutation({
    mutationFn: (type: DocumentType) => readFile(pathOf(type)),
    onSuccess: keep,
  });
  return (
    <>
      <p className="document-files">
        <span className="soft" id={id}>
          {label}
        </span>
        {children}
        {TYPES.map((type) => (
          <button
            key={type}
            type="button"
            className="document-file"
            disabled={isPending}
            id={`${id}-${type}`}
            aria-labelledby={`${id} ${id}-${type}`}
            onClick={() => mutate(type)}
          >
            {isPending && variables === type ? t('preparing') : t(type)}
          </button>
        ))}
      </p>
      {error && <Failure error={error} />}
    </>
  );
}
