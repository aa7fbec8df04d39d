import { useMutation } from '@tanstack/react-query';
import type { ImportDone, ImportPreview } from '../../contract/organisation-import';
import { paths } from '../../contract/paths';
import { ask } from './http';
import { useDirectoryCommand } from './use-directory-command';

function formOf(file: File, fields: Record<string, string> = {}): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  body.set('file', file, file.name);
  return body;
}

/** Reads a table of units and people without taking anything over. */
export function usePreviewImport() {
  return useMutation({
    mutationFn: async (file: File) => {
      const asked = { method: 'POST', body: formOf(file) } as const;
      return (await ask<ImportPreview>(paths.organisationPreview, asked)).body;
    },
  });
}

/** A table that has been looked through. */
interface ImportToApply {
  file: File;
  basis: number;
  confirmed: boolean;
}

/** Takes a table over, whole or not at all. */
export function useImport() {
  return useDirectoryCommand({
    send: async ({ file, basis, confirmed }: ImportToApply, key) => {
      const body = formOf(file, { basis: String(basis), confirmed: String(confirmed) });
      return (await ask<ImportDone>(paths.organisationImport, { method: 'POST', body, key })).body;
    },
    sameAs: ({ file: { name, size, lastModified }, basis }) => [name, size, lastModified, basis],
  });
}
